import { ordinaryShare, postShare, SECONDS_A_DAY } from '../../../tools/bench/scale/day';
import { randomFrom, timeOf } from '../../../tools/bench/random';

const seconds = Array.from({ length: SECONDS_A_DAY }, (_second, index) => index + 0.5);
const sum = (share: (second: number) => number) =>
  seconds.reduce((total, second) => total + share(second), 0);

test('the shares of a day come to one', () => {
  expect(sum(ordinaryShare)).toBeCloseTo(1, 3);
  // What is left of the post after midnight is less than a thousandth.
  expect(sum(postShare)).toBeCloseTo(1, 2);
});

test('an ordinary day has its peak in the evening, and goes on at midnight where it began', () => {
  const busiest = seconds.reduce((best, second) =>
    ordinaryShare(second) > ordinaryShare(best) ? second : best,
  );
  expect(Math.floor(busiest / 3600)).toBe(21);
  expect(ordinaryShare(SECONDS_A_DAY - 1e-6)).toBeCloseTo(ordinaryShare(0), 9);
  expect(ordinaryShare(SECONDS_A_DAY + 5000)).toBeCloseTo(ordinaryShare(5000), 12);
});

test('a post brings nobody before it is shared, most after a minute, and a third as many a quarter of an hour later', () => {
  const at = (minutes: number) => postShare(20.5 * 3600 + minutes * 60);
  expect(at(-1)).toBe(0);
  expect(at(0.5) / at(1)).toBeCloseTo(0.5);
  expect(at(16) / at(1)).toBeCloseTo(Math.exp(-1));
});

test('random numbers are the same for the same seed, others for another, and spread evenly', () => {
  const numbers = (seed: number) => Array.from({ length: 4 }, randomFrom(seed));
  expect(numbers(7)).toEqual(numbers(7));
  expect(numbers(7)).not.toEqual(numbers(8));
  const random = randomFrom(1);
  const many = Array.from({ length: 20_000 }, random);
  expect(many.every((one) => one >= 0 && one < 1)).toBe(true);
  expect(many.reduce((total, one) => total + one, 0) / many.length).toBeCloseTo(0.5, 1);
});

test('times have the median and the 99th percentile that they are given', () => {
  const random = randomFrom(3);
  const times = Array.from({ length: 40_000 }, () => timeOf(10, 40, random)).sort((a, b) => a - b);
  expect(times[20_000]).toBeCloseTo(10, 0);
  expect((times[39_600] ?? 0) / 40).toBeCloseTo(1, 1);
  expect(timeOf(10, 10, random)).toBe(10);
});
