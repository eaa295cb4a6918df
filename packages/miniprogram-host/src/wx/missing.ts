import { asyncApi } from './api';

/** APIs that answer at once: they have no other way to fail than to throw. */
const immediate =
  /^(create|new|is|supports)[A-Z]|Sync$|Manager$|System$|^(getPerformance|worklet|router)$/;

const told = new Set<string>();

function tell(text: string): void {
  if (told.has(text)) return;
  told.add(text);
  console.error(text);
}

/**
 * `wx` over what the host has. What is missing fails as WeChat's own do, so that a page goes on: an API that answers later
 * hands its failure to `fail`, or rejects; one that answers at once throws; a listener is never called. Each is told by name
 * in the console.
 */
export function withMissing(members: Record<string, unknown>): Record<string, unknown> {
  return new Proxy(members, {
    get(target, key, receiver) {
      // Promises look for a `then` in whatever they are resolved with.
      if (key in target || typeof key === 'symbol' || key === 'then')
        return Reflect.get(target, key, receiver) as unknown;
      return missingApi(key);
    },
  });
}

function missingApi(name: string): unknown {
  const text = `wx.${name} is not implemented by the browser host`;
  if (/^off[A-Z]/.test(name)) return () => undefined;
  if (/^on[A-Z]/.test(name)) return () => tell(text);
  if (immediate.test(name)) {
    return () => {
      throw new Error(text);
    };
  }
  return asyncApi(name, () => {
    tell(text);
    throw new Error(text);
  });
}
