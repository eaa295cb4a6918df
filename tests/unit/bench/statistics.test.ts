import { growthExponent, median, percentile, ratioOfRounds } from '../../../tools/bench/statistics';

test('the median is the middle of the samples in any order', () => {
  expect(median([5, 1, 9, 3, 7])).toBe(5);
});

test('a percentile is a sample, the largest at most', () => {
  const samples = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(percentile(samples, 0.99)).toBe(100);
  expect(percentile(samples, 0)).toBe(1);
  expect(percentile([4], 0.99)).toBe(4);
});

test('no samples give NaN', () => {
  expect(median([])).toBeNaN();
});

test('a round that is slow for both does not change the ratio', () => {
  expect(ratioOfRounds([20, 22, 2000], [10, 11, 1000])).toBe(2);
});

test('refuses to compare samples of different rounds', () => {
  expect(() => ratioOfRounds([1, 2], [1])).toThrow('the rounds are not the same');
});

test.each([
  ['stays', 5, 5, 0],
  ['grows as the size does', 5, 50, 1],
  ['grows as its square', 5, 500, 2],
])('the exponent of a cost that %s', (_name, from, to, exponent) => {
  const measured = growthExponent({ size: 100, cost: from }, { size: 1000, cost: to });
  expect(measured).toBeCloseTo(exponent);
});
