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

test.each([
  ['a bare % behind hanzi', '%E5%A2%9E%E9%95%BF75%', '增长75%'],
  ['a bare % before hanzi', '75%的%E5%A2%9E%E9%95%BF', '75%的增长'],
  ['a bare % between', '%E5%A2%9E 5% %E9%95%BF', '增 5% 长'],
  ['letters behind a %', '100%ab%20%25', '100%ab %'],
  ['a character cut at the end', '%E5%A2%9E%E9%95', '增%E9%95'],
  ['a byte that begins nothing', '%80%E5%A2%9E', '%80增'],
  ['an emoji', '%F0%9F%8E%89%', '🎉%'],
  ['an overlong code', '%C0%80a', '%C0%80a'],
  ['an encoded percent sign', '100%2525', '100%25'],
])('%s doesn’t keep the rest of a query encoded', (_name, q, decoded) => {
  expect(open('pages/search/index', { q }).query).toEqual({ q: decoded });
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
