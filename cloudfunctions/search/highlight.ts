import type { TextRange } from '../../miniprogram/domain/search';
import { tokenize } from './tokenize';

/**
 * Where a query's words stand in a text: whole words, and the beginnings of words that the query's last word is.
 * @returns UTF-16 ranges, sorted and apart
 */
export function highlight(text: string, q: string): TextRange[] {
  const queryTerms = tokenize(q, true).map(({ term }) => term);
  const last = queryTerms.at(-1);
  const ranges = tokenize(text)
    .filter(
      ({ term }) => queryTerms.includes(term) || (last !== undefined && term.startsWith(last)),
    )
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: TextRange[] = [];
  for (const range of ranges) {
    const previous = merged.at(-1);
    if (previous && range.start <= previous.end) previous.end = Math.max(previous.end, range.end);
    else merged.push(range);
  }
  return merged;
}
