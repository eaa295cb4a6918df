import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOfTerms, readTexts, termsIn } from '../../../tools/checks/glossary';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';

const root = join(__dirname, '..', '..', '..');
const glossary = readFileSync(join(root, 'docs', 'glossary.md'), 'utf8');
const faultsOf = (text: string) => faultsOfTerms(termsIn(glossary), [{ where: 'a.ts', text }]);

test('the app and its content have no wording to avoid', () => {
  const texts = readTexts(root);
  expect(texts.length).toBeGreaterThan(900);
  expect(faultsOfTerms(termsIn(glossary), texts)).toEqual([]);
});

test.each([
  ['Watch it on Channels', 'Weixin Channels · 视频号'],
  ['Stated by the roadmap document alone', 'media update · 原报道'],
  ['点按柱条查看数据。', 'tap · 点击'],
  ['¥99', 'RMB 99 · 99 元'],
  ["It's here", 'apostrophe ’ and quotes “ ” · “ ”'],
])('reports “%s” with the right term', (text, term) => {
  expect(faultsOf(text).join('\n')).toContain(`docs/glossary.md: ${term}`);
});

test.each([
  'Watch it on Weixin Channels',
  '微信搜索正式升级为“微信搜一搜”',
  '{models} of {played}',
])('accepts “%s”', (text) => expect(faultsOf(text)).toEqual([]));

test('reads texts of word tables and content, but not ids, quotations and keywords', () => {
  const folder = temporaryFolder('glossary');
  writeFiles(folder, {
    'miniprogram/pages/a/words-en.ts': `export const en = { a: 'One', 'b-c': { d: 'Two' } };`,
    'miniprogram/pages/a/view.ts': `export const view = 'Three';`,
    'cloudfunctions/content/services.json': JSON.stringify([
      {
        id: 'x',
        name: { en: 'Four', zh: '四' },
        keywords: { en: ['five'], zh: ['五'] },
        quotations: [{ source: 's', text: 'six' }],
      },
    ]),
  });
  expect(readTexts(folder).map(({ text }) => text)).toEqual(['One', 'Two', 'Four', '四']);
});
