import type { DocumentRecord } from '../format/documents';
import type { IndexReader } from '../format/reader';
import { segmentsOf, type Fold } from '../tokenize/index';

/** How much better a title makes a score: it is the query, begins with it, or has it word for word. */
const BONUS = { same: 2, begins: 1.15, has: 1.1 };

/** The same documents come first again and again. */
const squeezed = new WeakMap<DocumentRecord, string[]>();

function squeezedTitles(record: DocumentRecord, fold: Fold): string[] {
  const known = squeezed.get(record);
  if (known) return known;
  const titles = (['en', 'zh'] as const).map((language) => squeeze(record.title(language), fold));
  squeezed.set(record, titles);
  return titles;
}

export interface Scored {
  doc: number;
  score: number;
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
  const scored = Array.from(documents, (doc): Scored => ({
    doc,
    score: scores[doc] ?? 0,
  }));
  const first = scored.slice(0, count).map(({ doc, score }): Scored => {
    const record = reader.stored(doc);
    const bonuses = squeezedTitles(record, reader.fold).map((title) => bonusOf(title, wanted));
    return { doc, score: score * Math.max(...bonuses) };
  });
  first.sort((a, b) => b.score - a.score || a.doc - b.doc);
  return [...first, ...scored.slice(count)];
}

function bonusOf(title: string, wanted: string): number {
  if (wanted === '') return 1;
  if (title === wanted) return BONUS.same;
  if (title.startsWith(wanted)) return BONUS.begins;
  return title.includes(wanted) ? BONUS.has : 1;
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
