import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { functionNames } from '../../tools/build/bundle-functions';

const root = join(__dirname, '..', '..');
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'packages/miniprogram-cloud/README.md',
  'packages/miniprogram-host/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
];
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);

/** Folders whose files documents name from the repository's root. */
const TOP = /^(?:miniprogram|cloudfunctions|packages|tools|tests|docs|typings|bench)\//;
/** What `npm start` and the build make. */
const MADE = /^(?:dist|\.data)\//;

test.each(documents)('%s names only files and folders that exist', (document) => {
  const text = readFileSync(join(root, document), 'utf8');
  const named = all(text, /`([\w./@-]+\/[\w./@-]*)`/g).filter(
    (path) => TOP.test(path) && !MADE.test(path),
  );
  const linked = all(text, /\]\((?!https?:|#)([^)#]+)[^)]*\)/g).map((path) =>
    join(dirname(document), path),
  );
  const pictures = all(text, /<img src="([^"]+)"/g).map((path) => join(dirname(document), path));
  const missing = [...named, ...linked, ...pictures].filter(
    (path) => !existsSync(join(root, path)),
  );
  expect(missing).toEqual([]);
});

test.each(documents)('%s names only commands that exist', (document) => {
  const text = readFileSync(join(root, document), 'utf8');
  const named = [
    ...all(text, /npm run (?:--silent )?([\w:-]+)/g),
    ...all(text, /npm (start|test)\b/g),
  ];
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every command stands in the README', () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  const told = Object.keys(scripts).filter(
    (name) =>
      text.includes(`npm run ${name}`) ||
      text.includes(`npm ${name}`) ||
      text.includes(`npm run --silent ${name}`),
  );
  expect(Object.keys(scripts).filter((name) => !told.includes(name))).toEqual([]);
});

test('every cloud function stands in the README', () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  expect(functionNames(root).filter((name) => !text.includes(`| \`${name}\``))).toEqual([]);
});
