const NO_BREAK_SPACE = '\u00a0';
const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December';

/** Spaces at which a line must not break. No lookbehind: older phones have none. */
const joints = [
  // 1.09 billion, 19 January
  new RegExp(`(\\d) (?=(?:million|billion|trillion|${MONTH})\\b)`, 'g'),
  // RMB 200, January 2021
  new RegExp(`(\\bRMB|\\b(?:${MONTH})) (?=\\d)`, 'g'),
  // 10.9 亿, 2021 年 1 月 19 日
  /(\d) (?=[\u3400-\u9fff])/g,
  /([年月第超约]) (?=\d)/g,
];

/** A text in which numbers keep their units, and dates their parts, on one line. */
export function unbroken(text: string): string {
  return joints.reduce((kept, joint) => kept.replace(joint, `$1${NO_BREAK_SPACE}`), text);
}

/** What the visitor has typed must come back as it was typed. */
const TYPED = new Set(['query', 'value']);

/** A copy of what a page shows, with every text in it unbroken but those that the visitor types. */
export function unbrokenIn(shown: unknown): unknown {
  if (typeof shown === 'string') return unbroken(shown);
  if (Array.isArray(shown)) return shown.map(unbrokenIn);
  if (typeof shown !== 'object' || shown === null) return shown;
  return Object.fromEntries(
    Object.entries(shown).map(([key, value]: [string, unknown]) => [
      key,
      TYPED.has(key) && typeof value === 'string' ? value : unbrokenIn(value),
    ]),
  );
}
