import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { faultsOfWords } from '../../../tools/checks/words';

jest.setTimeout(60_000);

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'words-'))));
afterEach(() => rmSync(root, { recursive: true }));

const table = `export const en = { home: { title: 'Title', kinds: { a: 'A', b: 'B' } }, bar: 'Bar' };
export type Words = typeof en;`;

function faults(files: Record<string, string>): string[] {
  for (const [path, text] of Object.entries({ 'domain/words/en.ts': table, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return faultsOfWords(root);
}

const using = (body: string) =>
  `import type { Words } from '../domain/words/en';\nexport function show(words: Words, kind: 'a' | 'b'): unknown { ${body} }`;

test.each([
  ['read', 'return [words.home.title, words.home.kinds.a, words.home.kinds.b, words.bar];'],
  [
    'taken apart',
    'const { home, bar } = words; const { title, kinds: { a, b } } = home; return [title, a, b, bar];',
  ],
  ['looked up', 'const { kinds, title } = words.home; return [kinds[kind], title, words.bar];'],
  ['handed on', 'return [words.home, words.bar];'],
])('words that are %s are used', (_name, body) => {
  expect(faults({ 'stores/a.ts': using(body) })).toEqual([]);
});

test('a key that nothing uses is named, also where its group is taken in hand', () => {
  const body = 'const { home, bar } = words; const { kinds } = home; return [kinds.a, bar];';
  expect(faults({ 'stores/a.ts': using(body) })).toEqual([
    'domain/words/en.ts: nothing uses home.title',
    'domain/words/en.ts: nothing uses home.kinds.b',
  ]);
});

test('markup uses words, and is told of those that no table has', () => {
  const wxml =
    '<view aria-label="{{words.bar}}">{{words.home.title}}{{words.home.kinds.a}}</view><x label="{{words.home.kinds.b}}" /><view>{{words.home.lost}}</view>';
  expect(faults({ 'pages/a/index.wxml': wxml })).toEqual([
    'pages/a/index.wxml: no table has words.home.lost',
  ]);
});

test('markup gets only the words that its page names', () => {
  const files = {
    'stores/a.ts': using('return words.home;'),
    'pages/a/index.ts': "definePage({\n  words: ['home'],\n});",
    'pages/a/index.wxml': '<view>{{words.home.title}}{{words.bar}}</view>',
  };
  expect(faults(files)).toEqual(['pages/a/index.wxml: its page names no bar in words']);
});

const all = {
  'stores/a.ts': using('return words;'),
  'stores/b.ts': using('return [words.home, words.bar];'),
};

test.each([
  ['<view>Hello</view>', 'Hello'],
  ['<view>你好 {{name}}</view>', '你好'],
  ['<view aria-label="Close" />', 'Close'],
])('words in markup belong into the tables: %s', (wxml, word) => {
  expect(faults({ ...all, 'pages/a/index.wxml': wxml })).toEqual([
    `pages/a/index.wxml: “${word}” belongs into the tables`,
  ]);
});

test('sentences in code belong into the tables, what developers read does not', () => {
  const code = "throw new Error('No page takes this'); \nconst told = ['Try again later', '再试'];";
  expect(faults({ ...all, 'services/a.ts': code })).toEqual([
    'services/a.ts:2: “Try again later” belongs into the tables',
    'services/a.ts:2: “再试” belongs into the tables',
  ]);
});
