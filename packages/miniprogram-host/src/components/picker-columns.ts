/** The columns of a picker. Their texts can depend on what is picked in earlier columns. */
export interface PickerColumns {
  /** The texts of each column for these picks. */
  labels(picks: readonly number[]): string[][];
  /** The picks for a value; the first of each column if the value doesn't exist. */
  picksOf(value: unknown): number[];
  /** The picks after the visitor has moved one column. Picks of later columns stay if possible. */
  move(picks: readonly number[], column: number, index: number): number[];
  /** The value of the event `change` for picks. */
  valueOf(picks: readonly number[]): unknown;
}

function labelOf(item: unknown, key: string): string {
  const label: unknown =
    key && typeof item === 'object' && item !== null ? Reflect.get(item, key) : item;
  return typeof label === 'string' ? label : JSON.stringify(label ?? '');
}

const replaceAt = (picks: readonly number[], column: number, index: number) =>
  picks.map((pick, at) => (at === column ? index : pick));

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** `mode="selector"`. As on a phone, the event has the index as text. */
export function selectorColumns(range: unknown, key: string): PickerColumns {
  return {
    labels: () => [asList(range).map((item) => labelOf(item, key))],
    picksOf: (value) => [Number(value) || 0],
    move: replaceAt,
    valueOf: ([pick = 0]) => String(pick),
  };
}

/** `mode="multiSelector"` */
export function multiSelectorColumns(range: unknown, key: string): PickerColumns {
  const columns = asList(range).map((column) => asList(column));
  return {
    labels: () => columns.map((column) => column.map((item) => labelOf(item, key))),
    picksOf: (value) => columns.map((_column, index) => Number(asList(value)[index]) || 0),
    move: replaceAt,
    valueOf: (picks) => [...picks],
  };
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** The numbers of a text such as `09:30` or `2021-01-19`; null for another format. */
function numbersOf(text: string, separator: string, count: number): number[] | null {
  const parts = text.split(separator).map(Number);
  const isWhole = parts.length > 0 && parts.length <= count && parts.every(Number.isInteger);
  return text && isWhole ? parts : null;
}

/**
 * Columns of numbers between two limits, as in a clock or a calendar. A column is limited only if all earlier columns are at
 * their limit.
 * @param ranges the smallest and the largest number of a column, for the picks in earlier columns
 */
function steppedColumns(
  limits: { start: number[]; end: number[] },
  separator: string,
  ranges: ((before: number[]) => [number, number])[],
): PickerColumns {
  const rangeAt = (before: number[]): [number, number] => {
    const column = before.length;
    const range = ranges[column] ?? (() => [0, 0] as [number, number]);
    let [least, greatest] = range(before);
    const isAt = (limit: number[]) => before.every((value, index) => value === limit[index]);
    if (isAt(limits.start)) least = Math.max(least, limits.start[column] ?? least);
    if (isAt(limits.end)) greatest = Math.min(greatest, limits.end[column] ?? greatest);
    return [least, Math.max(greatest, least)];
  };
  const numbers = (picks: readonly number[]) => {
    const values: number[] = [];
    ranges.forEach((_range, index) => {
      const [least, greatest] = rangeAt(values);
      values.push(Math.min(least + (picks[index] ?? 0), greatest));
    });
    return values;
  };
  /** The picks that are nearest to the wanted numbers. */
  const nearest = (wanted: number[]) => {
    const values: number[] = [];
    return ranges.map((_range, index) => {
      const [least, greatest] = rangeAt(values);
      const number = Math.min(Math.max(wanted[index] ?? least, least), greatest);
      values.push(number);
      return number - least;
    });
  };
  return {
    labels: (picks) => {
      const values = numbers(picks);
      return values.map((_value, index) => {
        const [least, greatest] = rangeAt(values.slice(0, index));
        return Array.from({ length: greatest - least + 1 }, (_item, at) => twoDigits(least + at));
      });
    },
    picksOf: (value) => nearest(numbersOf(String(value), separator, 3) ?? []),
    move: (picks, column, index) => {
      const wanted = numbers(picks);
      const [least] = rangeAt(wanted.slice(0, column));
      return nearest(replaceAt(wanted, column, least + index));
    },
    valueOf: (picks) => numbers(picks).map(twoDigits).join(separator),
  };
}

/** `mode="time"`, limits as `hh:mm`. */
export function timeColumns(start: string, end: string): PickerColumns {
  const limits = {
    start: numbersOf(start, ':', 2) ?? [0, 0],
    end: numbersOf(end, ':', 2) ?? [23, 59],
  };
  return steppedColumns(limits, ':', [() => [0, 23], () => [0, 59]]);
}

/**
 * `mode="date"`, limits as `YYYY-MM-DD`.
 * @param fields the smallest unit to pick
 */
export function dateColumns(start: string, end: string, fields: string): PickerColumns {
  const limits = {
    start: numbersOf(start, '-', 3) ?? [1900, 1, 1],
    end: numbersOf(end, '-', 3) ?? [2100, 12, 31],
  };
  const [firstYear = 1900] = limits.start;
  const [lastYear = 2100] = limits.end;
  const daysOf = ([year = 1900, month = 1]: number[]) => new Date(year, month, 0).getDate();
  const ranges: ((before: number[]) => [number, number])[] = [
    () => [firstYear, lastYear],
    () => [1, 12],
    (before) => [1, daysOf(before)],
  ];
  const count = { year: 1, month: 2 }[fields] ?? 3;
  return steppedColumns(limits, '-', ranges.slice(0, count));
}
