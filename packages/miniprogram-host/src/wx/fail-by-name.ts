/** An object whose unknown members fail by name when they are used. */
export function failByName<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key, receiver) {
      // Promises look for a `then` in whatever they are resolved with.
      if (key in target || typeof key === 'symbol' || key === 'then')
        return Reflect.get(target, key, receiver) as unknown;
      return () => {
        throw new Error(`${name}.${key} is not implemented by the browser host`);
      };
    },
  });
}
