import { judgeTargets } from '../../../tools/bench/search/targets';

const MEGABYTE = 1024 * 1024;
const all = { first: 1, five: 1 };
const groups = { exact: all, prefix: all, typo: all, pinyin: all, 'two hanzi': all };
const good = { cold: 4, p99: 1, rss: 40 * MEGABYTE };
const failing = (...args: Parameters<typeof judgeTargets>) =>
  judgeTargets(...args)
    .filter(({ holds }) => !holds)
    .map(({ what }) => what);

test('targets are met if each set of measurements meets them', () => {
  expect(judgeTargets(300, [good, good], groups)).toHaveLength(7);
  expect(failing(300, [good, good], groups)).toEqual([]);
});

test('one set beyond a target fails it', () => {
  expect(failing(300, [good, { ...good, cold: 5.01 }, good], groups)).toEqual(['cold start']);
  expect(failing(300, [{ ...good, rss: 46 * MEGABYTE }], groups)).toEqual(['RSS']);
});

test('too low or missing relevance fails', () => {
  const { pinyin, ...others } = { ...groups, typo: { first: 0.97, five: 1 } };
  expect(pinyin).toBe(all);
  expect(failing(300, [good], others)).toEqual(['pinyin, first hit', 'typo, first hit']);
});

test('ignores a number of documents without targets', () => {
  expect(judgeTargets(500, [good], groups)).toEqual([]);
});
