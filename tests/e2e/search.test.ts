import {
  connectSuite,
  field,
  find,
  findAll,
  goOffline,
  mini,
  momentsCard,
  open,
  page,
  replaceCloud,
  restoreCloud,
  sharedCard,
  tap,
  text,
  typeQuery,
  until,
  untilPage,
  untilText,
} from './mini-program';
import type { TestedApp } from './mini-program';

connectSuite();

beforeEach(async () => {
  await mini.evaluate(() => getApp<TestedApp>().store.recentQueries.forgetAll());
});

test('a merchant types, and finds', async () => {
  await open('search/index');
  await typeQuery('depos');
  const shown = await untilText('Hotel');
  expect(shown).toMatch(/Service|Figure/);
  await typeQuery('zzzz');
  await untilText('No results for “zzzz”');
});

test('results are narrowed to a kind, and lead to their figure', async () => {
  await open('search/index');
  await typeQuery('pay score');
  await untilText('Services');
  await untilText(/Figures ?\d/);
  await tap('.choice', 'Figures');
  await untilText('240');
  await tap('.hit', 'People using WeChat Pay Score');
  await untilPage('metric');
});

test('a popular query is searched for, remembered, and forgotten', async () => {
  await open('search/index');
  const suggestion = await find('.query');
  const words = (await suggestion.text()).trim();
  await suggestion.tap();
  await find('.hit');
  await open('search/index');
  await untilText('Recent');
  expect(await findAll('.query', words)).not.toHaveLength(0);
  await typeQuery('hotel');
  await (await field()).trigger('confirm', { value: 'hotel' });
  await find('.hit');
  await tap('search-box .clear');
  expect(await untilText('Recent')).toMatch(/Recent.*hotel.*Try these/);
  await tap('.forget');
  await until('the latest is forgotten', async () => {
    const recent = (await text()).replace(/^.*Recent|Try these.*/g, '');
    return recent.includes(words) && !recent.includes('hotel');
  });
  await tap('.forget-all');
  expect(await untilText('Try these')).not.toContain('Recent');
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
    await untilText(/No results for|can’t search for this/);
  }
});

test('queries type themselves in an empty box, and a button takes out what stands in it', async () => {
  await open('search/index');
  await untilText('|');
  await typeQuery('hotel');
  expect(await untilText('Hotel')).not.toContain('|');
  await tap('search-box .clear');
  await untilText('Try these');
  expect(await (await field()).value()).toBe('');
});

test.each([
  ['a typo', 'en', 'hotle', 'No-deposit Hotel', 'Showing results for “hotel”'],
  ['pinyin', 'zh', 'mianya', '免押', '服务'],
  ['a figure in another form', 'zh', '2.4亿', '微信支付分用户数', '数据'],
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
    expect(offline).toMatch(/from the copy on your phone|以下结果来自手机里的副本/);
  },
);

/** What the function was asked while the test did something. */
async function queriesAsked(act: () => Promise<void>): Promise<string[]> {
  await mini.evaluate(() => {
    const cloud = wx.cloud as unknown as {
      callFunction: (call: { name: string; data: { q: string } }) => unknown;
      originalCall?: unknown;
      asked: string[];
    };
    const call = cloud.callFunction;
    if (!('originalCall' in cloud)) cloud.originalCall = call;
    cloud.asked = [];
    cloud.callFunction = (given) => {
      if (given.name === 'search') cloud.asked.push(given.data.q);
      return call.call(cloud, given);
    };
  });
  await act();
  const asked: unknown = await mini.evaluate(
    () => (wx.cloud as unknown as { asked: string[] }).asked,
  );
  return asked as string[];
}

test('while an input method composes, nothing is searched and nothing is taken from it', async () => {
  await open('search/index', { language: 'zh' });
  const box = await field();
  const asked = await queriesAsked(async () => {
    await box.trigger('keyboardcompositionstart', { data: '' });
    await typeQuery('mian ya');
    expect(await text()).toContain('试试这些');
    expect(await box.value()).toBe('mian ya');
    // What reaches the store is searched for once typing rests.
    const typed: unknown = await mini.evaluate(() => getApp<TestedApp>().store.search.query);
    expect(typed).toBe('');
    await typeQuery('免押');
    await box.trigger('keyboardcompositionend', { data: '免押' });
    await untilText('免押速住');
  });
  expect(asked).toEqual(['免押']);
});

test('titles that the query may become are offered while it is typed, and asked with a tap', async () => {
  await open('search/index');
  await typeQuery('depos');
  await tap('query-chips .chip', 'No-deposit Rental');
  await until('the query is whole', async () => {
    const isOffered = (await findAll('query-chips .chip')).length > 0;
    return !isOffered && (await (await field()).value()) === 'No-deposit Rental';
  });
  await tap('.hit', 'No-deposit Rental');
  await untilPage('service');
});

test.each(['online', 'offline'])(
  '%s, a kind is shown to its end, page by page',
  async (network) => {
    if (network === 'offline') await goOffline();
    await open(`search/index?q=${encodeURIComponent('小程序')}`, { language: 'zh' });
    const choice = await (await find('.choice', '数据')).text();
    const [count = ''] = /\d+/.exec(choice) ?? [];
    expect(Number(count)).toBeGreaterThan(20);
    await tap('.choice', '数据');
    await until('the first page', async () => (await findAll('.hit')).length === 20);
    await mini.pageScrollTo(100_000);
    await until('all of them', async () => (await findAll('.hit')).length === Number(count));
  },
);

test('results that were renewed meanwhile are asked for from their start', async () => {
  const asked = await queriesAsked(async () => {
    await open(`search/index?q=${encodeURIComponent('小程序')}&type=metric`, { language: 'zh' });
    await until('the first page', async () => (await findAll('.hit')).length === 20);
    await mini.evaluate(() => {
      const cloud = wx.cloud as unknown as {
        callFunction: (call: { data: { cursor?: string } }) => unknown;
      };
      const call = cloud.callFunction;
      cloud.callFunction = (given) => {
        const { cursor } = given.data;
        const data = { ...given.data, ...(cursor && { cursor: `older.${cursor}` }) };
        return call.call(cloud, { ...given, data });
      };
    });
    await (await find('.more button')).tap();
    await until('the whole list', async () => (await findAll('.hit')).length > 20);
  });
  expect(asked).toEqual(['小程序', '小程序', '小程序']);
});

test('where nothing is found there are ideas', async () => {
  await open('search/index');
  await typeQuery('foodzzz');
  const shown = await untilText('No results for “foodzzz”');
  expect(shown).toMatch(/Did you mean.*Food ordering.*Try these.*Or start here.*Pay Score.*Ask us/);
  await tap('.outcome .item', 'WeChat Pay Score');
  await untilPage('pay-score');
  await open('search/index?q=zzzz');
  await tap('.outcome button', 'Can’t find it? Ask us');
  await untilPage('contact');
});

test('an article is found among the rest, and opens', async () => {
  await open('search/index?q=search%20habit&type=article');
  await tap('.hit', 'Making search a habit');
  await untilPage('article');
});

test('a failure says so, and is tried again', async () => {
  await replaceCloud({ ok: false, code: 'invalid-input', message: '', requestId: 'r' });
  await open('search/index?q=hotel');
  await tap('.outcome button', 'Try again');
  await restoreCloud();
  await tap('.outcome button', 'Try again');
  await untilText('No-deposit Hotel');
});

test.each([
  ['押金 & 酒店?', 'zh'],
  ['50% off #1 + "more" <b>', 'en'],
  ['a=b&type=event', 'en'],
])('a search that is shared opens as it stands: %s', async (query, language) => {
  await open('search/index', { language: language === 'zh' ? 'zh' : 'en' });
  await typeQuery(query);
  await untilText(/Nothing|没有|共|result/);
  const card = await sharedCard();
  const moments = await momentsCard();
  expect(card.path).toBe(`/pages/search/index?${moments.query}`);
  expect(card.title).toContain(query);
  await open(card.path.replace('/pages/', ''), { language: language === 'zh' ? 'zh' : 'en' });
  expect(await (await field()).value()).toBe(query);
  expect(await momentsCard()).toMatchObject({ query: moments.query });
});

test('a narrowed search is shared as it is narrowed', async () => {
  await open('search/index?q=pay');
  await find('.hit .kind', 'Service');
  await tap('.choice', 'Figures');
  const isNarrowed = async () => (await findAll('.hit .kind', 'Service')).length === 0;
  await until('it is narrowed', isNarrowed);
  const { query } = await momentsCard();
  expect(query).toBe('q=pay&type=metric');
  await open(`search/index?${query}`);
  await find('.hit');
  expect(await isNarrowed()).toBe(true);
});

test.each([
  ['calculator', 'calculator'],
  ['poster', 'studio'],
  ['dark mode', 'about'],
  ['step by step', 'walk-through'],
] as const)('the app’s own page is found, and opens: %s', async (query, target) => {
  await open(`search/index?q=${encodeURIComponent(query)}`);
  await tap('.hit .kind', 'Tool');
  await untilPage(target);
});
