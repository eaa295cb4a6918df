import { languageOf } from '../../../../miniprogram/domain/language';
import { parsePreferences } from '../../../../miniprogram/domain/preferences';
import { en } from '../../../../miniprogram/domain/words/en';
import { fill } from '../../../../miniprogram/domain/words/index';
import { zh } from '../../../../miniprogram/domain/words/zh';

function leaves(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

test('both languages have the same keys, and no empty words', () => {
  expect(leaves(zh).map(([path]) => path)).toEqual(leaves(en).map(([path]) => path));
  expect([...leaves(en), ...leaves(zh)].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('a sentence leaves the same places open in both languages', () => {
  const chinese = new Map(leaves(zh));
  for (const [path, text] of leaves(en))
    expect([path, places(chinese.get(path) ?? '')]).toEqual([path, places(text)]);
});

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
