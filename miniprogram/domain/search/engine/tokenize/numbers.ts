/** A quantity in a text: `4亿`, `400M`, `400 million`, `75%`. */
export interface Quantity {
  /** Where it ends in the text. */
  end: number;
  /** One spelling for all that mean the same: `#400000000`, `#75%`. */
  term: string;
}

/** What begins the spelling of a quantity, which no word begins with. */
export const QUANTITY_MARK = '#';

const hanziUnits: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };
const hanziDigits: Record<string, number> = {
  ...{ 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 〇: 0, 零: 0 },
};
const hanziTens: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const latinUnits: Record<string, number> = {
  ...{ k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mio: 1e6, million: 1e6 },
  ...{ b: 1e9, bn: 1e9, billion: 1e9, tn: 1e12, trillion: 1e12 },
};
const isHanziNumeral = (character: string) => character in hanziDigits || character in hanziTens;
/** From here on a plain number is looked for by its value too: `400000000`. */
const LARGE = 10_000;

const digits = /\d+(?:,\d{3})*(?:\.\d+)?/y;
// Letters right after the digits, or a word for a unit after a space.
const latinUnit = /(?:([a-z]+)|[ \u00a0]([a-z]{7,8}))(?![a-z0-9])/iy;
const percentSign = /[ \u00a0]?(?:%|percent(?![a-z])|per cent(?![a-z]))/iy;
// One says 4 个亿 as well.
const hanziUnit = /[ \u00a0]?[个個]?([十百千]?)([万萬亿億]{1,2})/y;
/** What may follow so many 亿: 10 亿 9000 万. */
const smallerUnit = /[ \u00a0]?(\d{1,4})[ \u00a0]?([十百千]?)[万萬]/y;
const hanziNumber = /(?:[一二两兩三四五六七八九十百千万萬亿億〇零]|[个個](?=[万萬亿億])){1,20}/y;
const hanziPercent = /百分之(?:(\d+(?:\.\d+)?)|([一二三四五六七八九十百〇零]{1,5}))/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The quantity that begins at a digit of a text whose width is folded; null for a plain small number. */
export function quantityAt(text: string, at: number): Quantity | null {
  const match = matchAt(digits, text, at);
  if (!match) return null;
  const number = Number(match[0].replace(/,/g, ''));
  const end = at + match[0].length;
  const percent = matchAt(percentSign, text, end);
  if (percent) return { end: end + percent[0].length, term: `${QUANTITY_MARK}${number}%` };
  const hanzi = matchAt(hanziUnit, text, end);
  if (hanzi) {
    const [all, tens = '', units = ''] = hanzi;
    const factor = Array.from(units).reduce(
      (product, unit) => product * (hanziUnits[unit] ?? 1),
      hanziTens[tens] ?? 1,
    );
    const smaller = factor < 1e8 ? null : matchAt(smallerUnit, text, end + all.length);
    const [more = '', count = 0, power = ''] = smaller ?? [];
    return {
      end: end + all.length + more.length,
      term: spell(number * factor + Number(count) * (hanziTens[power] ?? 1) * 1e4),
    };
  }
  const latin = matchAt(latinUnit, text, end);
  const factor = latin && latinUnits[(latin[1] ?? latin[2] ?? '').toLowerCase()];
  if (latin && factor) return { end: end + latin[0].length, term: spell(number * factor) };
  return number >= LARGE ? { end, term: spell(number) } : null;
}

/** The quantity that is written in hanzi from here on, of ten thousand or more, or a percentage: `两千亿`, `百分之五`. */
export function hanziQuantityAt(text: string, at: number): Quantity | null {
  // Asked at every hanzi: most are answered by the look at one character.
  if (!isHanziNumeral(text.charAt(at))) return null;
  const percent = matchAt(hanziPercent, text, at);
  if (percent) {
    const [all, plain, hanzi = ''] = percent;
    const number = plain === undefined ? valueOf(hanzi) : Number(plain);
    return { end: at + all.length, term: `${QUANTITY_MARK}${number}%` };
  }
  const match = matchAt(hanziNumber, text, at);
  if (!match || !/[万萬亿億]/.test(match[0])) return null;
  const value = valueOf(match[0]);
  return value >= LARGE ? { end: at + match[0].length, term: spell(value) } : null;
}

/** 十亿九千万 is (10) 亿 + (9 · 1000) 万: parts of falling units. */
function valueOf(hanzi: string): number {
  let [total, part, digit] = [0, 0, 0];
  for (const character of hanzi) {
    const [value, tens, unit] = [
      hanziDigits[character],
      hanziTens[character],
      hanziUnits[character],
    ];
    if (value !== undefined) digit = value;
    else if (tens !== undefined) {
      part += (digit || 1) * tens;
      digit = 0;
    } else if (unit !== undefined) {
      total = part + digit > 0 ? total + (part + digit) * unit : total * unit;
      [part, digit] = [0, 0];
    }
  }
  return total + part + digit;
}

/** Fractions of a unit come out a hair beside the whole number: 1.09 billion. */
const spell = (value: number) => `${QUANTITY_MARK}${Math.round(value)}`;
