import { setDataRate } from '../../../src/audits/set-data-rate';
import { runOf } from './artifacts';

/** So many calls, one every so many milliseconds. */
const calls = (count: number, every: number, launchedAt = 0, from = 0) =>
  Array.from({ length: count }, (_, index) => ({
    at: from + index * every,
    launchedAt,
    page: 'pages/a/index',
    caller: 'pages/a/index',
    bytes: 10,
  }));

test('twenty calls in a second pass, and twenty-one fail', () => {
  expect(setDataRate.audit(runOf({ setData: calls(20, 10) }))).toEqual({
    measured: '20 a second',
    findings: [],
  });
  expect(setDataRate.audit(runOf({ setData: calls(21, 10) })).findings).toEqual([
    { severity: 'error', page: 'pages/a/index', measured: '21 a second' },
  ]);
});

test('any second counts, not only those that begin with the clock', () => {
  const setData = calls(30, 40, 0, 500);
  expect(setDataRate.audit(runOf({ setData })).measured).toBe('25 a second');
});

test('a second is shorter than the time to its end: the call at its end is in the next', () => {
  expect(setDataRate.audit(runOf({ setData: calls(3, 500) })).measured).toBe('2 a second');
});

test('calls of two launches are not added up', () => {
  const setData = [...calls(15, 10, 1), ...calls(15, 10, 2, 5)];
  expect(setDataRate.audit(runOf({ setData })).measured).toBe('15 a second');
});

test('without calls there is nothing to judge', () => {
  expect(setDataRate.audit(runOf()).measured).toBeNull();
});
