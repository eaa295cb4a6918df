import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const definitions = v.record(
  v.string(),
  v.object({
    timeout: v.number(),
    memorySize: v.number(),
    runtime: v.string(),
    /** Who may call it: everybody, those whom WeChat vouches for, or nobody but the cloud's timer. */
    invoke: v.picklist(['public', 'identity', 'timer']),
    triggers: v.array(v.object({ name: v.string(), type: v.literal('timer'), config: v.string() })),
  }),
);

/** The functions of an environment, as `cloudfunctions/functions.json` has them. */
export type FunctionDefinitions = v.InferOutput<typeof definitions>;

/** WeChat's security rule for functions: an expression over `auth`, or whether it is allowed at all. */
export type FunctionRules = Record<string, { invoke: string | boolean }>;

/** Reads functions.json. @throws ValiError where it has another form */
export function readFunctions(projectRoot: string): FunctionDefinitions {
  const path = join(projectRoot, 'cloudfunctions', 'functions.json');
  return v.parse(definitions, JSON.parse(readFileSync(path, 'utf8')));
}

/**
 * The security rule that follows from who may call what: a function that nobody has named needs identity. The timer asks
 * no rule, so that its functions are closed.
 */
export function functionRules(functions: FunctionDefinitions): FunctionRules {
  const open = Object.entries(functions).filter(([, { invoke }]) => invoke !== 'identity');
  return {
    '*': { invoke: 'auth != null' },
    ...Object.fromEntries(
      open.map(([name, { invoke }]) => [name, { invoke: invoke === 'public' }]),
    ),
  };
}

/** The security rule of the repository's functions. */
export function readFunctionRules(projectRoot: string): FunctionRules {
  return functionRules(readFunctions(projectRoot));
}
