import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const projectRoot = join(__dirname, '..', '..', '..');
const app = join(projectRoot, 'miniprogram');
const vant = join(projectRoot, 'node_modules', '@vant', 'weapp', 'dist');

/** The texts of the app's own files with an ending. */
function textsOf(ending: string): string[] {
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending) && !path.includes('miniprogram_npm'))
    .map((path) => readFileSync(join(app, path), 'utf8'));
}

const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);

/** The names of the Vant components that the app uses, and of those that they use. */
function componentsInUse(): string[] {
  const names = new Set(
    textsOf('.json').flatMap((text) => all(text, /"@vant\/weapp\/([\w-]+)\//g)),
  );
  for (const name of names) {
    const json = readFileSync(join(vant, name, 'index.json'), 'utf8');
    for (const used of all(json, /"\.\.\/([\w-]+)\/index"/g)) names.add(used);
  }
  return [...names].sort();
}

const names = componentsInUse();
const sheets = names
  .map((name) => join(vant, name, 'index.wxss'))
  .filter((path) => existsSync(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('');
const tokens = readFileSync(join(app, 'styles', 'tokens.wxss'), 'utf8');
const markup = textsOf('.wxml').join('\n');

/** Colours of Vant's own that no visitor sees, since nothing in the markup asks for them. */
const unseen: [variables: RegExp, markup: RegExp][] = [
  [/-(danger|warning|info|success)-/, /<van-[^>]*\stype="(danger|warning|info|success)"/],
  [/^tag-primary-color$/, /<van-tag[^>]*\stype="/],
  [/^tag-text-color$/, /<van-tag(?![^>]*\splain)/],
  [/^skeleton-avatar-/, /<van-skeleton[^>]*\savatar/],
  [/^info-/, /<van-icon[^>]*\s(info|dot)\b/],
  [/^loading-/, /<van-button[^>]*\sloading/],
];

test("Vant's components in use are known", () => {
  expect(names).toEqual(['button', 'icon', 'info', 'loading', 'skeleton', 'tag']);
});

test('no colour of Vant itself shows, in either theme', () => {
  const coloured = new Set(all(sheets, /var\(--([\w-]+),\s*#[\da-f]+\)/g));
  expect(coloured.size).toBeGreaterThan(20);
  const unmapped = [...coloured].filter((name) => !tokens.includes(`--${name}:`));
  const shown = unmapped.filter((name) => {
    const variant = unseen.find(([variables]) => variables.test(name));
    return !variant || variant[1].test(markup);
  });
  expect(shown).toEqual([]);
});

test('the variables by which Vant is themed are those that it reads', () => {
  const prefix = new RegExp(`--(?:${names.join('|')})-[\\w-]+(?=:)`, 'g');
  const set = new Set(textsOf('.wxss').flatMap((text) => text.match(prefix) ?? []));
  expect(set.size).toBeGreaterThan(10);
  expect([...set].filter((name) => !sheets.includes(`var(${name},`))).toEqual([]);
});

test("Vant's colours are the app's tokens", () => {
  const values = all(tokens, /--(?:button|tag|skeleton)-[\w-]*color: ([^;]+);/g);
  expect(values.length).toBeGreaterThan(8);
  expect(values.filter((value) => !/^(transparent|var\(--[\w-]+\))$/.test(value))).toEqual([]);
});
