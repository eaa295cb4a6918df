import type { StoredDocument } from '../../miniprogram/domain/search/engine/format/layout';
import { MAX_TERM_BYTES } from '../../miniprogram/domain/search/engine/format/layout';
import { writeIndex } from '../../miniprogram/domain/search/engine/format/writer';
import { impactOf, weigh, type Field } from '../../miniprogram/domain/search/engine/impact';
import {
  isParticle,
  roleOfWord,
} from '../../miniprogram/domain/search/engine/query/function-words';
import { isAskedFor, parseQuery } from '../../miniprogram/domain/search/engine/query/parse';
import { namesOf, squeeze } from '../../miniprogram/domain/search/engine/query/titles';
import { isHanzi } from '../../miniprogram/domain/search/engine/tokenize/fold';
import { tokenize, WHOLE_MARK } from '../../miniprogram/domain/search/engine/tokenize/index';
import { initialTerms } from './pinyin';
import { foldTraditional, traditionalFolds } from './traditional';

/** Something that can be found. */
export interface IndexDocument extends Omit<StoredDocument, 'names'> {
  /** Further names by which it should be found, in both languages. */
  keywords: string[];
  /** How much its terms count beside those of other documents, in steps of a fifth: 0 for most, 1 for more. */
  prominence: number;
  /** What else it is called. */
  aliases?: string[];
  /** Names that may be typed word for word. */
  wholeNames?: string[];
  /** What else its page says in large letters: headings, a figure. It is as good as a title. */
  headings?: string[];
  /** Words that stand for words of its title and keywords. */
  synonyms?: string[];
  /** What else is said of it. */
  context: string;
  /** Chinese names by whose pinyin and initials it should be found. */
  pronounced: string[];
}

/** One field of a document: its texts, or the terms that stand for them. */
interface FieldTerms {
  /** What its length is compared with: the same field, in the same language. */
  name: string;
  field: Field;
  terms: string[];
  /** For a list of names, how much each of its terms is of the name that it is most of: 1 for a whole name. */
  shares?: Map<string, number>;
}

function fieldsOf(document: IndexDocument): FieldTerms[] {
  const { title, summary, keywords, context, pronounced } = document;
  const { aliases = [], synonyms = [], headings = [], wholeNames = [] } = document;
  const termsOf = (text: string) =>
    tokenize(text, foldTraditional)
      .map(({ term }) => term)
      .filter((term) => roleOfWord(term) !== 'function');
  // A single hanzi finds names alone, and in sentences a pair says nothing with one that serves grammar.
  const pairsOf = (text: string) => termsOf(text).filter((term) => !isSingleHanzi(term));
  const sentenceOf = (text: string) =>
    pairsOf(text).filter((term) => !Array.from(term).some(isParticle));
  return [
    { name: 'titleEn', field: 'title', terms: termsOf(title.en) },
    { name: 'titleZh', field: 'title', terms: termsOf(title.zh) },
    { name: 'keywords', field: 'keywords', terms: keywords.flatMap(termsOf) },
    { name: 'aliases', field: 'keywords', ...listOf(aliases.map(pairsOf)) },
    { name: 'initials', field: 'initials', terms: pronounced.flatMap(initialTerms) },
    { name: 'summaryEn', field: 'summary', terms: sentenceOf(summary.en) },
    { name: 'summaryZh', field: 'summary', terms: sentenceOf(summary.zh) },
    { name: 'synonyms', field: 'summary', ...listOf(synonyms.map(pairsOf)) },
    { name: 'headings', field: 'keywords', ...listOf(headings.map(pairsOf)) },
    { name: 'whole names', field: 'title', terms: wholeNames.flatMap(wholeNameOf) },
    { name: 'context', field: 'context', terms: sentenceOf(context) },
  ];
}

/** A list of names, each of which counts as if it were the only one. */
function listOf(names: string[][]): Pick<FieldTerms, 'terms' | 'shares'> {
  const shares = new Map<string, number>();
  for (const terms of names) {
    for (const term of terms) {
      shares.set(term, Math.max(shares.get(term) ?? 0, 1 / Math.sqrt(terms.length)));
    }
  }
  return { terms: [...shares.keys()], shares };
}

/**
 * Builds an index. The same documents give the same bytes, in whatever order they come.
 * @param version names what the index was built from; at most 200 bytes
 * @param knownWords gives, for all terms of the index, further words that are not to be taken for misspelt; none by default
 */
export function buildIndex(
  documents: IndexDocument[],
  version: string,
  knownWords: (terms: ReadonlySet<string>) => string[] = () => [],
): Uint8Array {
  // Those of a kind and category in a row, as the file has them best.
  const sorted = [...documents].sort(
    (a, b) => compare(a.kind, b.kind) || compare(a.category, b.category) || compare(a.id, b.id),
  );
  const averages = averageLengths(sorted);
  // A document's number and its impact in one: a term's list stays a row of small integers.
  const postings = new Map<string, number[]>();
  sorted.forEach((document, number) => {
    const weights = new Map<string, number>();
    for (const { name, field, terms, shares } of fieldsOf(document)) {
      const average = averages.get(name) ?? 1;
      const length = shares ? average : terms.length;
      // The order in which a field has its terms plays no part, and a sum of fractions would depend on it.
      for (const [term, count] of countsOf(terms)) {
        const weight = weigh(field, shares?.get(term) ?? count, length, average);
        weights.set(term, (weights.get(term) ?? 0) + weight);
      }
    }
    for (const [term, weight] of weights) {
      const list = postings.get(term);
      const packed = number * 256 + impactOf(weight, document.prominence);
      if (list) list.push(packed);
      else postings.set(term, [packed]);
    }
  });
  for (const word of knownWords(new Set(postings.keys()))) postings.set(word, []);
  return writeIndex({
    version,
    documents: sorted.map((document) => ({
      ...document,
      names: namesOf(document.headings ?? [], foldTraditional),
    })),
    terms: sortedTerms(postings),
    folds: foldsInUse(postings),
  });
}

const isSingleHanzi = (term: string) => /^\p{Script=Han}$/u.test(term);

/** The term that stands for a name of several words as a whole; for one of function words nothing else does. */
function wholeNameOf(name: string): string[] {
  const parts = parseQuery(name, foldTraditional);
  const isLong =
    parts.length > 1 ||
    parts.some(({ type, start, end }) => end - start > (type === 'hanzi' ? 1 : 3));
  return isLong || !parts.some(isAskedFor) ? [WHOLE_MARK + squeeze(name, foldTraditional)] : [];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function countsOf(terms: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) {
    const cut = fitting(term);
    counts.set(cut, (counts.get(cut) ?? 0) + 1);
  }
  return counts;
}

/** A term of at most as many bytes as the index takes. */
function fitting(term: string): string {
  if (term.length * 3 <= MAX_TERM_BYTES) return term;
  const bytes = Buffer.from(term);
  return bytes.length <= MAX_TERM_BYTES ? term : bytes.subarray(0, MAX_TERM_BYTES).toString();
}

function averageLengths(documents: IndexDocument[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const document of documents) {
    for (const { name, terms } of fieldsOf(document)) {
      totals.set(name, (totals.get(name) ?? 0) + terms.length);
    }
  }
  return new Map([...totals].map(([name, total]) => [name, total / documents.length]));
}

/** Terms in the order of their UTF-8, which is that of their code points and not of UTF-16. */
function* sortedTerms(postings: Map<string, number[]>) {
  const keys = [...postings.keys()].map((term) => ({ term, bytes: Buffer.from(term) }));
  keys.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  for (const { term } of keys) {
    const packed = postings.get(term) ?? [];
    yield {
      term,
      documents: packed.map((value) => value >>> 8),
      impacts: packed.map((value) => value & 255),
    };
  }
}

/** Those folds that lead to a character of the index: others find nothing either way. */
function foldsInUse(postings: Map<string, number[]>): Map<string, string> {
  const used = new Set<string>();
  for (const [term, list] of postings) {
    if (list.length > 0 && isHanzi(term.codePointAt(0) ?? 0)) {
      Array.from(term).forEach((character) => used.add(character));
    }
  }
  const isInIndex = (character: string) => used.has(character);
  return new Map([...traditionalFolds()].filter(([, simplified]) => isInIndex(simplified)));
}
