import type { IndexDocument } from '../../search-index/build';
import { syllablesOf } from '../../search-index/pinyin';
import { commonHanzi } from '../../search-index/readings';
import { randomFrom } from '../random';

/** A query about one document, and what shows that it was understood. */
export interface KnownItem {
  group: 'exact' | 'prefix' | 'typo' | 'two hanzi' | 'pinyin';
  q: string;
  lang: 'en' | 'zh';
  /** The document that is meant; null where any document does whose title has `contains`. */
  id: string | null;
  contains: string;
}

export interface Corpus {
  documents: IndexDocument[];
  queries: KnownItem[];
}

const QUERIES_PER_GROUP = 100;

/**
 * Documents of about the size of ours, half English and half Chinese, with words as unevenly common as in a language:
 * titles of 8 words or 10 hanzi, summaries of 40 words or 60 hanzi, brands with pinyin.
 */
export function makeCorpus(size: number, seed = 2021): Corpus {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const of = <T>(list: T[]): T => {
    const item = list[below(list.length)];
    if (item === undefined) throw new RangeError('an empty list');
    return item;
  };
  // Zipf's law, near enough: the word of rank r comes 1 / r times as often as the first.
  const zipf = <T>(list: T[]): T => {
    const item = list[Math.floor(list.length ** random()) - 1];
    return item === undefined ? of(list) : item;
  };
  const distinct = (count: number, make: () => string) => {
    const words = new Set<string>();
    while (words.size < count) words.add(make());
    return [...words];
  };
  const syllables =
    'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo za cher tran ston ble mark ling port'.split(
      ' ',
    );
  const hanzi = commonHanzi();
  // Heaps' law: twice the text has some 1.4 times the words.
  const vocabulary = Math.round(1500 + 40 * Math.sqrt(size));
  const words = distinct(vocabulary, () =>
    Array.from({ length: 2 + below(3) }, () => of(syllables)).join(''),
  );
  const hanziWords = distinct(vocabulary, () => of(hanzi) + of(hanzi));
  const brands = distinct(Math.max(20, size >> 4), () => of(hanzi) + of(hanzi) + of(hanzi));
  const text = (count: number, make: () => string, glue: string) =>
    Array.from({ length: count }, make).join(glue);

  const documents = Array.from({ length: size }, (_none, number): IndexDocument => {
    const isChinese = number % 2 === 1;
    const brand = of(brands);
    return {
      id: `d${number}`,
      kind: of(['metric', 'service', 'sector', 'category', 'event']),
      category: of(['ecosystem', 'mini-programs', 'pay-score', 'search']),
      title: {
        en: isChinese ? '' : text(8, () => zipf(words), ' '),
        zh: isChinese ? brand + text(4, () => zipf(hanziWords), '') : '',
      },
      summary: {
        en: isChinese ? '' : text(40, () => zipf(words), ' '),
        zh: isChinese ? text(30, () => zipf(hanziWords), '') : '',
      },
      keywords: [],
      context: '',
      pronounced: isChinese ? [brand] : [],
      prominence: 0,
    };
  });

  const english = documents.filter(({ title }) => title.en !== '');
  const chinese = documents.filter(({ title }) => title.zh !== '');
  const common = new Set(words.slice(0, 100));
  // Whoever looks for a thing names something of it, not three words that half of all titles have.
  const threeWords = (): { id: string; three: string[] } => {
    const { id, title } = of(english);
    const all = title.en.split(' ');
    const start = below(all.length - 2);
    const three = all.slice(start, start + 3);
    return three.every((word) => common.has(word)) ? threeWords() : { id, three };
  };
  const many = (make: () => KnownItem) => Array.from({ length: QUERIES_PER_GROUP }, make);
  const queries: KnownItem[] = [
    ...many(() => {
      const { id, three } = threeWords();
      return { group: 'exact', lang: 'en', q: three.join(' '), id, contains: '' };
    }),
    ...many(() => {
      const { id, three } = threeWords();
      const [first = '', second = '', third = ''] = three;
      const cut = third.slice(0, Math.max(3, third.length - 1 - below(3)));
      return { group: 'prefix', lang: 'en', q: [first, second, cut].join(' '), id, contains: '' };
    }),
    ...many(() => {
      const { id, three } = threeWords();
      const [longest = ''] = [...three].sort((a, b) => b.length - a.length);
      const misspelt = misspell(longest, below);
      const q = three.map((word) => (word === longest ? misspelt : word)).join(' ');
      return { group: 'typo', lang: 'en', q, id, contains: '' };
    }),
    ...many(() => {
      const start = 3 + 2 * below(4);
      const contains = of(chinese).title.zh.slice(start, start + 2);
      return { group: 'two hanzi', lang: 'zh', q: contains, id: null, contains };
    }),
    ...many(() => {
      const brand = of(chinese).title.zh.slice(0, 3);
      return { group: 'pinyin', lang: 'zh', q: spokenAs(brand), id: null, contains: brand };
    }),
  ];
  return { documents, queries };
}

/** A name's pinyin, as one types it. */
const spokenAs = (name: string) => syllablesOf(name).join('');

/** One edit, not in the first letter. */
function misspell(word: string, below: (limit: number) => number): string {
  const at = 1 + below(word.length - 2);
  const letter = String.fromCharCode(97 + below(26));
  const [before, after] = [word.slice(0, at), word.slice(at)];
  return (
    [
      before + after.slice(1),
      before + letter + after,
      before + letter + after.slice(1),
      before + after.charAt(1) + after.charAt(0) + after.slice(2),
    ][below(4)] ?? before
  );
}
