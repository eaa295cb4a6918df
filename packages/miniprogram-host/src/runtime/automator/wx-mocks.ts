import { isAsyncApi } from '../../wx/api';

type Api = (...args: unknown[]) => unknown;

interface Callbacks {
  success?: (result: unknown) => void;
  fail?: (error: unknown) => void;
  complete?: (result: unknown) => void;
}

/** Where a dotted name such as `cloud.callFunction` leads. */
function find(wx: Record<string, unknown>, name: string): [Record<string, unknown>, string] {
  const path = name.split('.');
  const last = path.pop() ?? '';
  let owner = wx;
  for (const part of path) owner = owner[part] as Record<string, unknown>;
  return [owner, last];
}

/** Calls of `wx`, and what a test has put in the place of its methods. */
export class WxMocks {
  private readonly originals = new Map<string, Api | undefined>();

  constructor(private readonly wx: Record<string, unknown>) {}

  /** Calls a method with what JSON can say. @returns its value, or that of its promise */
  call(name: string, args: unknown[]): unknown {
    const [owner, last] = find(this.wx, name);
    const api = owner[last];
    if (typeof api !== 'function') throw new Error(`wx.${name} is no method`);
    return api.apply(owner, args) as unknown;
  }

  /**
   * Replaces a method. An asynchronous one hands the answer to callbacks or to its promise, and fails where the answer's
   * `errMsg` says so.
   * @param answer gets what the method is called with; `this.origin` is the method itself
   */
  mock(name: string, answer: (this: { origin: Api }, ...args: unknown[]) => unknown): void {
    const [owner, last] = find(this.wx, name);
    const known = last in owner ? (owner[last] as Api) : undefined;
    if (!this.originals.has(name)) this.originals.set(name, known);
    const original = this.originals.get(name);
    const isAsync = original ? isAsyncApi(original) : !last.endsWith('Sync');
    const origin = (original ?? owner[last]) as Api;
    owner[last] = (...args: unknown[]) => {
      const run = () => answer.apply({ origin: origin.bind(owner) }, args);
      return isAsync ? settle(run, args[0] ?? {}) : run();
    };
  }

  /** Puts a method back. */
  restore(name: string): void {
    if (!this.originals.has(name)) return;
    const [owner, last] = find(this.wx, name);
    const original = this.originals.get(name);
    this.originals.delete(name);
    if (original) owner[last] = original;
    else Reflect.deleteProperty(owner, last);
  }
}

function settle(run: () => unknown, { success, fail, complete }: Callbacks): unknown {
  const outcome = Promise.resolve()
    .then(run)
    .then((result) => {
      const { errMsg } = (result ?? {}) as { errMsg?: unknown };
      if (typeof errMsg === 'string' && /^[\w.]+:fail/.test(errMsg)) {
        throw Object.assign(new Error(errMsg), result);
      }
      return result;
    });
  if (!success && !fail && !complete) return outcome;
  void outcome.then(
    (result) => {
      success?.(result);
      complete?.(result);
    },
    (error: unknown) => {
      fail?.(error);
      complete?.(error);
    },
  );
  return undefined;
}
