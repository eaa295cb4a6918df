/** A payload that `setData` can't send to the view. */
class SetDataError extends Error {
  override name = 'SetDataError';
}

/**
 * The values of a payload that are the very objects which the data already holds. They stay so: to WeChat the property
 * hasn't changed then, and its observer, which may have changed the object itself, isn't called again.
 */
export function unchangedObjects(
  data: Record<string, unknown>,
  current: Record<string, unknown>,
): Record<string, unknown> {
  const same = Object.entries(data).filter(
    ([key, value]) => typeof value === 'object' && value !== null && current[key] === value,
  );
  return Object.fromEntries(same);
}

/**
 * Sends a `setData` payload through JSON, as a phone does between its two threads: what the view gets is a copy.
 * Functions right under a key don't go to the view: they are handed on to components inside, as Vant's sticky asks of a
 * page for its `container`, and stay what they are.
 * @returns the copy and its size in bytes
 * @throws SetDataError naming the path of a function deeper down, or of a cycle
 */
export function serialise(data: Record<string, unknown>): {
  data: Record<string, unknown>;
  bytes: number;
} {
  const functions = functionsOf(data);
  const plain = Object.fromEntries(Object.entries(data).filter(([key]) => !(key in functions)));
  check(plain, '', []);
  const json = JSON.stringify(plain);
  const copy = JSON.parse(json) as Record<string, unknown>;
  // JSON drops undefined; WeChat passes it on and empties the field.
  for (const [key, value] of Object.entries(plain)) if (value === undefined) copy[key] = undefined;
  return { data: { ...copy, ...functions }, bytes: new TextEncoder().encode(json).length };
}

function functionsOf(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => typeof value === 'function'),
  );
}

function check(value: unknown, path: string, parents: unknown[]): void {
  if (typeof value === 'function') {
    throw new SetDataError(`setData: "${path}" is a function, which can't be sent to the view`);
  }
  if (typeof value !== 'object' || value === null) return;
  if (parents.includes(value)) {
    throw new SetDataError(`setData: "${path}" contains itself, which can't be sent to the view`);
  }
  for (const [key, child] of Object.entries(value)) {
    check(child, path ? `${path}.${key}` : key, [...parents, value]);
  }
}
