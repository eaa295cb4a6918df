import * as v from 'valibot';

/** One method of the automator's protocol: what it accepts, and what it does. */
export interface Method {
  /** @throws Error that names the parameter and what is wrong with it */
  (parameters: unknown): unknown;
}

/** The methods of a domain, by name: `{ getPageStack, … }`. */
export type Methods = Record<string, Method>;

/** A method that runs only with parameters of the right shape. */
export function method<Schema extends v.GenericSchema>(
  schema: Schema,
  run: (parameters: v.InferOutput<Schema>) => unknown,
): Method {
  return (parameters) => {
    const parsed = v.safeParse(schema, parameters);
    if (parsed.success) return run(parsed.output);
    const [issue] = parsed.issues;
    throw new Error(`invalid parameters: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
  };
}

/** A method without parameters. */
export function plainMethod(run: () => unknown): Method {
  return () => run();
}

/** The SDK sends `null` where a caller gave nothing. */
export const optional = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema);

/** The arguments of a call. */
export const args = v.array(v.unknown());

/** The names of attributes, properties, styles, … */
export const names = v.array(v.string());
