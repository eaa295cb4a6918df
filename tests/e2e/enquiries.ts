import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const projectRoot = join(__dirname, '..', '..');

/** What the operator's export says of an enquiry, as far as tests look at it. */
export interface ExportedEnquiry {
  id: string;
  reference: string;
  status: string;
  service: string;
  name: string;
  company: string;
  contactKind: string;
  contact: string;
  message: string;
  language: string;
}

/**
 * What the operator's command exports of the enquiries with a message.
 * @param log what the host has printed, the address of its cloud included: the suite's own unless given
 */
export async function exportedEnquiries(
  message: string,
  log = readFileSync(process.env.AUTOMATOR_LOG ?? '', 'utf8'),
): Promise<ExportedEnquiry[]> {
  const gateway = /^Cloud: (\S+)$/m.exec(log)?.[1];
  if (!gateway) throw new Error(`the host says nothing of a cloud: ${log}`);
  const command = ['--import', 'tsx', join('tools', 'enquiries', 'enquiries-command.ts')];
  const access = ['--env', 'local', '--gateway', gateway];
  const run = promisify(execFile)(process.execPath, [...command, ...access, '--format', 'json'], {
    cwd: projectRoot,
  });
  const { stdout } = await run;
  return (JSON.parse(stdout) as ExportedEnquiry[]).filter((row) => row.message === message);
}
