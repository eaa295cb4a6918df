import { pairsOf, parseQuery } from './query/parse';
import { segmentsOf, type Fold, type Interest, type Segment } from './tokenize/index';

/** Where a query matches in a text: UTF-16 offsets, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** What texts are looked through for: the words of one query. */
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
export function highlighter(q: string, fold: Fold, others: readonly string[] = []): Highlighter {
  const words = new Set(others);
  const beginnings: string[] = [];
  // By their first characters: few characters of a text are the first of a pair that is looked for.
  const hanzi = new Map<string, string[]>();
  for (const part of parseQuery(q, fold)) {
    if (part.type === 'hanzi') {
      for (const pair of pairsOf(part.characters)) {
        const [first = '', second = ''] = pair;
        hanzi.set(first, [...(hanzi.get(first) ?? []), second]);
      }
    } else {
      words.add(part.term);
      if (part.isUnfinished) beginnings.push(part.term);
    }
  }
  // Most words of a text begin with none of these letters: they are not even cut out.
  const initials = new Set([...words, ...beginnings].map((term) => term.charCodeAt(0)));
  const interest: Interest = { word: (code) => initials.has(code), hanzi: hanzi.size > 0 };
  const isWanted = (term: string) =>
    words.has(term) || beginnings.some((beginning) => term.startsWith(beginning));

  const rangesIn = (segment: Segment): Range[] => {
    const { start, end } = segment;
    if (segment.type !== 'hanzi') return isWanted(segment.term) ? [{ start, end }] : [];
    let at = start;
    const { characters } = segment;
    return characters.flatMap((character, index) => {
      const from = at;
      at += character.length;
      const seconds = hanzi.get(character);
      const next = characters[index + 1];
      if (!seconds) return [];
      if (seconds.includes('')) return [{ start: from, end: Math.min(at, end) }];
      if (next === undefined || !seconds.includes(next)) return [];
      return [{ start: from, end: Math.min(at + next.length, end) }];
    });
  };
  return {
    mark: (text) => merge(segmentsOf(text.slice(0, MAX_TEXT), fold, interest).flatMap(rangesIn)),
  };
}

function merge(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  const sorted = ranges.sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end } of sorted) {
    const previous = merged[merged.length - 1];
    if (previous && start <= previous.end) previous.end = Math.max(previous.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
