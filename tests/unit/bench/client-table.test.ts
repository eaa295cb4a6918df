import type { Sample } from '../../../tools/bench/client/measure';
import { clientTable } from '../../../tools/bench/client/table';

const sample = (patch: Partial<Sample>): Sample => ({
  firstPaint: 100,
  busy: 80,
  setDataCalls: 3,
  setDataBytes: 2048,
  nodes: 200,
  tabBusy: 10,
  tabPaint: 20,
  reopenBusy: 30,
  reopenPaint: 40,
  heap: 1024 * 1024,
  exceptions: 0,
  ...patch,
});

const table = clientTable(
  { name: 'ours', samples: [sample({}), sample({ firstPaint: 300 }), sample({ firstPaint: 200 })] },
  [
    {
      name: 'peer',
      samples: [50, 100, 150].map((firstPaint) =>
        sample({ firstPaint, setDataCalls: 0, tabBusy: null, tabPaint: null }),
      ),
    },
  ],
);
const row = (what: string) => table.rows.find(([name]) => String(name).startsWith(what))?.slice(1);

test('shows the median of each Mini Program, and ours as a ratio to each other', () => {
  expect(table.columns).toEqual(['', 'ours', 'peer', 'ours ÷ peer']);
  expect(row('first paint')).toEqual([200, 100, 2]);
});

test('a missing or zero measure of the other gives no ratio', () => {
  expect(row('switch of a tab, work')).toEqual([10, '–', '–']);
  expect(row('`setData` until idle, calls')).toEqual([3, 0, '–']);
});

test('formats bytes with units', () => {
  expect(row('`setData` until idle, KB')).toEqual([2, 2, 1]);
  expect(row('heap')).toEqual([1, 1, 1]);
});
