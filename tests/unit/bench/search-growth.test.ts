import type { Row } from '../../../tools/bench/search/index';
import { growthRows } from '../../../tools/bench/search/report';

const row = (documents: number, factor: number): Row => ({
  engine: 'ours',
  sets: [],
  documents,
  cold: factor,
  coldBest: 1,
  coldRss: 40,
  wall: 1,
  emptyWall: 1,
  p50: factor,
  p99: factor,
  p99Best: 1,
  perSecond: 1000 / factor,
  rss: 1,
  emptyRss: 1,
  indexBytes: documents,
  bundleBytes: 1,
  buildMs: 1,
  groups: {},
});

test('compares each size with the next smaller one of the same engine', () => {
  const rows = growthRows([row(200, 1), { ...row(2000, 9), engine: 'orama' }, row(2000, 1)]);
  expect(rows).toEqual([
    [
      'ours',
      '200 → 2,000',
      ...['1.00 × (0.00)', '1.00 × (0.00)', '1.00 × (0.00)', '1.00 × (0.00)'],
      ...['1.00 × (0.00)', '10.00 × (1.00)'],
    ],
  ]);
});

test('a cost proportional to the documents has the exponent 1, throughput included', () => {
  const [[, , cold, , , time] = []] = growthRows([row(200, 1), row(2000, 10)]);
  expect([cold, time]).toEqual(['10.00 × (1.00)', '10.00 × (1.00)']);
});
