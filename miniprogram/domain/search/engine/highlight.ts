import { pairsOf, type QueryPart } from './query/parse';
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

/**
 * Looks for a query's words in texts: whole words, quantities however they are written, pairs of hanzi, and the beginnings
 * of words that the query's last word is.
 * @param others further terms that stand for the query's words: those of misspelt ones
 */
export function highlighter(
  parts: readonly QueryPart[],
  fold: Fold,
  others: readonly string[] = [],
): Highlighter {
  const words = new Set(others);
  const beginnings: string[] = [];
  const pairs = new Set<string>();
  for (const part of parts) {
    if (part.type === 'hanzi') pairsOf(part.characters).forEach((pair) => pairs.add(pair));
    else {
      words.add(part.term);
      if (part.isUnfinished) beginnings.push(part.term);
    }
  }
  // Most words of a text begin with none of these letters: they are not even cut out.
  const initials = new Set<number>();
  for (const word of words) initials.add(word.charCodeAt(0));
  const interest: Interest = { word: (code) => initials.has(code), hanzi: false };

  return {
    mark(text) {
      const looked = text.slice(0, MAX_TEXT);
      const ranges: Range[] = [];
      for (const segment of segmentsOf(looked, fold, interest)) {
        if (segment.type === 'hanzi') continue;
        const { start, end, term } = segment;
        const isWanted =
          words.has(term) || beginnings.some((beginning) => term.startsWith(beginning));
        if (isWanted) append(ranges, start, end);
      }
      return pairs.size > 0 ? withPairs(ranges, simplify(looked, fold), pairs) : ranges;
    },
  };
}

/** Adds a range that begins no earlier than those before. */
function append(ranges: Range[], start: number, end: number): void {
  const previous = ranges[ranges.length - 1];
  if (previous && start <= previous.end) previous.end = Math.max(previous.end, end);
  else ranges.push({ start, end });
}

/** The ranges, and those of pairs of hanzi: sorted and apart. */
function withPairs(ranges: Range[], text: string, pairs: Set<string>): Range[] {
  const all = [...ranges];
  for (const pair of pairs) {
    for (let at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1)) {
      all.push({ start: at, end: at + pair.length });
    }
  }
  const merged: Range[] = [];
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end } of all) append(merged, start, end);
  return merged;
}
