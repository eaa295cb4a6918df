import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languageOf } from '../../../miniprogram/domain/words/language';
import { parsePreferences } from '../../../miniprogram/domain/settings/preferences';
import { fill } from '../../../miniprogram/domain/words/index';

function leaves(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

const miniprogram = join(__dirname, '..', '..', '..', 'miniprogram');

/** Where the tables of the app and of its subpackages are. */
const folders = readdirSync(miniprogram, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith(join('domain', 'words', 'en.ts')))
  .map(dirname);

async function tablesIn(folder: string): Promise<{ en: object; zh: object }> {
  const { en } = (await import(join(miniprogram, folder, 'en'))) as { en: object };
  const { zh } = (await import(join(miniprogram, folder, 'zh'))) as { zh: object };
  return { en, zh };
}

test('the app has words, and so have its subpackages', () => {
  expect(folders).toContain(join('domain', 'words'));
  expect(folders).toContain(join('pages', 'studio', 'domain', 'words'));
});

test.each(folders)('both languages have the same keys, and no empty words (%s)', async (folder) => {
  const { en, zh } = await tablesIn(folder);
  expect(leaves(zh).map(([path]) => path)).toEqual(leaves(en).map(([path]) => path));
  expect([...leaves(en), ...leaves(zh)].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test.each(folders)(
  'a sentence leaves the same places open in both languages (%s)',
  async (folder) => {
    const { en, zh } = await tablesIn(folder);
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
