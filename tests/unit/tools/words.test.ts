import { faultsOfWords } from '../../../tools/checks/words';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';

jest.setTimeout(60_000);

let root: string;
beforeEach(() => (root = temporaryFolder('words')));

const table = `export const en = { home: { title: 'Title', kinds: { a: 'A', b: 'B' } }, bar: 'Bar' };
export type Words = typeof en;`;

function faults(files: Record<string, string>): string[] {
  writeFiles(root, { 'domain/words/en.ts': table, ...files });
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
])('words that are %s count as used', (_name, body) => {
  expect(faults({ 'stores/a.ts': using(body) })).toEqual([]);
});

test('reports an unused key, even if a variable holds its group', () => {
  const body = 'const { home, bar } = words; const { kinds } = home; return [kinds.a, bar];';
  expect(faults({ 'stores/a.ts': using(body) })).toEqual([
    'domain/words/en.ts: nothing uses home.title',
    'domain/words/en.ts: nothing uses home.kinds.b',
  ]);
});

test('markup uses words, and unknown words are reported', () => {
  const wxml =
    '<view aria-label="{{words.bar}}">{{words.home.title}}{{words.home.kinds.a}}</view><x label="{{words.home.kinds.b}}" /><view>{{words.home.lost}}</view>';
  expect(faults({ 'pages/a/index.wxml': wxml })).toEqual([
    'pages/a/index.wxml: no table has words.home.lost',
  ]);
});

test('markup can only use the word groups in its page’s reads', () => {
  const files = {
    'stores/a.ts': using('return words.home;'),
    'pages/a/index.ts': "definePage({\n  reads: ['home'],\n});",
    'pages/a/index.wxml': '<view>{{words.home.title}}{{words.bar}}</view>',
  };
  expect(faults(files)).toEqual(['pages/a/index.wxml: its page names no bar in reads']);
});

const all = {
  'stores/a.ts': using('return words;'),
  'stores/b.ts': using('return [words.home, words.bar];'),
};

test.each([
  ['<view>Hello</view>', 'Hello'],
  ['<view>你好 {{name}}</view>', '你好'],
  ['<view aria-label="Close" />', 'Close'],
])('reports text in markup: %s', (wxml, word) => {
  expect(faults({ ...all, 'pages/a/index.wxml': wxml })).toEqual([
    `pages/a/index.wxml: “${word}” belongs into the tables`,
  ]);
});

test('reports sentences in code, except those for developers', () => {
  const code = "throw new Error('No page takes this'); \nconst told = ['Try again later', '再试'];";
  expect(faults({ ...all, 'services/a.ts': code })).toEqual([
    'services/a.ts:2: “Try again later” belongs into the tables',
    'services/a.ts:2: “再试” belongs into the tables',
  ]);
});

/** A subpackage that adds its own words to the app's. */
const subpackage = {
  ...all,
  'pages/b/words-en.ts': "export const en = { home: { tip: 'Tip', late: 'Late' } };",
  'pages/b/words.ts': `import type { Words } from '../../domain/words/en';
    import { en } from './words-en';
    export function wordsOn(words: Words) { return { ...words, home: { ...words.home, ...en.home } }; }`,
  'pages/b/index.ts': `import type { Words } from '../../domain/words/en';
    import { wordsOn } from './words';
    export function show(words: Words, key: 'tip' | 'late') { return [wordsOn(words).home[key]]; }`,
};

test('code and markup of a subpackage use its words', () => {
  const code = subpackage['pages/b/index.ts'].replace('home[key]', 'home.tip');
  const wxml = '<view>{{words.home.title}}{{words.home.late}}</view>';
  expect(faults(subpackage)).toEqual([]);
  expect(faults({ 'pages/b/index.ts': code, 'pages/b/index.wxml': wxml })).toEqual([]);
});

test('reports an unused word of a subpackage', () => {
  const code = subpackage['pages/b/index.ts'].replace('home[key]', 'home.tip');
  expect(faults({ ...subpackage, 'pages/b/index.ts': code })).toEqual([
    'pages/b/words-en.ts: nothing uses home.late',
  ]);
});

test('other pages cannot use the words of a subpackage', () => {
  const wxml = '<view>{{words.home.tip}}</view>';
  expect(faults({ ...subpackage, 'pages/a/index.wxml': wxml })).toEqual([
    'pages/a/index.wxml: no table has words.home.tip',
  ]);
});

test('reports a word that the app also has', () => {
  const table = "export const en = { home: { tip: 'Tip', late: 'Late', title: 'Another' } };";
  expect(faults({ ...subpackage, 'pages/b/words-en.ts': table })).toEqual([
    'pages/b/words-en.ts: domain/words/en.ts has home.title',
  ]);
});

test('reports sentences in the code and views of a subpackage', () => {
  const code = "export const told = 'Try again later';";
  expect(faults({ ...subpackage, 'pages/b/view.ts': code })).toEqual([
    'pages/b/view.ts:1: “Try again later” belongs into the tables',
  ]);
});
