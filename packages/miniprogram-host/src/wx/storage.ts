import { asyncApi } from './api';

/** WeChat's limits, in bytes. */
const STORAGE_LIMIT = 10 * 1024 * 1024;
const KEY_LIMIT = 1024 * 1024;

/** What the browser's `localStorage` offers, as far as it is used here. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** `wx`'s storage over a store of texts, with WeChat's limits, and types kept. */
export class KeyValueStorage {
  constructor(
    private readonly store: TextStore,
    private readonly prefix: string,
  ) {}

  get keys(): string[] {
    const keys: string[] = [];
    for (let index = 0; index < this.store.length; index += 1) {
      const key = this.store.key(index);
      if (key?.startsWith(this.prefix)) keys.push(key.slice(this.prefix.length));
    }
    return keys.sort();
  }

  /** In bytes. */
  get size(): number {
    return this.keys.reduce(
      (sum, key) => sum + (this.store.getItem(this.prefix + key)?.length ?? 0),
      0,
    );
  }

  has(key: string): boolean {
    return this.store.getItem(this.prefix + key) !== null;
  }

  /** @returns '' for a key that isn't there, as WeChat does */
  get(key: string): unknown {
    const text = this.store.getItem(this.prefix + key);
    if (text === null) return '';
    return (JSON.parse(text) as { data?: unknown }).data;
  }

  /** @throws Error over a limit */
  set(key: string, data: unknown): void {
    if (!key) throw new Error('parameter error: parameter.key should not be empty');
    const text = JSON.stringify({ data });
    const before = this.store.getItem(this.prefix + key)?.length ?? 0;
    if (text.length > KEY_LIMIT) throw new Error('entry size limit reached');
    if (this.size - before + text.length > STORAGE_LIMIT)
      throw new Error('exceed storage max size 10Mb');
    this.store.setItem(this.prefix + key, text);
  }

  remove(key: string): void {
    this.store.removeItem(this.prefix + key);
  }

  clear(): void {
    this.keys.forEach((key) => this.remove(key));
  }
}

/** Storage, at once and later. */
export function storageApis(storage: KeyValueStorage) {
  const info = () => ({
    keys: storage.keys,
    currentSize: Math.ceil(storage.size / 1024),
    limitSize: STORAGE_LIMIT / 1024,
  });
  const named = <T>(name: string, run: () => T): T => {
    try {
      return run();
    } catch (error) {
      throw new Error(`${name}:fail ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return {
    getStorageSync: (key: string) => storage.get(key),
    setStorageSync: (key: string, data: unknown) =>
      named('setStorageSync', () => storage.set(key, data)),
    removeStorageSync: (key: string) => storage.remove(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: info,
    getStorage: asyncApi<{ key: string }>('getStorage', ({ key }) => {
      if (!storage.has(key)) throw new Error('data not found');
      return { data: storage.get(key) };
    }),
    setStorage: asyncApi<{ key: string; data: unknown }>('setStorage', ({ key, data }) =>
      storage.set(key, data),
    ),
    removeStorage: asyncApi<{ key: string }>('removeStorage', ({ key }) => storage.remove(key)),
    clearStorage: asyncApi('clearStorage', () => storage.clear()),
    getStorageInfo: asyncApi('getStorageInfo', info),
  };
}
