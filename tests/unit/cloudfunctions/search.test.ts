import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFileEngine } from '../../../cloudfunctions/search/file-engine';
import { handleSearch, searchQuery } from '../../../cloudfunctions/search/handle';
import { defineFunction, type CloudFunction } from '../../../cloudfunctions/shared/define-function';
import type { SearchQuery, SearchResults } from '../../../miniprogram/domain/search/search-types';
import { judge, readJudgedQueries, type JudgedAnswer } from '../../../tools/bench/search/judged';
import type { IndexDocument } from '../../../tools/search-index/build';
import { readIndexedContent } from '../../../tools/search-index/compiled';
import { readIndex } from '../../../tools/search-index/index';
import { temporaryFolder } from 'test-support/temporary-folder';

const projectRoot = join(__dirname, '..', '..', '..');

let main: CloudFunction<'search'>;
let documents: IndexDocument[];
let version: string;

beforeAll(async () => {
  ({ documents, version } = await readIndexedContent(projectRoot));
  const path = join(temporaryFolder('search'), 'search.index');
  writeFileSync(path, await readIndex(projectRoot));
  const engine = openFileEngine(path);
  main = defineFunction<'search'>({
    name: 'search',
    input: searchQuery,
    handle: (query) => handleSearch(query, engine),
  });
});

beforeAll(() => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});

async function search(query: SearchQuery): Promise<SearchResults> {
  const answer = await main(query);
  if (!answer.ok) throw new Error(answer.message);
  return answer.data;
}

/** The held-out queries are evaluated by `bench:search`, not here: they must not guide any change. */
test.each([
  ['development', 0.97, 0.99],
  ['earlier', 0.98, 0.99],
] as const)('people get first what they are looking for: %s', async (set, first, three) => {
  const queries = readJudgedQueries(projectRoot, set);
  expect(queries.length).toBeGreaterThan(250);
  const answers = new Map<string, SearchResults>();
  for (const { q, lang } of queries) answers.set(lang + q, await search({ q, lang }));
  const relevance = judge(queries, ({ q, lang }) => answerOf(answers.get(lang + q)));
  const { misses, unanswered, admitted } = relevance;
  expect([misses, relevance.first >= first, relevance.three >= three]).toEqual([
    misses,
    true,
    true,
  ]);
  expect(unanswered - admitted).toBeLessThanOrEqual(unanswered / 20);
});

function answerOf(results?: SearchResults): JudgedAnswer {
  const { hits = [], relaxed = false, suggestion } = results ?? {};
  return {
    keys: hits.map(({ kind, id }) => `${kind}:${id}`),
    isMarked: relaxed || suggestion !== undefined,
  };
}

test('all that is judged exists, and everything is wanted at least twice', () => {
  const keys = documents.map(({ kind, id }) => `${kind}:${id}`);
  const wanted = (['development', 'held-out'] as const)
    .flatMap((set) => readJudgedQueries(projectRoot, set))
    .flatMap((query) => query.wanted);
  expect(wanted.filter((key) => !keys.includes(key))).toEqual([]);
  expect(keys.filter((key) => wanted.filter((one) => one === key).length < 2)).toEqual([]);
});

test('everything is found by its own title', async () => {
  for (const { id, kind, title } of documents) {
    for (const lang of ['en', 'zh'] as const) {
      const { hits } = await search({ q: title[lang].slice(0, 100), lang, limit: 50 });
      const isFound = hits.slice(0, 2).some((hit) => hit.id === id && hit.kind === kind);
      expect([title[lang], isFound]).toEqual([title[lang], true]);
    }
  }
});

test('an answer that does without some of the hanzi says so, and one without a filler does not', async () => {
  expect(await search({ q: '芝麻信用', lang: 'zh' })).toMatchObject({ relaxed: true });
  for (const q of ['怎么免押金', '怎麼免押金']) {
    expect(await search({ q, lang: 'zh' })).toMatchObject({ relaxed: false });
  }
});

test('a query in one language is answered in the other', async () => {
  const { hits } = await search({ q: '押金', lang: 'en' });
  expect(hits[0]?.title).toMatch(/[A-Za-z]/);
});

test('an answer names its index, and takes no time worth naming', async () => {
  const { indexVersion, tookMs } = await search({ q: 'hotel', lang: 'en' });
  expect(indexVersion).toBe(version);
  expect(tookMs).toBeGreaterThanOrEqual(0);
});

test('titles that a query may become come along where they are asked for', async () => {
  const { completions } = await search({ q: 'wechat p', lang: 'en', completions: 2 });
  expect(completions).toContain('WeChat Pay');
  expect(await search({ q: 'wechat p', lang: 'en' })).not.toHaveProperty('completions');
});

test('where nothing is found, titles that the beginning may become come along', async () => {
  const query = { lang: 'en', completions: 3 } as const;
  const near = await search({ ...query, q: 'foodzzz' });
  expect([near.hits, near.completions]).toEqual([[], expect.arrayContaining(['Food ordering'])]);
  expect((await search({ ...query, q: 'zzzz' })).completions).toEqual([]);
});

test('an article is found by its title, and told in the language asked for', async () => {
  const { hits } = await search({ q: 'search a habit', lang: 'zh', filters: { kind: 'article' } });
  expect(hits[0]).toMatchObject({ id: 'search-as-a-habit', title: '让搜索成为习惯' });
});

test('results go on where a page ended; a cursor of another index is refused kindly', async () => {
  const first = await search({ q: '小程序', lang: 'zh', limit: 5 });
  const second = await search({ q: '小程序', lang: 'zh', limit: 5, cursor: first.cursor ?? '' });
  const keys = [...first.hits, ...second.hits].map(({ kind, id }) => `${kind}:${id}`);
  expect(new Set(keys).size).toBe(10);
  expect(await main({ q: '小程序', lang: 'zh', cursor: 'older.5' })).toMatchObject({
    ok: false,
    code: 'not-found',
    message: 'These results have been renewed: search again.',
  });
});

test.each([[''], ['   '], ['x'.repeat(101)]])(
  'a query that is empty or too long is refused',
  async (q) => {
    expect(await main({ q, lang: 'en' })).toMatchObject({ ok: false, code: 'invalid-input' });
  },
);

test.each([['🎉🎉🎉'], ['\ud800'], ['<script>'], ['" OR 1=1'], ['‮']])(
  'an odd query is answered: %j',
  async (q) => {
    expect(await main({ q, lang: 'zh' })).toMatchObject({ ok: true });
  },
);

test('no input whatever makes it throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (event) => {
      expect(typeof (await main(event)).ok).toBe('boolean');
    }),
  );
});

test('a file that is cut off is refused when it is opened, with the reason', async () => {
  const path = join(temporaryFolder('search'), 'cut.index');
  const bytes = await readIndex(projectRoot);
  writeFileSync(path, bytes.subarray(0, bytes.length - 1));
  expect(() => openFileEngine(path)).toThrow(/bytes that its header says/);
});
