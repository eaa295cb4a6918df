import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { languageOf } from '../../../miniprogram/domain/words/language';
import { parsePreferences } from '../../../miniprogram/domain/settings/preferences';
import { fill } from '../../../miniprogram/domain/words/index';

function leaves(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

const miniprogram = join(__dirname, '..', '..', '..', 'miniprogram');

/** The English tables of the app and of its pages. */
const tables = readdirSync(miniprogram, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => /^(domain\/words\/en|pages\/[^/]+\/words-en)\.ts$/.test(path));

/** A table in both languages: the Chinese one lies beside the English one. */
async function tablesIn(table: string): Promise<{ en: object; zh: object }> {
  const { en } = (await import(join(miniprogram, table))) as { en: object };
  const { zh } = (await import(join(miniprogram, table.replace(/en\.ts$/, 'zh.ts')))) as {
    zh: object;
  };
  return { en, zh };
}

test('the app has words, and so have its pages', () => {
  expect(tables).toContain('domain/words/en.ts');
  expect(tables).toContain('pages/studio/words-en.ts');
});

test.each(tables)('both languages have the same keys, and no empty words (%s)', async (table) => {
  const { en, zh } = await tablesIn(table);
  expect(leaves(zh).map(([path]) => path)).toEqual(leaves(en).map(([path]) => path));
  expect([...leaves(en), ...leaves(zh)].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test.each(tables)(
  'a sentence leaves the same places open in both languages (%s)',
  async (table) => {
    const { en, zh } = await tablesIn(table);
    const chinese = new Map(leaves(zh));
    for (const [path, text] of leaves(en))
      expect([path, places(chinese.get(path) ?? '')]).toEqual([path, places(text)]);
  },
);

test('values go into their places, and unknown places stay', () => {
  expect(fill('{a} of {b}', { a: '1' })).toBe('1 of {b}');
});

test('the app speaks Chinese on a Chinese phone and English on all others', () => {
  expect(['zh_CN', 'zh_TW', 'en', 'fr'].map(languageOf)).toEqual(['zh', 'zh', 'en', 'en']);
});

test('damaged preferences follow the phone', () => {
  const usual = { language: null, theme: 'system', textSize: 'system' };
  for (const stored of [null, 'x', 7, [], { language: 'fr', theme: 1 }]) {
    expect(parsePreferences(stored)).toEqual(usual);
  }
  expect(parsePreferences({ language: 'zh', theme: 'dark', textSize: 'large' })).toEqual({
    language: 'zh',
    theme: 'dark',
    textSize: 'large',
  });
});
