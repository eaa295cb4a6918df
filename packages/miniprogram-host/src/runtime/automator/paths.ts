/**
 * What a path such as `list[0].name` leads to; undefined where nothing is.
 * @param path nothing asks for the whole
 */
export function valueAt(data: unknown, path: string | null | undefined): unknown {
  if (!path) return data;
  let value = data;
  for (const key of path.split(/[.[\]]+/).filter(Boolean)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
