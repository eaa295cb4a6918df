import { parseQuery, pairsOf } from './query/parse';
import { tokenize, type Token } from './tokenize/index';

/** Where a query matches in a text: UTF-16 offsets, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** What a text is looked through for: the words of one query. */
export interface Highlighter {
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
  q: string,
  folds: ReadonlyMap<string, string>,
  others: readonly string[] = [],
): Highlighter {
  const wanted = new Set(others);
  const beginnings: string[] = [];
  for (const part of parseQuery(q, folds)) {
    if (part.type === 'hanzi') pairsOf(part.characters).forEach((pair) => wanted.add(pair));
    else {
      wanted.add(part.term);
      if (part.isUnfinished) beginnings.push(part.term);
    }
  }
  const isWanted = ({ term }: Token) =>
    wanted.has(term) || beginnings.some((beginning) => term.startsWith(beginning));
  return { mark: (text) => merge(tokenize(text.slice(0, MAX_TEXT), folds).filter(isWanted)) };
}

function merge(tokens: Token[]): Range[] {
  const merged: Range[] = [];
  const sorted = tokens.sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end } of sorted) {
    const previous = merged[merged.length - 1];
    if (previous && start <= previous.end) previous.end = Math.max(previous.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
