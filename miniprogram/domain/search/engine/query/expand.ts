import { encodeText } from '../format/bytes';
import type { TermEntry } from '../format/dictionary';
import { MAX_TERM_BYTES } from '../format/layout';
import type { IndexReader } from '../format/reader';
import { EditDistance } from './edit-distance';
import { nearnessOf, stemOf } from './inflect';

/** A term of the index that stands for a word of the query, and how well: 1 is the word itself. */
export interface Variant extends TermEntry {
  /** Left out for terms that only begin with a word: there can be thousands. */
  term?: string;
  weight: number;
}

/** So many documents are looked through for the beginnings of one word; the rarer terms first. */
const PREFIX_BUDGET = 400_000;
/** So many terms are taken for one beginning. */
const MAX_PREFIX_TERMS = 4_000;
/** So many terms are taken for one misspelt word: the nearest. */
const MAX_FUZZY_TERMS = 24;
/** Weights of a term one and two edits away. */
const CLOSENESS = [1, 0.7, 0.45];
/** What longer words count for beside the word itself. */
const BEGUN_BESIDE_WHOLE = 0.5;
/** So many terms with the stem of a word are looked at. */
const MAX_FORMS = 64;

export const isLatinWord = (word: string) => /^[a-z][a-z0-9]*$/.test(word);

/** How many typos a word may have: none in short ones, where they would make another word. */
export const typosIn = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** In a shorter word, a wrong first letter makes another word. */
export const FREE_FIRST_LETTER = 6;

/** The terms of an index that a query's words may stand for. */
export class Expander {
  constructor(private readonly index: IndexReader) {}

  /** The term itself; null where no document has it. */
  exact(term: string, weight = 1): Variant | null {
    const entry = this.index.dictionary.find(bytesOf(term));
    return entry && entry.count > 0 ? { ...entry, term, weight } : null;
  }

  /** Whether it is a word of the language that no document has: none is a misspelling of another. */
  isCommon(word: string): boolean {
    return this.index.dictionary.find(bytesOf(word))?.count === 0;
  }

  /** The highest impact of a term: how much a document says it that says it most. */
  bestImpact(entry: TermEntry): number {
    const { impacts, count } = this.index.postings.all(entry, {
      marks: new Uint16Array(),
      least: 0,
    });
    let best = 0;
    for (let index = 0; index < count; index += 1) best = Math.max(best, impacts[index] ?? 0);
    return best;
  }

  /** Other forms of an English word: `hosted` for `hosting`. */
  forms(word: string): Variant[] {
    const stem = stemOf(word);
    if (stem === null) return [];
    const prefix = bytesOf(stem);
    const { cursor, isAtTerm } = this.index.dictionary.seek(prefix);
    const forms: Variant[] = [];
    let left = MAX_FORMS;
    for (let isMore = isAtTerm; isMore && cursor.startsWith(prefix); isMore = cursor.next()) {
      if ((left -= 1) < 0) break;
      const term = cursor.term();
      const weight = term === word || cursor.count === 0 ? 0 : nearnessOf(term, word, stem);
      if (weight > 0) forms.push({ ...cursor.entry(), term, weight });
    }
    return forms;
  }

  /** Quantities that a round one may stand for: 1.09 billion for a billion. */
  near(quantity: string): Variant[] {
    const [, digit, zeros] = /^#([1-9])(0{4,})$/.exec(quantity) ?? [];
    if (digit === undefined || zeros === undefined) return [];
    const value = Number(quantity.slice(1));
    return this.beginning(`#${digit}`, MAX_FORMS).filter(({ term = '' }) => {
      const other = Number(term.slice(1));
      return term.length === quantity.length && other > value && other < 1.25 * value;
    });
  }

  /**
   * The terms that begin with a word: itself first, where the index has it, then longer ones.
   * @param named of how few longer ones the terms are told
   */
  beginning(word: string, named = 0): Variant[] {
    const prefix = bytesOf(word);
    const { cursor, isAtTerm } = this.index.dictionary.seek(prefix);
    const whole: Variant[] = [];
    const longer: Variant[] = [];
    for (let isMore = isAtTerm; isMore && cursor.startsWith(prefix); isMore = cursor.next()) {
      if (cursor.count === 0) continue;
      if (cursor.termLength === prefix.length) {
        whole.push({ ...cursor.entry(), term: word, weight: 1 });
      } else {
        const share = prefix.length / cursor.termLength;
        const term = longer.length < named ? { term: cursor.term() } : {};
        longer.push({ ...cursor.entry(), ...term, weight: 0.5 + 0.4 * share });
      }
      if (longer.length === MAX_PREFIX_TERMS) break;
    }
    // A word that is one already is seldom the beginning of another.
    if (whole.length > 0) for (const variant of longer) variant.weight *= BEGUN_BESIDE_WHOLE;
    longer.sort((a, b) => a.count - b.count);
    let budget = PREFIX_BUDGET;
    return [...whole, ...longer.filter(({ count }) => (budget -= count) > 0)];
  }

  /**
   * The terms that a word may be a misspelling of.
   * @param isUnfinished whether the word may be the beginning of one
   * @param isFirstLetterFree whether the first letter may be wrong too: this looks through all words
   */
  misspelt(
    word: string,
    isUnfinished: boolean,
    isFirstLetterFree: boolean,
  ): (Variant & { term: string })[] {
    const most = typosIn(word);
    if (most === 0 || !isLatinWord(word)) return [];
    const letters = bytesOf(word);
    const start = isFirstLetterFree ? 'a' : word.charAt(0);
    const beyond = (isFirstLetterFree ? 'z' : start).charCodeAt(0) + 1;
    const { cursor, isAtTerm } = this.index.dictionary.seek(bytesOf(start));
    const distance = new EditDistance(letters, most);
    const mayBeBeginning = isUnfinished && word.length > 4;
    const found: (Variant & { term: string })[] = [];
    for (let isMore = isAtTerm; isMore; isMore = cursor.next()) {
      if ((cursor.bytes[0] ?? 0) >= beyond) break;
      const edits = distance.to(cursor.bytes, cursor.termLength, cursor.shared);
      if (!edits || cursor.count === 0) continue;
      const whole = CLOSENESS[edits.whole] ?? 0;
      const beginning = mayBeBeginning ? 0.6 * (CLOSENESS[edits.beginning] ?? 0) : 0;
      const isInReach = edits.whole <= most;
      const weight = Math.max(isInReach ? whole : 0, beginning);
      if (weight > 0) found.push({ ...cursor.entry(), term: cursor.term(), weight });
    }
    return found
      .sort((a, b) => b.weight - a.weight || b.count - a.count || (a.term < b.term ? -1 : 1))
      .slice(0, MAX_FUZZY_TERMS);
  }

  /** The terms that a word may be written together from: `payscore` → `pay` and `score`; null when there are none. */
  parts(word: string, isUnfinished: boolean, depth = 2): Variant[][] | null {
    if (!isLatinWord(word) || word.length < 4) return null;
    for (let cut = word.length - 1; cut > 0; cut -= 1) {
      const left = this.exact(word.slice(0, cut));
      if (!left) continue;
      const rest = word.slice(cut);
      const right = this.exact(rest);
      if (right && rest.length > 1) return [[left], [right]];
      const begun = isUnfinished && rest.length > 2 ? this.beginning(rest) : [];
      if (begun.length > 0) return [[left], begun];
      const more = depth > 1 ? this.parts(rest, isUnfinished, depth - 1) : null;
      if (more) return [[left], ...more];
    }
    return null;
  }
}

/** A term's bytes, cut as the index cuts them. */
function bytesOf(term: string): Uint8Array {
  const bytes = encodeText(term);
  return bytes.length <= MAX_TERM_BYTES ? bytes : bytes.subarray(0, MAX_TERM_BYTES);
}
