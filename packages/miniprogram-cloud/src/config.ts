import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** Who may call a function: anyone, visitors with identity, or only its timer. */
export type Invoke = 'public' | 'identity' | 'timer';

/** A file in `cloudfunctions/` has a value that WeChat Cloud doesn't accept. */
export class CloudConfigError extends Error {
  override name = 'CloudConfigError';
}

const name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'a name in kebab-case is expected'));

/** WeChat's timers have seven fields: seconds, minutes, hours, day, month, weekday, year. */
const cron = v.pipe(
  v.string(),
  v.regex(/^\S+( \S+){6}$/, 'a cron line of seven fields is expected'),
);

const functions = v.record(
  name,
  v.strictObject({
    /** Seconds. */
    timeout: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
    /** Megabytes. */
    memorySize: v.picklist([128, 256, 512, 1024, 2048]),
    runtime: v.picklist(['Nodejs16.13', 'Nodejs18.15', 'Nodejs20.19', 'Nodejs22.21']),
    invoke: v.picklist(['public', 'identity', 'timer']),
    triggers: v.optional(
      v.array(v.strictObject({ name, type: v.literal('timer'), config: cron })),
      [],
    ),
    /** Environment variables, without secrets. */
    environment: v.optional(
      v.record(v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*$/)), v.string()),
      {},
    ),
  }),
);

const database = v.strictObject({
  collections: v.record(
    v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]*$/)),
    v.strictObject({
      /** Clients can't read or write: only functions have access. */
      rule: v.literal('ADMINONLY'),
      indexes: v.array(
        v.strictObject({
          name: v.pipe(v.string(), v.minLength(1)),
          unique: v.boolean(),
          keys: v.pipe(
            v.array(
              v.strictObject({
                field: v.pipe(v.string(), v.minLength(1)),
                direction: v.picklist(['1', '-1']),
              }),
            ),
            v.minLength(1),
          ),
        }),
      ),
    }),
  ),
});

/** `cloudfunctions/functions.json`: limits, callers and timers of each function. */
export type FunctionsConfig = v.InferOutput<typeof functions>;

/** `cloudfunctions/database.json`: the collections, who may read them, and their indexes. */
export type DatabaseConfig = v.InferOutput<typeof database>;

function read<Schema extends v.GenericSchema>(
  projectRoot: string,
  file: string,
  schema: Schema,
): v.InferOutput<Schema> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(projectRoot, 'cloudfunctions', file), 'utf8'));
  } catch (error) {
    throw new CloudConfigError(
      `cloudfunctions/${file}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const parsed = v.safeParse(schema, content);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new CloudConfigError(
    `cloudfunctions/${file}: ${[v.getDotPath(issue), issue.message].filter(Boolean).join(': ')}`,
  );
}

/** @throws CloudConfigError that names the field */
export function readFunctionsConfig(projectRoot: string): FunctionsConfig {
  return read(projectRoot, 'functions.json', functions);
}

/** @returns no collections if the file is missing @throws CloudConfigError that names the field */
export function readDatabaseConfig(projectRoot: string): DatabaseConfig {
  if (!existsSync(join(projectRoot, 'cloudfunctions', 'database.json'))) return { collections: {} };
  return read(projectRoot, 'database.json', database);
}

/**
 * WeChat's security rule for functions. A function that isn't listed needs identity. Timers ignore the rule, so their
 * functions are closed.
 * @returns `{ "*": { "invoke": "auth != null" }, "metrics": { "invoke": true }, … }`
 */
export function functionsRule(
  config: FunctionsConfig,
): Record<string, { invoke: boolean | string }> {
  const exceptions = Object.entries(config)
    .filter(([, { invoke }]) => invoke !== 'identity')
    .map(([functionName, { invoke }]) => [functionName, { invoke: invoke === 'public' }] as const);
  return { '*': { invoke: 'auth != null' }, ...Object.fromEntries(exceptions) };
}
