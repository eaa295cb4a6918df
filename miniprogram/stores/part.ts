import type { RootStore } from './root-store';

/**
 * Defines a store of a subpackage. It is created on first use, once for each root store. The main package, which WeChat loads
 * first, doesn't import it.
 * @param make creates the store from the app's state and services
 */
export function partOf<Part extends object>(
  make: (store: RootStore) => Part,
): (store: RootStore) => Part {
  const made = new WeakMap<RootStore, Part>();
  return (store) => {
    const part = made.get(store) ?? make(store);
    made.set(store, part);
    return part;
  };
}
