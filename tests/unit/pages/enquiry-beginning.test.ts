import { release } from '../../../miniprogram/content/release';
import { beginningOf } from '../../../miniprogram/pages/contact/context';

const numbers = { orders: '1200', deposit: '1000', days: '2', held: '80000' };
const calculator = { about: 'pages/calculator/index', service: 'no-deposit-hotel' };

test('a calculation comes along with its numbers and its result', () => {
  expect(beginningOf(release, { ...calculator, ...numbers }, 'en')).toEqual({
    service: 'no-deposit-hotel',
    message:
      'Our numbers: 1,200 orders a month × RMB 1,000 × 2 days, so RMB 80,000 tied up in deposits. What do we need to start?',
  });
  expect(
    beginningOf(release, { ...calculator, ...numbers, days: '1', held: '40000' }, 'zh').message,
  ).toBe('我们的情况：每月 1200 单 × 1000 元 × 1 天，押金占用 4 万元。想了解怎样开通。');
});

test.each([{ orders: '1e9' }, { deposit: '<b>' }, { days: '0' }, { days: '-1' }, { orders: '' }])(
  'numbers that are none begin nothing with them: %j',
  (patch) => {
    const { message } = beginningOf(release, { ...calculator, ...numbers, ...patch }, 'en');
    expect(message).toBe('How would this work for us, and what do we need to start?');
  },
);

test.each([
  [{ service: 'mini-games' }, 'mini-games', 'How would this work for us'],
  [
    { about: 'pages/sector/index?id=category-accommodation-booking' },
    'no-deposit-hotel',
    'Our business: Accommodation booking.',
  ],
  [
    { about: 'pages/sector/index?id=sector-apparel' },
    'mini-program-commerce',
    'Our business: Apparel.',
  ],
  [{ about: 'pages/pay-score/index' }, 'wechat-pay-score', 'What can WeChat Pay Score do'],
  [{ about: 'pages/mini-programs/index' }, 'mini-programs', 'What can Mini Programs do'],
  [{ about: 'pages/search/index' }, 'wechat-search', 'What can WeChat Search do'],
  [{ about: 'pages/search/index', q: 'blockchain' }, '', 'We looked for “blockchain”'],
  [
    { about: 'pages/walk-through/index?id=smart-retail' },
    'smart-retail',
    'We tried it step by step.',
  ],
  [{ about: 'pages/nowhere/index' }, '', ''],
  [{}, '', ''],
])('%j begins an enquiry about %j', (query, service, message) => {
  const beginning = beginningOf(release, query, 'en');
  expect(beginning.service).toBe(service);
  expect(beginning.message.startsWith(message)).toBe(true);
  expect(beginning.message === '').toBe(message === '');
});

test('every article begins an enquiry about a service that it tells of', () => {
  for (const { id, sections } of release.articles) {
    const { service, message } = beginningOf(
      release,
      { about: `pages/article/index?id=${id}` },
      'zh',
    );
    expect(sections.flatMap(({ services }) => services)).toContain(service);
    expect(message).toMatch(/^看了《/);
  }
});
