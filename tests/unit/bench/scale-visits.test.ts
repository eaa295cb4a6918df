import { join } from 'node:path';
import { readMeasured } from '../../../tools/bench/scale/measured';
import { callsOf, popularity, sumOf } from '../../../tools/bench/scale/visits';

test('what a visit calls', () => {
  expect(callsOf.ordinary.metrics).toBe(1);
  expect(callsOf.ordinary.engagement).toBeCloseTo(4 + 0.05 + 2);
  expect(callsOf.ordinary.search).toBeCloseTo(0.15 * 4);
  expect(callsOf.post).toMatchObject({ metrics: 1, engagement: 2, search: 0, enquiry: 0 });
});

test('requests are summed, each so often', () => {
  expect(
    sumOf([
      [{ reads: 2, writes: 1 }, 0.5],
      [{ reads: 4, writes: 0 }, 2],
    ]),
  ).toEqual({ reads: 9, writes: 0.5 });
  expect(sumOf([])).toEqual({ reads: 0, writes: 0 });
});

test('of four pages the first has as many visits as 12 of 25', () => {
  // 1 + 1/2 + 1/3 + 1/4 = 25/12.
  expect(popularity(4)).toEqual(
    [12 / 25, 6 / 25, 4 / 25, 3 / 25].map((share) => expect.closeTo(share) as number),
  );
});

test('every function that a visit calls has been measured', async () => {
  const measured = await readMeasured(join(__dirname, '..', '..', '..'));
  for (const name of ['metrics', 'engagement', 'enquiry'] as const) {
    const { cold, p50, p99, memory } = measured(name);
    expect(cold).toBeGreaterThan(p50);
    expect(p99).toBeGreaterThanOrEqual(p50);
    expect(memory).toBe(0.25);
  }
});
