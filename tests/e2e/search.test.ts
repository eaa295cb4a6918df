import {
  connectSuite,
  find,
  findAll,
  goOffline,
  mini,
  open,
  page,
  tap,
  typeQuery,
  untilPage,
  untilText,
} from './mini-program';
import type { TestedApp } from './mini-program';

connectSuite();

beforeEach(async () => {
  await mini.evaluate(() => getApp<TestedApp>().store.search.forget());
});

test('a merchant types, and finds', async () => {
  await open('search/index');
  await typeQuery('depos');
  const shown = await untilText('Hotel');
  expect(shown).toMatch(/Services|Figures/);
  await typeQuery('zzzz');
  await untilText('Nothing found for “zzzz”');
});

test('results are narrowed to a kind, and lead to their figure', async () => {
  await open('search/index');
  await typeQuery('pay score');
  await untilText('Services');
  await tap('.choice', 'Figures');
  await untilText('240');
  await tap('.hit', 'People using WeChat Pay Score');
  await untilPage('metric');
});

test('a suggestion is searched for, remembered, and forgotten', async () => {
  await open('search/index');
  const suggestion = await find('.query');
  const words = (await suggestion.text()).trim();
  await suggestion.tap();
  await find('.hit');
  await open('search/index');
  await untilText('Recent');
  expect(await findAll('.query', words)).not.toHaveLength(0);
  await tap('.forget');
  expect(await untilText('People ask for')).not.toContain('Recent');
});

test.each([
  ['zh', '押金', '免押速住'],
  ['en', 'deposit', 'Hotel'],
] as const)('a search opens from its address (%s)', async (language, query, found) => {
  await open(`search/index?q=${encodeURIComponent(query)}`, { language });
  await untilText(found);
  expect((await page()).query).toEqual({ q: encodeURIComponent(query) });
});

test('a storm of emoji and markup finds nothing and breaks nothing', async () => {
  await open('search/index');
  for (const query of ['🎉'.repeat(200), '<view wx:if="{{1}}">', '\u0000\uD800', '%%%']) {
    await typeQuery(query);
    await untilText(/Nothing found|can’t be searched/);
  }
});

test('queries type themselves in an empty box, and a button takes out what stands in it', async () => {
  await open('search/index');
  await untilText('|');
  await typeQuery('hotel');
  expect(await untilText('Hotel')).not.toContain('|');
  await tap('search-box .clear');
  await untilText('People ask for');
  const field = (await find('input')) as unknown as { value(): Promise<string> };
  expect(await field.value()).toBe('');
});

test.each([
  ['a typo', 'en', 'hotle', 'No-deposit Hotel', 'Taken as “hotel”'],
  ['pinyin', 'zh', 'mianya', '免押', '服务'],
  ['a figure in another form', 'zh', '2.4亿', '微信支付分使用用户数', '数据'],
] as const)(
  '%s finds what is meant, online and offline',
  async (_what, language, q, found, line) => {
    await open('search/index', { language });
    await typeQuery(q);
    expect(await untilText(found)).toContain(line);
    await goOffline();
    await open('search/index', { language });
    await typeQuery(q);
    const offline = await untilText(found);
    expect(offline).toContain(line);
    expect(offline).toMatch(/found in the copy on this phone|结果来自手机内置数据/);
  },
);
