import { release } from '../../../miniprogram/content/release';
import { readOpening, writeOpening } from '../../../miniprogram/domain/pages/opening';
import { targetsOf } from '../../../miniprogram/domain/pages/routes';
import { encodeScene } from '../../../miniprogram/domain/sharing/scene';

const metric = 'pages/metric/index';
const open = (path: string, query: Record<string, string>) => readOpening(path, query, release);

test('a link’s query is decoded, and its campaign is no part of what the page shows', () => {
  expect(open('pages/search/index', { q: '%E6%8A%BC%E9%87%91', c: 'abc123' })).toEqual({
    query: { q: '押金' },
    campaign: 'abc123',
  });
});

test.each(['', 'ABC123', 'abc12', 'abc1234', '%F0%9F%98%80', '../../x'])(
  '%j is no campaign, and is dropped',
  (c) => {
    expect(open(metric, { id: 'pay-score-users', c })).toEqual({
      query: { id: 'pay-score-users' },
      campaign: null,
    });
  },
);

test('a query that is cut in the middle of a character stays as it is', () => {
  expect(open('pages/search/index', { q: '%E6%8A' }).query).toEqual({ q: '%E6%8A' });
});

test('every code opens the page, the content and the campaign that it was made for', () => {
  for (const target of targetsOf(release)) {
    const scene = encodeURIComponent(encodeScene({ ...target, campaign: 'abc123' }));
    expect(open(target.path, { scene })).toEqual({
      query: target.id === null ? {} : { id: target.id },
      campaign: 'abc123',
    });
  }
});

test.each([
  ['no scene of ours', 'hello'],
  ['a scene of another page', encodeScene({ path: 'pages/home/index', id: null, campaign: null })],
  ['a scene of content that is gone', '1f0000000.abc123.00'],
])('%s opens the page without content', (_name, scene) => {
  expect(open(metric, { scene })).toEqual({ query: {}, campaign: null });
});

test('what is written is read again', () => {
  expect(writeOpening('id=pay-score-users', 'abc123')).toBe('id=pay-score-users&c=abc123');
  expect(writeOpening('', 'abc123')).toBe('c=abc123');
  expect(writeOpening('id=pay-score-users', null)).toBe('id=pay-score-users');
  expect(writeOpening('', null)).toBe('');
});
