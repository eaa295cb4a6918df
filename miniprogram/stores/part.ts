import type { RootStore } from './root-store';

/**
 * A store that a subpackage alone needs: made when it is first asked for, and the same from then on. The main package,
 * which WeChat loads before it, knows nothing of it.
 * @param make makes it out of the app's state, and of what that has been given of the world
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
