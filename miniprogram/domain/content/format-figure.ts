import type { Metric, Qualifier, Unit } from './content-types';
import type { Language, Localized } from '../words/language';

/** A figure in one language, in the parts that are set apart on a page. */
export interface FormattedFigure {
  /** `Over`, `超`, or '' for a figure that the source states plainly. */
  qualifier: string;
  /** What stands before the number: `RMB`, `第`. */
  prefix: string;
  /** Digits with sign and separators: `1.09`, `+75`, `1,995`; a word where the source gives one. */
  number: string;
  /** What stands behind it, set smaller: `billion`, `亿元`, `%`. */
  scale: string;
  /** Signs touch the number (`%`, `×`, `th year`); words keep a space. */
  isJoined: boolean;
  /** The words that `number` consists of, where words say more than a number. They are set smaller. */
  words?: string[];
  /** All of it in one line, for those who hear it and for titles. */
  text: string;
}

/** What a figure is made of. */
type FigureValue = Pick<Metric, 'value' | 'unit' | 'isGrowth' | 'qualifier'>;

const qualifiers: Record<Qualifier, Localized> = {
  exactly: { en: '', zh: '' },
  about: { en: 'About', zh: '约' },
  over: { en: 'Over', zh: '超' },
  'more-than-doubled': { en: 'More than', zh: '超' },
};

/** What Chinese counts with; people and money are counted without, or have their own form below. */
const counters: Partial<Record<Unit, string>> = {
  'person-times': '人次',
  displays: '次',
  visits: '次',
  CNY: '元',
  brands: '个',
  categories: '个',
  markets: '个',
  sectors: '个',
  areas: '个',
  models: '类',
  times: '倍',
  year: '年',
  'ordinal-year': '年',
};

/** The words that numbers are shortened with, the smallest first. */
const scales: Record<Language, { from: number; name: string }[]> = {
  en: [
    { from: 1, name: '' },
    { from: 1e6, name: 'million' },
    { from: 1e9, name: 'billion' },
    { from: 1e12, name: 'trillion' },
  ],
  zh: [
    { from: 1, name: '' },
    { from: 1e4, name: '万' },
    { from: 1e8, name: '亿' },
    { from: 1e12, name: '万亿' },
  ],
};

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * The digits of a number, rounded to two decimals, thousands set apart. Chinese groups from five digits on:
 * 1,995.5 and 30,000; 1995.5 and 30,000.
 * @param decimals how many to write in any case: prices have two or none
 */
function digitsOf(value: number, language: Language, decimals?: number): string {
  const rounded = round(value);
  const [whole = '', rest = ''] = (
    decimals === undefined ? String(rounded) : rounded.toFixed(decimals)
  ).split('.');
  const isGrouped = language === 'en' || whole.length >= 5;
  const grouped = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return rest === '' ? grouped : `${grouped}.${rest}`;
}

/** Yuan have no decimals, or both. */
const centsOf = (yuan: number) => (Number.isInteger(round(yuan)) ? 0 : 2);

/** A number with the word that shortens it. The word fits the rounded number: 999,999,999 is 1 billion. */
function scaled(
  value: number,
  language: Language,
  isMoney = false,
): { number: string; scale: string } {
  const { from, name } = scales[language].reduce((scale, next) =>
    round(value / scale.from) * scale.from >= next.from ? next : scale,
  );
  const decimals = isMoney && from === 1 ? centsOf(value) : undefined;
  return { number: digitsOf(value / from, language, decimals), scale: name };
}

/** English ordinals of the years that Mini Programs have run. */
function ordinal(value: number): string {
  const endings: Record<number, string> = { 1: 'st', 2: 'nd', 3: 'rd' };
  return endings[value] ?? 'th';
}

function partsOf(
  { value, unit, isGrowth, qualifier }: FigureValue,
  language: Language,
): Pick<FormattedFigure, 'prefix' | 'number' | 'scale'> {
  const isFloor = qualifier === 'more-than-doubled';
  const counter = language === 'zh' ? (counters[unit] ?? '') : '';
  switch (unit) {
    case 'percent':
      // English says it in a word; Chinese counts, and "超 100%" needs no sign: its label says that it is growth.
      if (isFloor && language === 'en') return { prefix: '', number: 'doubled', scale: '' };
      return {
        prefix: '',
        number: `${isGrowth && !isFloor ? '+' : ''}${digitsOf(value, language)}`,
        scale: '%',
      };
    case 'times':
      return {
        prefix: '',
        number: digitsOf(value, language),
        scale: language === 'zh' ? counter : '×',
      };
    case 'year':
      return { prefix: '', number: String(value), scale: counter };
    case 'ordinal-year':
      return language === 'zh'
        ? { prefix: '第', number: String(value), scale: counter }
        : { prefix: '', number: String(value), scale: `${ordinal(value)} year` };
    default: {
      const { number, scale } = scaled(value, language, unit === 'CNY');
      return {
        prefix: unit === 'CNY' && language === 'en' ? 'RMB' : '',
        number,
        scale: scale + counter,
      };
    }
  }
}

function touchesNumber(scale: string): boolean {
  return scale === '' || /^[%×]|^(st|nd|rd|th) /.test(scale);
}

/**
 * A metric's figure in a language: 1.09 billion, 10.9 亿, +75%, 超 2000 亿元, More than doubled. The one place where numbers become text.
 */
export function formatFigure(metric: FigureValue, language: Language): FormattedFigure {
  const qualifier = qualifiers[metric.qualifier][language];
  const parts = partsOf(metric, language);
  const isJoined = touchesNumber(parts.scale);
  const value = `${parts.number}${isJoined ? '' : ' '}${parts.scale}`;
  const text = [qualifier, parts.prefix, value].filter(Boolean).join(' ');
  return { qualifier, ...parts, isJoined, text };
}

/** Money in fen, a hundredth of a yuan, as WeChat Pay counts it: always whole, never negative. */
export type Fen = number;

/** An amount in fen as a price: RMB 99, RMB 17.50; 99 元, 1000 元. */
export function formatPrice(fen: Fen, language: Language): string {
  const yuan = fen / 100;
  const amount = digitsOf(yuan, language, centsOf(yuan));
  return language === 'en' ? `RMB ${amount}` : `${amount} 元`;
}

/** A plain number, with its thousands set apart: 30,000; 0.5. */
export function formatNumber(value: number, language: Language): string {
  return digitsOf(value, language);
}

/** How many of something the cloud has counted: 12,345, 1.2 million; 1.23 万. */
export function formatTally(count: number, language: Language): string {
  const plain = { unit: 'people', isGrowth: false, qualifier: 'exactly' } as const;
  return formatFigure({ value: count, ...plain }, language).text;
}

/** How often something was done, for a sentence, in which Chinese counts: 12,345; 173 次, 1.23 万次. */
export function formatTimes(count: number, language: Language): string {
  const plain = { unit: 'visits', isGrowth: false, qualifier: 'exactly' } as const;
  return formatFigure({ value: count, ...plain }, language).text;
}

/** A number of the same kind on the way to a figure: what counts along while dots light. */
export function formatCount(value: number, language: Language): { number: string; scale: string } {
  return scaled(value, language);
}

/** An ISO date, as far as it is known, in words: `2021-01-19` → 19 January 2021, 2021 年 1 月 19 日. */
export function formatDate(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (language === 'zh') {
    return [year && `${year} 年`, month && `${Number(month)} 月`, day && `${Number(day)} 日`]
      .filter(Boolean)
      .join(' ');
  }
  return [day && String(Number(day)), months[Number(month) - 1], year].filter(Boolean).join(' ');
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
