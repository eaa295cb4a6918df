import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contrast } from './contrast';

const folder = join(__dirname, '..', '..', '..', 'miniprogram');
const wxss = readFileSync(join(folder, 'styles', 'tokens.wxss'), 'utf8');
const themes = JSON.parse(readFileSync(join(folder, 'theme.json'), 'utf8')) as Record<
  'light' | 'dark',
  Record<string, string>
>;

/** The colours that a rule of the tokens sets, by name. */
function coloursOf(theme: 'light' | 'dark'): Map<string, string> {
  const block = new RegExp(`\\.theme-${theme} \\{([^}]*)\\}`).exec(wxss)?.[1] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[\da-f]+);/g)].map(([, name = '', hex = '']) => [
      name,
      hex.length === 4 ? hex.replace(/[\da-f]/g, '$&$&') : hex,
    ]),
  );
}

const texts = [
  'ink',
  'ink-soft',
  'ink-faint',
  'text-ecosystem',
  'text-mini-programs',
  'text-pay-score',
  'text-search',
  'text-fault',
];

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const colours = coloursOf(theme);
  const colour = (name: string) => colours.get(name) ?? `no --${name}`;

  test.each(texts)('--%s can be read on paper and on what is raised from it', (name) => {
    expect(contrast(colour(name), colour('paper'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(name), colour('raised'))).toBeGreaterThanOrEqual(4.5);
  });

  test('words on a bar, on its base and on a mark can be read', () => {
    expect(contrast(colour('on-accent'), colour('accent-mini-programs'))).toBeGreaterThan(4.5);
    expect(contrast(colour('ink-soft'), colour('dot'))).toBeGreaterThan(4.5);
    expect(contrast(colour('ink'), colour('mark'))).toBeGreaterThan(4.5);
  });

  test("WeChat's own bars have the colours of the page", () => {
    const { paper, tabText, tabSelected } = themes[theme];
    expect([paper, tabText, tabSelected]).toEqual([
      colour('paper'),
      colour('ink-faint'),
      colour('ink'),
    ]);
  });
});

test('a page that has no theme yet has the paper of the phone', () => {
  const dark = /@media \(prefers-color-scheme: dark\) \{\s*page \{([^}]*)\}/.exec(wxss)?.[1];
  expect(dark).toContain(`--paper: ${coloursOf('dark').get('paper') ?? ''};`);
});

test('every token is used, and every one that is used is there', () => {
  const textsOf = (ending: string) =>
    ['pages', 'components', 'styles'].flatMap((name) =>
      readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith(ending))
        .map((path) => readFileSync(join(folder, name, path), 'utf8')),
    );
  const sheets = textsOf('.wxss').join('\n');
  const used = new Set(sheets.match(/(?<=var\()--[\w-]+/g));
  const set = new Set(sheets.match(/--[\w-]+(?=:)/g));
  // Lengths that are data stand in a style attribute, the text scale on the page.
  const inMarkup = new Set(
    textsOf('.wxml')
      .join('\n')
      .match(/--[\w-]+(?=: ?\{\{)/g),
  );
  const isVant = (name: string) => /^--(button|cell|tag|skeleton)-/.test(name);
  expect([...set].filter((name) => !used.has(name) && !isVant(name))).toEqual([]);
  expect([...used].filter((name) => !set.has(name) && !inMarkup.has(name))).toEqual([]);
});
