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
const hanziPercent = /百分之(?:(\d+(?:\.\d+)?)|([一二两三四五六七八九十百〇零]{1,6}))/y;
/** 七成 is 70 %, 七成五 is 75 %. */
const tenths = /([一二两兩三四五六七八九])成(?:([一二三四五六七八九半])(?![成个個种種]))?/y;
/** 三点三亿 */
const hanziDecimal =
  /([一二两兩三四五六七八九十百千]{1,5})[点點]([一二三四五六七八九〇零]{1,3})([万萬亿億])/y;
/** Parts of a whole that have a name. */
const hanziParts: Record<string, number> = {
  ...{ 一半: 50, 半数: 50, 四分之一: 25, 四分之三: 75, 三分之一: 33, 三分之二: 67 },
};
/** A number of two digits and more that counts something: 六十个, 三十三倍. */
const counted =
  /([一二三四五六七八九]?[十百][一二三四五六七八九十零〇]{0,4})(?=[多几幾余餘]?[个個种種倍年天月次条條张張家人大项項款城国國])/y;

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
  const hundred = /^[ \u00a0]hundred(?=[ \u00a0])/i.exec(text.slice(end, end + 9));
  const unitAt = end + (hundred?.[0].length ?? 0);
  const latin = matchAt(latinUnit, text, unitAt);
  const factor = latin && latinUnits[(latin[1] ?? latin[2] ?? '').toLowerCase()];
  if (latin && factor) {
    const value = number * factor * (hundred ? 100 : 1);
    return { end: unitAt + latin[0].length, term: spell(value) };
  }
  // 33×, 33x, 33 倍
  const times = /^[ \u00a0]?(?:[×x](?![a-z0-9])|倍)/i.exec(text.slice(end, end + 3));
  if (times) return { end: end + times[0].length, term: String(number) };
  return number >= LARGE ? { end, term: spell(number) } : null;
}

/** The quantity that is written in hanzi from here on, of ten thousand or more, or a percentage: `两千亿`, `百分之五`. */
export function hanziQuantityAt(text: string, at: number): Quantity | null {
  // Asked at every hanzi: most are answered by the look at one character.
  const first = text.charAt(at);
  if (!isHanziNumeral(first) && first !== '半') return null;
  for (const [part, percent] of Object.entries(hanziParts)) {
    if (text.startsWith(part, at)) {
      return { end: at + part.length, term: `${QUANTITY_MARK}${percent}%` };
    }
  }
  const decimal = matchAt(hanziDecimal, text, at);
  if (decimal) {
    const [all, whole = '', rest = '', unit = ''] = decimal;
    const fraction = Array.from(rest, (digit) => hanziDigits[digit] ?? 0).join('');
    const value = Number(`${valueOf(whole)}.${fraction}`) * (hanziUnits[unit] ?? 1);
    return { end: at + all.length, term: spell(value) };
  }
  const tenth = matchAt(tenths, text, at);
  if (tenth) {
    const [all, tens = '', ones = ''] = tenth;
    const rest = ones === '半' ? 5 : (hanziDigits[ones] ?? 0);
    return {
      end: at + all.length,
      term: `${QUANTITY_MARK}${10 * (hanziDigits[tens] ?? 0) + rest}%`,
    };
  }
  const percent = matchAt(hanziPercent, text, at);
  if (percent) {
    const [all, plain, hanzi = ''] = percent;
    const number = plain === undefined ? valueOf(hanzi) : Number(plain);
    return { end: at + all.length, term: `${QUANTITY_MARK}${number}%` };
  }
  const match = matchAt(hanziNumber, text, at);
  if (!match || !/[万萬亿億]/.test(match[0])) {
    const few = matchAt(counted, text, at);
    return few && { end: at + few[0].length, term: String(valueOf(few[1] ?? '')) };
  }
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

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const wordUnits: Record<string, number> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const wordParts: Record<string, number> = {
  ...{ half: 50, quarter: 25, quarters: 25, third: 100 / 3, thirds: 100 / 3 },
};
const numberWord = /[ \u00a0-]?([a-z]+)/iy;
/** The first two letters of what a number may begin with: asked at every word, so it costs no pattern. */
const numberStarts = new Set('ze on tw th fo fi si se ei ni te el ha qu an'.split(' '));
const mayBeginNumber = (text: string, at: number) => {
  const start = text.slice(at, at + 2).toLowerCase();
  return numberStarts.has(start) || start === 'a ';
};

function smallNumber(word: string): number {
  const ten = tens.indexOf(word);
  return ten >= 0 ? 20 + 10 * ten : ones.indexOf(word);
}

/**
 * The number that is written in English words from here on: `ten million`, `sixty`, `seventy-five per cent`, `half a billion`.
 * @returns null for `a` and the like, which need a number behind them
 */
export function wordQuantityAt(text: string, at: number): Quantity | null {
  if (!mayBeginNumber(text, at)) return null;
  const first = matchAt(numberWord, text, at)?.[1]?.toLowerCase() ?? '';
  const isArticle = first === 'a' || first === 'an';
  if (!isArticle && first !== 'half' && first !== 'quarter' && smallNumber(first) < 0) return null;
  let [total, part, share] = [0, 0, 0];
  let end = at;
  let isNumber = false;
  for (let next = at; ;) {
    const match = matchAt(numberWord, text, next);
    const word = match?.[1]?.toLowerCase();
    if (!match || word === undefined) break;
    next += match[0].length;
    const value = smallNumber(word);
    const unit = wordUnits[word];
    if (word in wordParts) {
      share = ((part || 1) * (wordParts[word] ?? 0)) / 100;
      part = 0;
    } else if (value >= 0) part += value;
    else if (word === 'hundred') part = (part || 1) * 100;
    else if (unit !== undefined) {
      total += (share || part || 1) * unit;
      [part, share] = [0, 0];
    } else if (word === 'a' || word === 'an' || word === 'of' || (word === 'and' && isNumber))
      continue;
    else break;
    isNumber = true;
    end = next;
  }
  if (!isNumber) return null;
  const percent = matchAt(percentSign, text, end);
  if (share > 0) return { end, term: `${QUANTITY_MARK}${Math.round(share * 100)}%` };
  if (percent) return { end: end + percent[0].length, term: `${QUANTITY_MARK}${total + part}%` };
  const value = total + part;
  return { end, term: value >= LARGE ? spell(value) : String(value) };
}
