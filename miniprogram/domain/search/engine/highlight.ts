import { pairsOf, type QueryPart } from './query/parse';
import type { TakenFor } from './query/plan';
import type { Readings } from './query/readings';
import { coarserDates } from './tokenize/dates';
import { isHanzi } from './tokenize/fold';
import { segmentsOf, simplify, type Fold, type Interest } from './tokenize/index';

/** Where a query matches in a text: UTF-16 offsets, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** What texts are looked through for: the words of one query. */
interface Highlighter {
  /** @returns ranges, sorted and apart */
  mark(text: string): Range[];
}

/** How far into a text matches are looked for, in UTF-16 units. */
const MAX_TEXT = 2000;

/** How names are found by their sound. */
interface Spoken {
  readings: Readings;
  sounds: TakenFor[];
}

/**
 * Looks for a query's words in texts: whole words, quantities and dates however they are written, pairs of hanzi, hanzi
 * that sound like the query, and the beginnings of words that the query's last word is.
 * @param others further terms that stand for the query's words
 */
export function highlighter(
  parts: readonly QueryPart[],
  fold: Fold,
  others: readonly string[] = [],
  spoken: Spoken | null = null,
): Highlighter {
  const words = new Set<string>();
  const beginnings: string[] = [];
  const pairs = new Set<string>();
  for (const term of others) {
    if (isHanzi(term.codePointAt(0) ?? 0)) {
      if (term.length > 1) pairs.add(term);
    } else words.add(term);
  }
  for (const part of parts) {
    if (part.role === 'function') continue;
    if (part.type === 'hanzi') pairsOf(part.characters).forEach((pair) => pairs.add(pair));
    else {
      words.add(part.term);
      if (part.isUnfinished && part.term.length > 1) beginnings.push(part.term);
    }
  }
  // Most words of a text begin with none of these letters: they are not even cut out.
  const initials = new Set<number>();
  for (const word of words) initials.add(word.charCodeAt(0));
  const interest: Interest = { word: (code) => initials.has(code), hanzi: false };

  return {
    mark(source) {
      const looked = source.slice(0, MAX_TEXT);
      const ranges: Range[] = [];
      for (const segment of segmentsOf(looked, fold, interest)) {
        if (segment.type === 'hanzi') continue;
        const { start, end, term } = segment;
        const isWanted =
          words.has(term) ||
          coarserDates(term).some((date) => words.has(date)) ||
          beginnings.some((beginning) => term.startsWith(beginning));
        if (isWanted) append(ranges, start, end);
      }
      if (pairs.size === 0 && !spoken) return ranges;
      const text = simplify(looked, fold);
      return merged([...ranges, ...pairsIn(text, pairs), ...soundsIn(text, spoken)]);
    },
  };
}

/** Adds a range that begins no earlier than those before. */
function append(ranges: Range[], start: number, end: number): void {
  const previous = ranges[ranges.length - 1];
  if (previous && start <= previous.end) previous.end = Math.max(previous.end, end);
  else ranges.push({ start, end });
}

function pairsIn(text: string, pairs: Set<string>): Range[] {
  const ranges: Range[] = [];
  for (const pair of pairs) {
    for (let at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1)) {
      ranges.push({ start: at, end: at + pair.length });
    }
  }
  return ranges;
}

function soundsIn(text: string, spoken: Spoken | null): Range[] {
  if (!spoken) return [];
  const { readings, sounds } = spoken;
  return sounds.flatMap(({ term, as }) => readings.find(text, term, as === 'initials'));
}

/** Ranges sorted and apart. */
function merged(ranges: Range[]): Range[] {
  const apart: Range[] = [];
  ranges.sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end } of ranges) append(apart, start, end);
  return apart;
}
