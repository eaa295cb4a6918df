import type { DocumentRecord } from '../format/documents';
import type { IndexReader } from '../format/reader';
import { segmentsOf, type Fold } from '../tokenize/index';

/** How much better a title makes a score: it is the query, begins or ends with it, or has it word for word. */
const BONUS = { same: 2.2, edge: 1.25, has: 1.1 };
/** What is added where that is so of all that was typed. */
const WHOLE = 0.3;

/** What stands around a name that a query may be, but which it doesn't begin or end. */
const SAME_ONLY = '\t';

interface Scored {
  doc: number;
  score: number;
}

/**
 * Names in the form that queries are compared with, as the index stores them. Each name is squeezed and gives one line without
 * its text in brackets, and one line with it.
 */
export function namesOf(titles: string[], fold: Fold): string {
  if (titles.length === 0) return '';
  const lines = titles.map((title) => {
    const whole = squeeze(title, fold);
    const short = squeeze(title.replace(/[（(][^（）()]*[)）]/g, ' '), fold);
    return short === whole || short === '' ? whole : `${short}\n${SAME_ONLY}${whole}${SAME_ONLY}`;
  });
  return `\n${lines.join('\n')}\n`;
}

/**
 * Puts the first documents of a ranking in order once more, by what their titles have of the query as a whole.
 * @param documents the best first
 * @param count how many of them are looked at
 * @param wanted the query in one or more readings, squeezed
 */
export function orderByTitle(
  documents: Int32Array,
  count: number,
  scores: Float32Array,
  wanted: string[],
  reader: IndexReader,
): Scored[] {
  const readings = [...new Set(wanted)];
  const first: Scored[] = [];
  const rest: Scored[] = [];
  for (const doc of documents) {
    const score = scores[doc] ?? 0;
    if (first.length < count) {
      const names = namesIn(reader.stored(doc), reader.fold);
      const bonus = Math.max(
        ...readings.map((one, index) => {
          const own = bonusOf(names, one);
          return index === 0 && own > 1 ? own + WHOLE : own;
        }),
      );
      first.push({ doc, score: score * bonus });
    } else {
      rest.push({ doc, score });
    }
  }
  first.sort((a, b) => b.score - a.score || a.doc - b.doc);
  return first.concat(rest);
}

const known = new WeakMap<DocumentRecord, string>();

/** A document's titles and the further names that the index keeps, as queries are compared with them. */
export function namesIn(record: DocumentRecord, fold: Fold): string {
  const before = known.get(record);
  if (before !== undefined) return before;
  const names = namesOf([record.title('en'), record.title('zh')], fold) + record.names;
  known.set(record, names);
  return names;
}

function bonusOf(names: string, wanted: string): number {
  if (wanted === '' || !names.includes(wanted)) return 1;
  const isSame = [`\n${wanted}\n`, SAME_ONLY + wanted + SAME_ONLY].some((name) =>
    names.includes(name),
  );
  if (isSame) return BONUS.same;
  return names.includes(`\n${wanted}`) || names.includes(`${wanted}\n`) ? BONUS.edge : BONUS.has;
}

/** A text's words and hanzi, folded, without anything between them. */
export function squeeze(text: string, fold: Fold): string {
  let squeezed = '';
  for (const segment of segmentsOf(text, fold)) {
    if (segment.isWithin) continue;
    squeezed += segment.type === 'hanzi' ? segment.characters.join('') : segment.term;
  }
  return squeezed;
}
