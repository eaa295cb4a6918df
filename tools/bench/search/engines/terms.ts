import { pairsOf, parseQuery } from '../../../../miniprogram/domain/search/engine/query/parse';
import { tokenize } from '../../../../miniprogram/domain/search/engine/tokenize/index';

/** Simplified characters by the traditional ones that they stand for. */
export type Folds = Record<string, string>;

const foldWith = (folds: Folds) => (code: number) =>
  folds[String.fromCodePoint(code)]?.codePointAt(0) ?? code;

/** A text's terms for the libraries: by our own tokenizer. */
export const termsOf = (text: string, folds: Folds) =>
  tokenize(text, foldWith(folds)).map(({ term }) => term);

/**
 * A query's terms for the libraries: pairs of hanzi, and no function words unless there are only those.
 */
export function queryTermsOf(q: string, folds: Folds): string[] {
  const parts = parseQuery(q, foldWith(folds));
  const asked = parts.filter(({ role }) => role === 'content');
  return (asked.length > 0 ? asked : parts).flatMap((part) =>
    part.type === 'hanzi' ? pairsOf(part.characters) : [part.term],
  );
}

/** How many typos a word may have. */
export const typosIn = (term: string) =>
  !/^[\x20-\x7e]+$/.test(term) || term.length < 4 ? 0 : term.length < 8 ? 1 : 2;
