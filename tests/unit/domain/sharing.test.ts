import { release } from '../../../miniprogram/content/release';
import { cardTitleOf, titleOf } from '../../../miniprogram/domain/pages/page-title';
import { targetOf, targetsOf } from '../../../miniprogram/domain/pages/routes';
import { chatCard, queryCard } from '../../../miniprogram/domain/sharing/share-cards';

const page = {
  path: 'pages/metric/index',
  query: 'id=pay-score-users',
  campaign: 'abc123',
  title: 'Over 240 million · Users',
};

test('a chat card leads to the page and its campaign, from the root', () => {
  expect(chatCard(page)).toEqual({
    title: 'Over 240 million · Users',
    path: '/pages/metric/index?id=pay-score-users&c=abc123',
  });
  expect(chatCard({ ...page, query: '', campaign: null }).path).toBe('/pages/metric/index');
});

test('Moments and favourites take the query alone', () => {
  expect(queryCard(page)).toEqual({
    title: 'Over 240 million · Users',
    query: 'id=pay-score-users&c=abc123',
  });
});

test('every page that shows content has a title of its own, in both languages', () => {
  for (const language of ['en', 'zh'] as const) {
    const titles = targetsOf(release)
      .filter(({ id }) => id !== null)
      .map((target) => titleOf(release, target, language));
    expect(new Set(titles).size).toBe(titles.length);
  }
});

test.each([
  [{ path: 'pages/home/index', id: null }, 'WeChat Roadmap 2021'],
  [{ path: 'pages/pay-score/index', id: null }, 'WeChat Pay Score'],
  [{ path: 'pages/about/index', id: null }, 'About'],
  [{ path: 'pages/calculator/index', id: null }, 'What deposits tie up'],
  [{ path: 'pages/walk-through/index', id: null }, 'Step by step'],
  [{ path: 'pages/walk-through/index', id: 'smart-retail' }, 'Smart Retail, step by step'],
  [{ path: 'pages/walk-through/index', id: 'no-deposit-castle' }, 'WeChat Roadmap 2021'],
  [targetOf({ list: 'sectors', id: 'transportation' }), 'Transportation · Sector'],
  [targetOf({ list: 'categories', id: 'transportation' }), 'Transportation · Pay Score category'],
  [targetOf({ list: 'metrics', id: 'no-such-figure' }), 'WeChat Roadmap 2021'],
])('%j is called %s', (target, title) => {
  expect(titleOf(release, target, 'en')).toBe(title);
});

test.each([
  ['pages/home/index', null, 'Some 1.09 billion people open WeChat every day.'],
  ['pages/pay-score/index', null, 'Pay Score saved its users over RMB 200 billion in deposits.'],
  ['pages/metric/index', 'pay-score-users', 'Over 240 million people using WeChat Pay Score'],
  ['pages/metric/index', 'active-mini-programs-growth', 'Growth in active Mini Programs: +75%'],
  ['pages/story/index', 'doubled', 'In 2020, sales in Mini Programs more than doubled.'],
  ['pages/about/index', null, 'About'],
])('the card of %s (%s) says a sentence with its figure, where it has one', (path, id, title) => {
  expect(cardTitleOf(release, { path, id }, 'en')).toBe(title);
});
