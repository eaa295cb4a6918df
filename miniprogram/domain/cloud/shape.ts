/** Checks whether a value has a shape. Checks are composed of smaller ones. */
export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === 'string';
export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
export const isFlag: Check = (value) => typeof value === 'boolean';

/** An array whose elements all pass. */
export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** A field that may be missing. */
export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

/** An object whose named fields pass; other fields are allowed. */
export const shapeOf =
  (fields: Record<string, Check>): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const given = value as Record<string, unknown>;
    return Object.entries(fields).every(([name, check]) => check(given[name]));
  };

/** One of these texts. */
export const oneOf =
  (texts: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && texts.includes(value);
