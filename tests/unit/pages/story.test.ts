import { release } from '../../../miniprogram/content/release';
import {
  sentenceOf,
  storyCards,
  type StoryCardId,
} from '../../../miniprogram/domain/pages/story-cards';
import { storyView } from '../../../miniprogram/pages/story/view';

const view = (id: StoryCardId, chosen: StoryCardId = 'people') =>
  storyView(release, id, chosen, 'en');

test('each card says one thing, with its figure, in both languages', () => {
  expect(storyCards.map((id) => sentenceOf(release, id, 'en'))).toEqual([
    'Some 1.09 billion people open WeChat every day.',
    '400 million people use Mini Programs every day.',
    'In 2020, sales in Mini Programs more than doubled.',
    'Pay Score saved its users over RMB 200 billion in deposits.',
    'WeChat Search plans more content, services, brand features.',
    'Here is what comes next.',
    'Which figure will you share?',
  ]);
  expect(storyCards.map((id) => sentenceOf(release, id, 'zh'))).toEqual([
    '每天约 10.9 亿人打开微信。',
    '每天 4 亿人使用小程序。',
    '2020 年，小程序交易额翻了不止一番。',
    '微信支付分已为用户省下超 2000 亿元押金。',
    '搜一搜将整合更多内容、服务与品牌功能。',
    '接下来，是这三件事。',
    '想把哪个数字分享给朋友？',
  ]);
});

test('each card but the last leads to its source', () => {
  const sourced = storyCards.filter((id) => {
    const [card] = view(id).cards;
    return card?.metric || card?.article;
  });
  expect(sourced).toEqual(storyCards.slice(0, -1));
  const metrics = storyCards.map((id) => view(id).cards[0]?.metric).filter(Boolean);
  expect(metrics.filter((id) => !release.metrics.some((metric) => metric.id === id))).toEqual([]);
  const { article } = view('plans').cards[0] ?? {};
  expect(release.articles.map(({ id }) => id)).toContain(article);
});

test('a dot is a million people, a hundredth of 2019, or a billion yuan, as the figures say', () => {
  const valueOf = (id: string) => release.metrics.find((metric) => metric.id === id)?.value ?? 0;
  expect(view('people').plan.lit).toBe(valueOf('wechat-daily-users') / 1e6);
  expect(view('mini-programs').plan.lit).toBe(valueOf('mini-program-daily-users') / 1e6);
  expect(view('doubled').plan.lit).toBe(valueOf('mini-program-gmv-growth'));
  expect(view('deposits').plan.lit).toBe(valueOf('pay-score-deposits-saved') / 1e9);
});

test('the arithmetic on deposits is right: RMB 200 billion are 200 million times RMB 1,000', () => {
  expect(200e9 / 1000).toBe(200e6);
  expect(view('deposits').cards[0]?.legend).toContain('200 million deposits of RMB 1,000');
});

test('the ticks and the place say how far the visitor is', () => {
  const { ticks, place, isFirst, isLast } = view('doubled');
  expect(ticks.filter(({ isReached }) => isReached)).toHaveLength(3);
  expect([place, isFirst, isLast]).toEqual(['Card 3 of 7', false, false]);
});

test('the plans have a line for each pillar', () => {
  expect(view('plans').plans.map(({ name, plan }) => `${name}: ${plan}`)).toEqual([
    'Mini Programs: Planned: traffic shared with Weixin Channels',
    'Pay Score: New opportunities: rental, hotels, pay later, retail',
    'Search: Planned: Mini Programs directly in the results',
  ]);
});

test('the last card draws and sends the figure that is chosen, another card sends itself', () => {
  const last = view('card', 'deposits');
  expect(last.plan.shape).toBe('coin');
  expect(last.sent.title).toBe('Pay Score saved its users over RMB 200 billion in deposits.');
  expect(last.choices.map(({ id, isChosen }) => [id, isChosen])).toEqual([
    ['people', false],
    ['mini-programs', false],
    ['doubled', false],
    ['deposits', true],
    ['search', false],
  ]);
  expect(view('search').sent.id).toBe('search');
});
