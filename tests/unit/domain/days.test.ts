import {
  beginningOf,
  dayOf,
  daysBetween,
  MILLISECONDS_A_DAY,
} from '../../../miniprogram/domain/content/days';

test('a day begins at midnight in China', () => {
  expect(dayOf(Date.UTC(2021, 0, 18, 15, 59))).toBe('2021-01-18');
  expect(dayOf(Date.UTC(2021, 0, 18, 16))).toBe('2021-01-19');
});

test('a stretch of a day begins at midnight in China, one of ten minutes with the hour', () => {
  const midnight = Date.UTC(2021, 0, 18, 16);
  expect(beginningOf(MILLISECONDS_A_DAY, midnight)).toBe(midnight);
  expect(beginningOf(MILLISECONDS_A_DAY, midnight - 1)).toBe(midnight - MILLISECONDS_A_DAY);
  expect(beginningOf(600_000, midnight + 1_199_999)).toBe(midnight + 600_000);
});

test('days are counted from the first to the last, over the end of a month', () => {
  const days = daysBetween(Date.UTC(2021, 1, 27, 18), Date.UTC(2021, 2, 1, 3), 30);
  expect(days).toEqual(['2021-02-28', '2021-03-01']);
});

test('of too many days the latest remain', () => {
  const days = daysBetween(0, Date.UTC(2021, 2, 1), 3);
  expect(days).toEqual(['2021-02-27', '2021-02-28', '2021-03-01']);
});

test('a phone whose clock is behind has no days yet', () => {
  expect(daysBetween(Date.UTC(2021, 2, 1), Date.UTC(2021, 1, 1), 30)).toEqual([]);
});
