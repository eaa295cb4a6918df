import { join } from 'node:path';
import { functionNames } from '../../../tools/build/bundle-functions';
import { faultsOfDocs } from '../../../tools/checks/docs';
import { readFileSync } from 'node:fs';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';

const root = join(__dirname, '..', '..', '..');

/** A project whose documents have no faults. */
const sound = {
  'package.json': JSON.stringify({ scripts: { start: '', build: '', 'build:all': '' } }),
  'tools/build.ts': '',
  'README.md': '# Title\n\nSee [how](docs/commands.md#the-commands) and `tools/build.ts`.\n',
  'docs/README.md': '# Index\n\nFor all.\n\n- [Commands](commands.md)\n',
  'docs/commands.md':
    '# Commands\n\nFor engineers.\n\n## The commands\n\n`npm start`, `npm run build`, `npm run build:all`\n',
};

function faultsWith(changes: Record<string, string>): string[] {
  const folder = temporaryFolder('docs');
  writeFiles(folder, { ...sound, ...changes });
  return faultsOfDocs(folder);
}

test('the documents of this project have no faults', () => {
  expect(faultsOfDocs(root)).toEqual([]);
});

test('every cloud function is in the table of docs/cloud-functions.md', () => {
  const text = readFileSync(join(root, 'docs', 'cloud-functions.md'), 'utf8');
  expect(functionNames(root).filter((name) => !text.includes(`| \`${name}\``))).toEqual([]);
});

test('sound documents have no faults', () => expect(faultsWith({})).toEqual([]));

test.each([
  ['a dead link', '[x](docs/no.md)', 'README.md: the link to docs/no.md leads nowhere'],
  ['a dead anchor', '[x](docs/commands.md#no)', 'README.md: docs/commands.md#no names no heading'],
  ['a missing picture', '<img src="no.webp" alt="" />', 'README.md: the link to no.webp leads'],
  ['a missing path', '`tools/no.ts`', 'README.md: there is no tools/no.ts'],
  ['an unknown script', '`npm run no`', 'README.md: package.json has no script "no"'],
  ['a word to avoid', 'Built upon it.', 'README.md: write "upon" in plainer words'],
  ['an overlong README', 'line\n'.repeat(120), 'README.md: 121 lines; at most 120 are allowed'],
])('%s is a fault', (_name, text, fault) => {
  const faults = faultsWith({ 'README.md': `# Title\n${text}\n` });
  expect(faults).toEqual([expect.stringContaining(fault)]);
});

test('paths that the build makes and web addresses are not looked up', () => {
  const text = '# Title\n\n`dist/host/app.js` [x](https://example.com/x) `pages/home`\n';
  expect(faultsWith({ 'README.md': text })).toEqual([]);
});

test('a page of docs/ without a reader, and outside the index, is a fault', () => {
  expect(faultsWith({ 'docs/more.md': '# More\n\nText.\n' })).toEqual([
    "docs/more.md: docs/README.md doesn't link to it",
    'docs/more.md: line 3 names no reader ("For …")',
  ]);
});

test('a script that docs/commands.md leaves out is a fault', () => {
  const scripts = { start: '', build: '', 'build:all': '', 'build:more': '' };
  expect(faultsWith({ 'package.json': JSON.stringify({ scripts }) })).toEqual([
    'docs/commands.md: the script "build:more" is missing',
  ]);
});

test('a path in a package’s README can begin at the package', () => {
  const packaged = { 'packages/x/src/a.ts': '', 'packages/x/README.md': '# X\n\n`src/a.ts`\n' };
  expect(faultsWith(packaged)).toEqual([]);
  expect(faultsWith({ ...packaged, 'packages/x/README.md': '# X\n\n`src/b.ts`\n' })).toEqual([
    'packages/x/README.md: there is no src/b.ts',
  ]);
});
