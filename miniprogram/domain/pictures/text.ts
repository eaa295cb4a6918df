import type { Font, MeasureText } from './picture';

/** Lines of one text, set in one font. */
export interface TextBlock {
  lines: string[];
  font: Font;
  /** From one baseline to the next. */
  lineHeight: number;
  /** Of the longest line. */
  width: number;
}

/** How a text may be set. */
interface TextLimits {
  width: number;
  /** The size it has where there is room. */
  size: number;
  maxLines: number;
  isBold?: boolean;
  /** Where lines may break, the best way first; `breakable` alone unless given. */
  breaks?: readonly BreakText[];
}

/** A text in parts between which a line may break, each with the space behind it. */
export type BreakText = (text: string) => string[];

const HAN = '\\u3400-\\u9fff';
const LATIN = 'A-Za-z0-9%+';
/** Between hanzi and Latin: a fifth of an em. */
const THIN_SPACE = '\u2009';
/** What no line begins with. */
const closers = /[，。、；：？！”’）》」』…·,.;:?!)%]/;
/** What no line ends with. */
const openers = /[“‘（《「『(]/;
const cjk = new RegExp(`[${HAN}，。、；：？！“”‘’（）《》「」『』…]`);
const digit = /\d/;
/** An apostrophe, which the faces of hanzi set as wide as one of them. */
const apostrophe = /([A-Za-z])’/g;
const afterHan = new RegExp(`([${HAN}])\\s*(?=[${LATIN}])`, 'g');
const beforeHan = new RegExp(`([${LATIN}])\\s*(?=[${HAN}])`, 'g');
/** The half-width comma of a quotation in Chinese keeps a distance. */
const commaBeforeHan = new RegExp(`,(?=[${HAN}])`, 'g');
const commaAfterHan = new RegExp(`([${HAN}]),(?=[${LATIN}])`, 'g');

/** Words that a line break would take apart: the names that everybody knows as one. */
const wholeWords = [
  ...[
    '微信支付分',
    '微信支付',
    '企业微信',
    '微信',
    '小程序',
    '朋友圈',
    '公众号',
    '视频号',
    '搜一搜',
  ],
  ...['小游戏', '支付分', '健康码', '行程卡', '购物中心', '百货', '先寄后付', '三天可见', '开发者'],
  ...[
    '用户',
    '账户',
    '品牌',
    '押金',
    '视频',
    '照片',
    '行业',
    '服务',
    '国家',
    '地区',
    '大类',
    '人次',
  ],
  ...['交易额', '交易', '增长', '同比', '年均', '人均', '累计', '月活跃', '日活跃', '活跃', '收益'],
  ...[
    '每天',
    '使用',
    '覆盖',
    '访问',
    '参保',
    '基数',
    '整合',
    '方向',
    '内容',
    '功能',
    '连接',
    '节省',
  ],
];

/** Lines stand this far apart, in parts of their size. */
const LEADING = 1.28;
/** How finely sizes are tried. */
const SHRINK = 0.97;
const SMALLEST = 4;
/** A text that would be set smaller than this part of its size is broken in the next way that is allowed. */
const READABLE = 0.75;

/** A text as it is set: with a thin space between hanzi and Latin, wherever it had one, a full one or none. */
export function spaced(text: string): string {
  return text
    .replace(apostrophe, "$1'")
    .replace(afterHan, `$1${THIN_SPACE}`)
    .replace(beforeHan, `$1${THIN_SPACE}`)
    .replace(commaBeforeHan, `,${THIN_SPACE}`)
    .replace(commaAfterHan, `$1,${THIN_SPACE}`);
}

/** Breaks texts of the app's own content: its Chinese words and its figures stay whole. */
export function breakable(text: string): string[] {
  const kept = new Set(
    wholeWords.flatMap((word) => placesOf(text, word).flatMap((place) => innerPlaces(word, place))),
  );
  const parts: string[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (index > 0 && !kept.has(index) && mayBreak(text, index)) parts.push(char);
    else parts.push((parts.pop() ?? '') + char);
  }
  return parts;
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

const innerPlaces = (word: string, place: number) =>
  Array.from(word.slice(1), (_char, index) => place + index + 1);

function mayBreak(text: string, index: number): boolean {
  const before = text.charAt(index - 1);
  const char = text.charAt(index);
  if (char === ' ' || char === THIN_SPACE || closers.test(char) || openers.test(before))
    return false;
  if (before === '-') return isLongCompound(text, index);
  if (before === ' ') return !keepsUnit(text, index);
  // A number keeps what it counts: 10.9 亿, 2021 年.
  if (before === THIN_SPACE) return !digit.test(text.charAt(index - 2));
  return cjk.test(before) && (cjk.test(char) || openers.test(char));
}

/** Of a word with a hyphen, both parts are long enough to stand apart: "department-store". */
function isLongCompound(text: string, index: number): boolean {
  return /[A-Za-z]{7}-$/.test(text.slice(0, index)) && /^[A-Za-z]{5}/.test(text.slice(index));
}

/** "400 million" is one figure. */
function keepsUnit(text: string, index: number): boolean {
  return digit.test(text.charAt(index - 2)) && /^[mbt]r?illion\b/.test(text.slice(index));
}

/** Breaks a text into lines of at most a width, as few as it takes. A part that is wider stands alone. */
function breakLines(parts: string[], width: number, font: Font, measure: MeasureText): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && measure((line + part).trimEnd(), font) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  return [...lines, line.trimEnd()];
}

/** Sets a text in at most so many lines, smaller where it must be, and its lines alike in length. */
export function fitText(text: string, limits: TextLimits, measure: MeasureText): TextBlock {
  const [first = breakable, ...others] = limits.breaks ?? [];
  const set = (breaks: BreakText) => fitParts(breaks(spaced(text)), limits, measure);
  let best = set(first);
  for (const other of others) {
    if (best.font.size >= READABLE * limits.size) break;
    const tried = set(other);
    if (tried.font.size > best.font.size) best = tried;
  }
  return best;
}

function fitParts(parts: string[], limits: TextLimits, measure: MeasureText): TextBlock {
  const { width, maxLines, isBold = false } = limits;
  for (let size = limits.size; ; size *= SHRINK) {
    const font = { size: Math.round(size * 10) / 10, isBold };
    const lines = breakLines(parts, width, font, measure);
    const widest = widestOf(lines, font, measure);
    if ((lines.length > maxLines || widest > width) && size > SMALLEST) continue;
    const even = lines.length > 1 ? evenLines(parts, lines, width, font, measure) : lines;
    return { lines: even, font, lineHeight: LEADING * size, width: widestOf(even, font, measure) };
  }
}

const widestOf = (lines: string[], font: Font, measure: MeasureText) =>
  Math.max(...lines.map((line) => measure(line, font)));

/** As many lines, in the narrowest column that takes no more. */
function evenLines(
  parts: string[],
  lines: string[],
  width: number,
  font: Font,
  measure: MeasureText,
): string[] {
  let [least, most, best] = [width / lines.length, width, lines];
  while (most - least > 1) {
    const middle = (least + most) / 2;
    const tried = breakLines(parts, middle, font, measure);
    if (tried.length > lines.length || widestOf(tried, font, measure) > middle) least = middle;
    else [most, best] = [middle, tried];
  }
  return best;
}
