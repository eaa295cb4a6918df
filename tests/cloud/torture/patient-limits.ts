import { readFunctionsConfig } from 'miniprogram-cloud/config';
import { projectRoot } from '../../../tools/checks/check';

/** Seconds after which a call is given up: a slow machine is no fault of the functions. */
const PATIENCE = 30;

/** The functions' limits, but with time to start on a busy machine. */
export function patientLimits() {
  const limits = Object.entries(readFunctionsConfig(projectRoot));
  return Object.fromEntries(
    limits.map(([name, limit]) => [name, { ...limit, timeout: PATIENCE }] as const),
  );
}
