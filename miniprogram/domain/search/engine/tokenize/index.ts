import { coarserDates } from './dates';
import type { Fold } from './fold';
import { segmentsOf } from './segments';

export { foldWord, simplify, type Fold } from './fold';
export { DATE_MARK } from './dates';
export { QUANTITY_MARK } from './numbers';
/** What begins a term that is the initials of a name's pinyin: those are no words, so nothing is a misspelling of one. */
export const INITIALS_MARK = '~';
/** What begins a term that is a whole name of function words, squeezed: `what is this`. */
export const WHOLE_MARK = '=';

export { segmentsOf, type Interest, type Segment } from './segments';

/** A term and where it stands: UTF-16 offsets in the text as given, `end` exclusive. */
interface Token {
  term: string;
  start: number;
  end: number;
}

/**
 * The terms by which a text is found: its words, quantities in one spelling, and hanzi as single characters and pairs.
 * @param fold what stands for a traditional character
 */
export function tokenize(text: string, fold: Fold): Token[] {
  const tokens: Token[] = [];
  for (const segment of segmentsOf(text, fold)) {
    if (segment.type !== 'hanzi') {
      const { term, start, end } = segment;
      tokens.push({ term, start, end });
      for (const coarser of coarserDates(term)) tokens.push({ term: coarser, start, end });
      continue;
    }
    let { start } = segment;
    const { characters, end } = segment;
    characters.forEach((character, index) => {
      const next = characters[index + 1];
      // A character outside the basic plane takes two code units; no fold crosses that line.
      const own = start + character.length;
      tokens.push({ term: character, start, end: Math.min(own, end) });
      if (next)
        tokens.push({ term: character + next, start, end: Math.min(own + next.length, end) });
      start = own;
    });
  }
  return tokens;
}
