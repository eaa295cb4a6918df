import type { Quantity } from './numbers';

/** What begins the spelling of a date, which no word begins with. */
export const DATE_MARK = '@';

const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const monthOrder = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const year = '((?:19|20)\\d\\d)';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const space = '[ \\u00a0]';

/** Each form of a date that begins with a digit or a letter, and which of its groups are year, month and day. */
const forms: { pattern: string; groups: (string | undefined)[] }[] = [
  // 2017-01-09, 2017/1/9, 2017.1.9, 2017-01
  { pattern: `${year}([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?(?![\\d%])`, groups: ['y', '', 'm', 'd'] },
  // 01/09/2017: the month first, unless it can be none
  { pattern: `(\\d{1,2})([-/.])(\\d{1,2})\\2${year}(?!\\d)`, groups: ['m', '', 'd', 'y'] },
  // 2017 年 1 月 9 日, 2017 年 1 月, 2017 年
  {
    pattern: `${year}${space}?年(?:${space}?(\\d{1,2})${space}?月份?(?:${space}?(\\d{1,2})${space}?[日号號])?)?`,
    groups: ['y', 'm', 'd'],
  },
  // 1 月 9 日, 10 月
  {
    pattern: `(\\d{1,2})${space}?月份?(?:${space}?(\\d{1,2})${space}?[日号號])?`,
    groups: ['m', 'd'],
  },
  // 9 January 2017, 9th of January
  {
    pattern: `${day}${space}(?:of${space})?(${monthNames})(?![a-z])(?:\\.?,?${space}${year}(?!\\d))?`,
    groups: ['d', 'm', 'y'],
  },
  // January 9, 2017; January 9th
  {
    pattern: `(${monthNames})(?![a-z])\\.?${space}${day}(?![\\d%])(?:,?${space}${year}(?!\\d))?`,
    groups: ['m', 'd', 'y'],
  },
  // January 2017
  { pattern: `(${monthNames})(?![a-z])\\.?,?${space}${year}(?!\\d)`, groups: ['m', 'y'] },
  // 二〇一七年一月九日
  {
    pattern:
      '([一二三四五六七八九〇零]{4})年(?:(十[一二]?|[一二三四五六七八九])月(?:([一二三]?十?[一二三四五六七八九十])[日号號])?)?',
    groups: ['y', 'm', 'd'],
  },
  // 一月九日, 十月
  {
    pattern: '(十[一二]?|[一二三四五六七八九])月(?:([一二三]?十?[一二三四五六七八九十])[日号號])?',
    groups: ['m', 'd'],
  },
];

let compiled: { pattern: RegExp; groups: (string | undefined)[] }[] | undefined;

/** The date that begins here in a text whose width is folded; null where none does. */
export function dateAt(text: string, at: number): Quantity | null {
  if (!mayBegin(text, at)) return null;
  // Made where they are needed first: most queries have no date.
  compiled ??= forms.map(({ pattern, groups }) => ({ pattern: new RegExp(pattern, 'iy'), groups }));
  for (const { pattern, groups } of compiled) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const valueOf = (name: string) =>
      groups.includes(name) ? match[groups.indexOf(name) + 1] : undefined;
    const term = spellDate(valueOf('y'), valueOf('m'), valueOf('d'));
    if (term !== null) return { term, end: at + match[0].length };
  }
  return null;
}

const hanziDigits = '〇一二三四五六七八九';

/** Whether a date may begin with this character: asked at every word, so it costs no pattern. */
function mayBegin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return true;
  if (code < 128) return monthOrder.includes(text.slice(at, at + 3).toLowerCase());
  const character = text.charAt(at);
  return character === '零' || character === '十' || hanziDigits.includes(character);
}

/** 2017-01-09 → `@2017-01-09`, January → `@--01`; a year alone is the plain word. */
function spellDate(year?: string, month?: string, day?: string): string | null {
  const [y, m, d] = [yearOf(year), monthOf(month), numberOf(day)];
  if (m === null) return month === undefined && y !== null ? String(y) : null;
  if (m > 12) {
    // 19/01/2021: the day comes first.
    return d !== null && d <= 12 && m <= 31 ? spell(y, d, m) : null;
  }
  return m >= 1 && (d === null || (d >= 1 && d <= 31)) ? spell(y, m, d) : null;
}

function spell(year: number | null, month: number, day: number | null): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${DATE_MARK}${year ?? '-'}-${two(month)}${day === null ? '' : `-${two(day)}`}`;
}

function yearOf(text?: string): number | null {
  if (text === undefined) return null;
  if (/^\d/.test(text)) return Number(text);
  return Number(Array.from(text, (digit) => Math.max(0, hanziDigits.indexOf(digit))).join(''));
}

function monthOf(text?: string): number | null {
  const named = text === undefined ? -1 : monthOrder.indexOf(text.slice(0, 3).toLowerCase());
  return named >= 0 ? named + 1 : numberOf(text);
}

/** 9, 九, 十九, 二十一. */
function numberOf(text?: string): number | null {
  if (text === undefined) return null;
  if (/^\d/.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (hanzi: string) => Math.max(0, hanziDigits.indexOf(hanzi));
  const ten = text.includes('十') ? (tens === '' ? 1 : digit(tens)) : 0;
  return 10 * ten + (ones === '' ? 0 : digit(ones));
}

/** A date's coarser spellings, by which it is found as well: its month, its day of any year. */
export function coarserDates(term: string): string[] {
  if (!term.startsWith(DATE_MARK)) return [];
  const [, year = '', month = '', day] = /^@(\d{4}|-)-(\d\d)(?:-(\d\d))?$/.exec(term) ?? [];
  const coarser = [`${DATE_MARK}--${month}`];
  if (day !== undefined) coarser.push(`${DATE_MARK}--${month}-${day}`);
  if (year !== '-') coarser.push(`${DATE_MARK}${year}-${month}`);
  return coarser.filter((other) => other !== term);
}
