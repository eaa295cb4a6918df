import type { IndexReader } from '../format/reader';
import { segmentsOf, type Fold } from '../tokenize/index';

/** How much better a title makes a score: it is the query, begins with it, or has it word for word. */
const BONUS = { same: 2, begins: 1.15, has: 1.1 };

interface Scored {
  doc: number;
  score: number;
}

/** Titles as queries are compared with them: each squeezed, on a line of its own. The index keeps them like that. */
export function namesOf(titles: string[], fold: Fold): string {
  return `\n${titles.map((title) => `${squeeze(title, fold)}\n`).join('')}`;
}

/**
 * Puts the first documents of a ranking in order once more, by what their titles have of the query as a whole.
 * @param documents the best first
 * @param count how many of them are looked at
 */
export function orderByTitle(
  documents: Int32Array,
  count: number,
  scores: Float32Array,
  q: string,
  reader: IndexReader,
): Scored[] {
  const wanted = squeeze(q, reader.fold);
  const first: Scored[] = [];
  const rest: Scored[] = [];
  for (const doc of documents) {
    const score = scores[doc] ?? 0;
    if (first.length < count) {
      first.push({ doc, score: score * bonusOf(reader.stored(doc).names, wanted) });
    } else {
      rest.push({ doc, score });
    }
  }
  first.sort((a, b) => b.score - a.score || a.doc - b.doc);
  return first.concat(rest);
}

function bonusOf(names: string, wanted: string): number {
  if (wanted === '' || !names.includes(wanted)) return 1;
  if (names.includes(`\n${wanted}\n`)) return BONUS.same;
  return names.includes(`\n${wanted}`) ? BONUS.begins : BONUS.has;
}

/** A text's words and hanzi, folded, without anything between them. */
function squeeze(text: string, fold: Fold): string {
  let squeezed = '';
  for (const segment of segmentsOf(text, fold)) {
    if (segment.isWithin) continue;
    squeezed += segment.type === 'hanzi' ? segment.characters.join('') : segment.term;
  }
  return squeezed;
}
