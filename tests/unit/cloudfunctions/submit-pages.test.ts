import {
  handleSubmitPages,
  submittedPages,
  type SubmitPagesDependencies,
} from '../../../cloudfunctions/submit-pages/handle';
import type { SubmittedPage } from '../../../cloudfunctions/shared/page-submission';
import { release } from '../../../miniprogram/content/release';
import { fakeCounters, fakeLimits, fakeSalts, nobody, timer, visitor } from './fakes';

function setUp(options: Partial<SubmitPagesDependencies> = {}) {
  const chunks: SubmittedPage[][] = [];
  const counters = fakeCounters();
  const salts = fakeSalts();
  const dependencies: SubmitPagesDependencies = {
    caller: timer,
    release,
    submission: {
      submit(pages) {
        chunks.push(pages);
        return Promise.resolve();
      },
    },
    counters,
    salts,
    limits: fakeLimits(),
    submitsAs: 'wxsearch_cpdata',
    now: () => Date.UTC(2021, 0, 19, 16, 30),
    ...options,
  };
  return { chunks, counters, salts, run: () => handleSubmitPages(dependencies) };
}

test('submits exactly the indexable pages', async () => {
  const { run, chunks } = setUp();
  const pages = submittedPages(release, 'wxsearch_cpdata');
  expect(await run()).toMatchObject({ pages: pages.length, submitted: pages.length });
  expect(chunks).toEqual([pages]);
  const keys = pages.map(({ path, query }) => `${path}?${query}`);
  expect(keys).toEqual(
    expect.arrayContaining([
      'pages/home/index?',
      'pages/metric/index?id=pay-score-users',
      'pages/service/index?id=smart-retail',
      'pages/sector/index?id=category-transportation',
      'pages/article/index?id=search-as-a-habit',
    ]),
  );
  expect(keys).not.toContain('pages/about/index?');
});

test('each page has the required fields: type, id, title and summary', () => {
  const pages = submittedPages(release, 'wxsearch_testcpdata');
  const contents = pages.map(({ data_list: [content] }) => content);
  expect(new Set(contents.map(({ content_id: id }) => id)).size).toBe(pages.length);
  expect(contents.filter(({ title }) => title === '')).toEqual([]);
  const service = pages.find(({ query }) => query === 'id=smart-retail');
  const { summary } = release.services.find(({ id }) => id === 'smart-retail') ?? {};
  expect(service?.data_list).toEqual([
    {
      '@type': 'wxsearch_testcpdata',
      update: 1,
      content_id: 'pages/service/index?id=smart-retail',
      page_type: 2,
      title: '智慧零售 · 支付分',
      abstract: [summary?.zh, summary?.en],
    },
  ]);
});

test('submits more pages than the limit in parts', async () => {
  const metric = release.metrics[0];
  if (!metric) throw new Error('no figure');
  const metrics = Array.from({ length: 2100 }, (_one, index) => ({ ...metric, id: `m${index}` }));
  const larger = { ...release, metrics };
  const { run, chunks } = setUp({ release: larger });
  const submitted = submittedPages(larger, 'wxsearch_cpdata').length;
  expect(await run()).toMatchObject({ submitted });
  expect(chunks.map((chunk) => chunk.length)).toEqual([1000, 1000, submitted - 2000]);
});

test('submits nothing by default', async () => {
  const { run, chunks } = setUp({ submitsAs: null });
  expect(await run()).toMatchObject({ submitted: 0, isDryRun: true });
  expect(chunks).toEqual([]);
});

test('deletes expired data by the day in China', async () => {
  const { run, counters, salts } = setUp();
  expect(await run()).toMatchObject({
    closedDays: 1,
    cleaned: { salts: 1, markers: 2, rateWindows: 3 },
  });
  expect([salts.forgotten, counters.closed]).toEqual([['2021-01-20'], ['2021-01-20']]);
});

test('a day that can still get events stays open and keeps its salt', async () => {
  const { run, counters, salts } = setUp({ now: () => Date.UTC(2021, 0, 19, 16, 14) });
  await run();
  expect([salts.forgotten, counters.closed]).toEqual([['2021-01-19'], ['2021-01-19']]);
});

test.each([
  ['its source', { ...timer, trigger: '' }],
  ['its trigger', { ...timer, source: '' }],
])('recognizes the timer by %s', async (_case, caller) => {
  await expect(setUp({ caller }).run()).resolves.toMatchObject({ closedDays: 1 });
});

test.each([
  ['a visitor', visitor],
  ['a visitor without identity', nobody],
  ['another function', { ...timer, source: 'wx_client,scf' }],
  ['the developer tools', { ...timer, source: 'wx_devtools' }],
  ['a timer with an identity', { ...timer, openid: 'o-visitor' }],
  ['a caller of whom nothing is known', { ...timer, source: '', trigger: '' }],
  ['a visitor in an instance that a timer started', { ...nobody, trigger: 'timer' }],
])('refuses %s', async (_case, caller) => {
  const { run, chunks, salts } = setUp({ caller });
  await expect(run()).rejects.toMatchObject({ code: 'forbidden' });
  expect([chunks, salts.forgotten]).toEqual([[], []]);
});
