/** A payload that `setData` can't send to the view. */
export class SetDataError extends Error {
  override name = 'SetDataError';
}

/**
 * Sends a `setData` payload through JSON, as a phone does between its two threads: what the view gets is a copy.
 * @returns the copy and its size in bytes
 * @throws SetDataError naming the path of a function or a cycle
 */
export function serialise(data: Record<string, unknown>): {
  data: Record<string, unknown>;
  bytes: number;
} {
  check(data, '', []);
  const json = JSON.stringify(data);
  const copy = JSON.parse(json) as Record<string, unknown>;
  // JSON drops undefined; WeChat passes it on and empties the field.
  for (const [key, value] of Object.entries(data)) if (value === undefined) copy[key] = undefined;
  return { data: copy, bytes: new TextEncoder().encode(json).length };
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
