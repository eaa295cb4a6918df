import type { ComponentCaller } from '../runtime/code-space';

/** What every asynchronous `wx` call accepts besides its own options. */
interface Callbacks {
  success?: (result: object) => void;
  fail?: (error: { errMsg: string }) => void;
  complete?: (result: object) => void;
}

/** A failed call, with WeChat's error fields. */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(
    reason: string,
    readonly fields: { errCode?: number; errno?: number } = {},
  ) {
    super(reason);
  }
}

const asyncApis = new WeakSet<object>();

/** Whether an API hands its result to callbacks or a promise. */
export function isAsyncApi(api: object): boolean {
  return asyncApis.has(api);
}

/** An API that does something else first; it hands out its result as before. */
export function withBefore<Api extends (...given: never[]) => unknown>(
  api: Api,
  before: () => void,
): (...given: Parameters<Api>) => unknown {
  const wrapped = (...given: Parameters<Api>) => {
    before();
    return api(...given);
  };
  if (asyncApis.has(api)) asyncApis.add(wrapped);
  return wrapped;
}

/** What a failed call hands out: an `errMsg` that begins with the API's name, unless the error's text is one already. */
export function failureOf(name: string, error: unknown): { errMsg: string } {
  const reason = error instanceof Error ? error.message : String(error);
  const errMsg = /^[\w.]+:fail/.test(reason) ? reason : `${name}:fail ${reason}`;
  return { errMsg, ...(error instanceof ApiError && error.fields) };
}

/**
 * Makes an API of which the app gets an object at once, and the result by callbacks alone: WeChat gives no promise of it.
 * @param start begins the work. @returns the object, and what comes of the work
 */
export function taskApi<Options extends object>(
  name: string,
  start: (options: Options) => { task: object; outcome: Promise<object> },
): (options: Options & Callbacks) => object {
  const api = (options: Options & Callbacks) => {
    const { success, fail, complete } = options as Callbacks;
    const { task, outcome } = start(options);
    void outcome.then(
      (fields) => {
        const result = { errMsg: `${name}:ok`, ...fields };
        success?.(result);
        complete?.(result);
      },
      (error: unknown) => {
        const failed = failureOf(name, error);
        fail?.(failed);
        complete?.(failed);
      },
    );
    return task;
  };
  asyncApis.add(api);
  return api;
}

/** What a call adds to its `errMsg`; most add nothing. */
function resultFields(result: unknown): object {
  return typeof result === 'object' && result !== null ? result : {};
}

/**
 * Makes an asynchronous API of WeChat's form: callbacks, or a promise where none is given, and an `errMsg` that begins
 * with the API's name.
 * @param run does the work; throws or rejects to fail. Its text, unless it is an `errMsg` already, becomes `<name>:fail …`
 */
export function asyncApi<Options extends object>(
  name: string,
  run: (options: Options, component?: ComponentCaller) => unknown,
): (options?: Options & Callbacks, component?: ComponentCaller) => Promise<object> | undefined {
  const api = (given?: Options & Callbacks, component?: ComponentCaller) => {
    const options = given ?? ({} as Options & Callbacks);
    const { success, fail, complete } = options as Callbacks;
    const outcome = (async () => {
      const result = await run(options, component);
      return { errMsg: `${name}:ok`, ...resultFields(result) };
    })();
    const failure = (error: unknown) => failureOf(name, error);
    if (!success && !fail && !complete) {
      return outcome.catch((error: unknown) => {
        const { errMsg, ...fields } = failure(error);
        throw Object.assign(new Error(errMsg), { errMsg, ...fields });
      });
    }
    void outcome.then(
      (result) => {
        success?.(result);
        complete?.(result);
      },
      (error: unknown) => {
        const failed = failure(error);
        fail?.(failed);
        complete?.(failed);
      },
    );
    return undefined;
  };
  asyncApis.add(api);
  return api;
}
