import { parseQuery, pairsOf } from '../../../../miniprogram/domain/search/engine/query/parse';
import { tokenize } from '../../../../miniprogram/domain/search/engine/tokenize/index';

const asItIs = (code: number) => code;

/** A text's terms for the libraries: by our own tokenizer. */
export const termsOf = (text: string) => tokenize(text, asItIs).map(({ term }) => term);

/** A query's terms for the libraries: pairs of hanzi, as ours asks for them. */
export const queryTermsOf = (q: string) =>
  parseQuery(q, asItIs).flatMap((part) =>
    part.type === 'hanzi' ? pairsOf(part.characters) : [part.term],
  );

/** How many typos a word may have. */
export const typosIn = (term: string) =>
  !/^[\x20-\x7e]+$/.test(term) || term.length < 4 ? 0 : term.length < 8 ? 1 : 2;
