import { release } from '../../../miniprogram/content/release';
import { homeView } from '../../../miniprogram/pages/home/view';
import { metricView } from '../../../miniprogram/pages/metric/view';
import { payScoreView } from '../../../miniprogram/pages/pay-score/view';
import { pillarView } from '../../../miniprogram/domain/pages/pillar';
import { hitViews, markText } from '../../../miniprogram/pages/search/results';

test('each daily count on Home has a shape of its own, of as many dots as there are millions', () => {
  const view = homeView(release, 'en');
  expect(view.dots).toBe(1090);
  expect(view.choices.map(({ name, plan }) => [name, plan.shape, plan.lit, plan.tone])).toEqual([
    ['Everyone', 'disc', 1090, 'ecosystem'],
    ['Moments', 'ring', 780, 'ecosystem'],
    ['Mini Programs', 'block', 400, 'mini-programs'],
    ['Official Accounts', 'page', 360, 'ecosystem'],
  ]);
});

test('Home begins with one sentence, and each pillar has its figure and what was announced', () => {
  expect(homeView(release, 'en').headline).toBe(
    'Some 1.09\u00a0billion people open WeChat every day.',
  );
  expect(homeView(release, 'zh').headline).toBe('每天约 10.9\u00a0亿人打开微信，');
  expect(homeView(release, 'en').pillars.map(({ figure, plan }) => [figure.text, plan])).toEqual([
    ['Over 400 million', 'Planned: traffic shared with Weixin Channels'],
    ['Over 240 million', 'New opportunities: rental, hotels, pay later, retail'],
    ['Content, services, brands', 'Planned: Mini Programs directly in the results'],
  ]);
});

test('the picture on Home can be heard', () => {
  expect(homeView(release, 'en').choices[1]?.description).toBe(
    '780 of 1,090 dots are lit: People using Moments each day.',
  );
  expect(homeView(release, 'zh').choices[1]?.description).toBe(
    '1090 个点中有 780 个亮起：每天进入朋友圈的用户。',
  );
});

test('growth bars are sorted, and the one without an upper limit stays open', () => {
  const { bars } = pillarView(release, 'mini-programs', 'en');
  expect(bars.map(({ label, text, isOpen }) => [label, text, isOpen])).toEqual([
    ['Total Mini Program sales (GMV)', 'More than doubled', true],
    ['Active Mini Programs', '+75%', false],
    ['Mini Programs with transactions', '+68%', false],
    ['Average transaction value', '+67%', false],
    ['Mini Programs used per user', '+25%', false],
  ]);
  const [open, second] = bars;
  expect((open?.base ?? 0) + (open?.accent ?? 0)).toBeCloseTo(100, 0);
  // 175 against 100: the grown part is three quarters of the base.
  expect((second?.accent ?? 0) / (second?.base ?? 1)).toBeCloseTo(0.75, 1);
});

test('RMB 200 billion of deposits are twenty blocks of ten', () => {
  const { deposits } = payScoreView(release, [], 'en');
  expect(deposits?.blocks).toHaveLength(20);
  expect(deposits?.caption).toMatch(/^Each block is RMB 10 billion\./);
});

test('a pillar shows no figure twice, and none of its own is missing', () => {
  const { deposits, ...payScore } = payScoreView(release, [], 'zh');
  const views = [
    pillarView(release, 'mini-programs', 'zh'),
    { ...payScore, rows: [...(deposits ? [deposits] : []), ...payScore.rows] },
    pillarView(release, 'search', 'zh'),
  ];
  for (const { id, lead, bars, rows, further } of views) {
    const shown = [...(lead ? [lead] : []), ...bars, ...rows, ...further].map((row) => row.id);
    expect(new Set(shown).size).toBe(shown.length);
    // Years, and the lengths of short lists, are told in words.
    const inWords = ['year', 'ordinal-year', 'sectors', 'models', 'categories'];
    const inRoadmap = release.metrics.filter(
      (metric) => metric.topic === id && metric.inRoadmap && !inWords.includes(metric.unit),
    );
    expect(
      inRoadmap.map((metric) => metric.id).filter((metric) => !shown.includes(metric)),
    ).toEqual([]);
  }
});

test('a figure stands among figures of its own kind, itself included', () => {
  const { metric } = metricView(release, 'moments-daily-posters', 'en', false);
  expect(metric?.peers.filter(({ accent }) => accent > 0).map(({ id }) => id)).toEqual([
    'moments-daily-posters',
  ]);
  expect(metric?.peers[0]).toMatchObject({ id: 'wechat-daily-users', base: 100, accent: 0 });
});

test('a figure that only has a floor stays open among its peers', () => {
  const { metric } = metricView(release, 'active-mini-programs-growth', 'en', false);
  expect(metric?.peers.filter(({ isOpen }) => isOpen).map(({ id }) => id)).toEqual([
    'mini-program-gmv-growth',
  ]);
});

test('a source is named once, with all that it says of the figure', () => {
  const { metric } = metricView(release, 'mini-program-gmv-growth', 'zh', false);
  expect(metric?.source?.texts).toHaveLength(2);
  const titles = [metric?.source, ...(metric?.furtherSources ?? [])].map((source) => source?.id);
  expect(new Set(titles).size).toBe(titles.length);
});

test('an unknown id waits for a release that is on its way', () => {
  expect(metricView(release, 'new-figure', 'en', true).status).toBe('loading');
  expect(metricView(release, 'new-figure', 'en', false).status).toBe('unknown');
  expect(metricView(release, 'pay-score-users', 'en', true).status).toBe('found');
});

test('a figure that the media update does not state names who reports it', () => {
  const { further } = pillarView(release, 'search', 'en');
  expect(further[0]?.origin).toBe('January 2021 · ozabc.com (repost)');
  expect(pillarView(release, 'pay-score', 'zh').lead?.origin).toBe('2021 年 1 月');
});

test('the four sectors that lead are told from those that other reports add', () => {
  const { sectors } = pillarView(release, 'mini-programs', 'en');
  expect(sectors?.leading.map(({ name }) => name)).toEqual([
    'Transportation',
    'Department stores',
    'Apparel',
    'Sporting goods',
  ]);
  expect(sectors?.further).not.toHaveLength(0);
  expect(pillarView(release, 'search', 'en').sectors).toBeNull();
});

test('a year has no peers', () => {
  expect(metricView(release, 'mini-program-launch-year', 'en', false).metric?.peers).toEqual([]);
});

test('a figure names its publisher first', () => {
  const { metric } = metricView(release, 'pay-score-users', 'en', false);
  expect(metric?.source).toMatchObject({
    texts: ['The number of users on WeChat Pay Score has exceeded 240 million'],
    publisher: 'China Trading Desk',
    details: '“Media Update: 2021 WeChat Roadmap” · undated',
  });
});

test('a copy is called a copy, and a description is not set as a headline', () => {
  const { metric } = metricView(release, 'department-store-purchases', 'zh', false);
  expect([metric?.source, ...(metric?.furtherSources ?? [])]).toMatchObject([
    {
      publisher: '微信小程序团队（sheiry.cn 转载）',
      details: '《小程序：年均DAU超4亿，年交易额同比增长超100%》 · 2021 年 1 月 21 日',
    },
    { publisher: '雷锋网（chinaqna.com 转载）', details: '关于公开课的报道 · 未注明日期' },
  ]);
});

test.each([
  ['pay-score-users', 'Confirmed by a second source'],
  ['cross-border-markets', 'Not independently confirmed'],
  ['daily-video-callers', 'From other reports of the January 2021 conference'],
  ['mini-program-gmv-2019', 'From reports of the January 2020 conference'],
  ['wechat-monthly-users', 'From other reports'],
])('the figure %s says where it was made public', (id, standing) => {
  expect(metricView(release, id, 'en', false).metric?.standing).toBe(standing);
});

test('a figure that needs no note has none', () => {
  expect(metricView(release, 'daily-video-callers', 'en', false).metric?.note).toBe('');
});

test('a figure of WeChat as a whole leads on to the services of WeChat', () => {
  const { metric } = metricView(release, 'wechat-daily-users', 'en', false);
  expect(metric?.services.map(({ id }) => id)).toContain('moments');
});

test('a plan without a date says that it is in the future', () => {
  const { ways } = pillarView(release, 'mini-programs', 'en').road;
  expect(ways.map(({ name }) => name)).toEqual(['Plan · In the future']);
});

test('an unknown id gets its neighbours', () => {
  const near = metricView(release, 'pay-score-members', 'en', false);
  expect(near.metric).toBeNull();
  expect(near.neighbours.map(({ id }) => id)).toContain('pay-score-users');
  expect(metricView(release, '%%%', 'en', false).neighbours).not.toHaveLength(0);
});

test('a text is cut at its matches, and odd ranges are left out', () => {
  expect(markText('no deposit', [{ start: 3, end: 10 }])).toEqual([
    { start: 0, text: 'no ', isMatch: false },
    { start: 3, text: 'deposit', isMatch: true },
  ]);
  const odd = [
    { start: 2, end: 1 },
    { start: 1, end: 99 },
  ];
  expect(markText('abc', odd)).toEqual([{ start: 0, text: 'abc', isMatch: false }]);
});

test('results keep their order, whatever their kind, and each says what it is', () => {
  const hit = { score: 1, title: 't', summary: 's', highlights: { title: [], summary: [] } };
  const hits = hitViews(
    release,
    {
      hits: [
        { ...hit, id: 'apparel', kind: 'sector' },
        { ...hit, id: 'pay-score-users', kind: 'metric' },
        { ...hit, id: 'calculator', kind: 'tool' },
      ],
      total: 9,
      facets: { kind: { sector: 7, metric: 1, tool: 1 }, category: {} },
      relaxed: false,
      tookMs: 1,
      indexVersion: 'v',
    },
    'en',
  );
  expect(hits.map(({ kindName, topic, target }) => [kindName, topic, target?.path])).toEqual([
    ['Sector', 'mini-programs', 'pages/sector/index'],
    ['Figure', 'pay-score', 'pages/metric/index'],
    ['Tool', 'ecosystem', 'pages/calculator/index'],
  ]);
});

test('a pillar leads with a figure, or with the words that a small count counts', () => {
  expect(pillarView(release, 'pay-score', 'en').lead?.figure.text).toBe('Over 240 million');
  expect(pillarView(release, 'search', 'en').lead?.figure.text).toBe('Content, services, brands');
  expect(pillarView(release, 'search', 'zh').lead?.figure.text).toBe('内容、服务、品牌');
});

test('deposits have a human scale, which is a floor as the figure is, and our arithmetic', () => {
  expect(payScoreView(release, [], 'en').scale).toBe(
    'More than 200 million deposits of RMB 1,000 each, by our arithmetic.',
  );
  expect(payScoreView(release, [], 'zh').scale).toBe(
    '按每笔押金 1000 元折算，超 2 亿笔（我们的换算）。',
  );
});

test('each of the four scenarios says whether it was played', () => {
  const { scenarios } = payScoreView(release, ['no-deposit-hotel'], 'en');
  expect(scenarios.map(({ name, state }) => [name, state])).toEqual([
    ['No-deposit Rental', 'Try it'],
    ['No-deposit Hotel', 'Tried: no deposit paid'],
    ['Enjoy First & Pay Later', 'Try it'],
    ['Smart Retail', 'Try it'],
  ]);
});

test('the short road has a beginning for each pillar, the day, and a way on for each', () => {
  const { stops, ways } = homeView(release, 'en').road;
  expect(stops.map(({ topic, isDay }) => (isDay ? 'day' : topic))).toEqual([
    'mini-programs',
    'search',
    'pay-score',
    'day',
  ]);
  expect(ways.map(({ topic, lane, passing }) => [topic, lane, passing.length])).toEqual([
    ['mini-programs', 2, 2],
    ['pay-score', 1, 1],
    ['search', 0, 0],
  ]);
});

test("a pillar's road ends in its plan, or in what was announced for it", () => {
  expect(pillarView(release, 'search', 'en').road.ways).toHaveLength(1);
  expect(pillarView(release, 'pay-score', 'en').road.ways.map(({ text }) => text)).toEqual([
    'New opportunities: rental, hotels, pay later, retail',
  ]);
});
