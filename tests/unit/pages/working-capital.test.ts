import fc from 'fast-check';
import {
  example,
  limits,
  parseQuantity,
  quantityIds,
  releaseOf,
} from '../../../miniprogram/pages/calculator/working-capital';

test.each([
  ['30000', 30000],
  ['30,000', 30000],
  [' 30 000 ', 30000],
  ['３００００', 30000],
  ['30，000', 30000],
  ['12.0', 12],
  ['0007', 7],
])('%j orders are %d', (text, value) => {
  expect(parseQuantity(text, limits.orders)).toEqual({ ok: true, value });
});

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['many', 'not-a-number'],
  ['-5', 'not-a-number'],
  ['1e6', 'not-a-number'],
  ['1.2.3', 'not-a-number'],
  ['.', 'not-a-number'],
  ['0x10', 'not-a-number'],
  ['∞', 'not-a-number'],
  ['1'.repeat(30), 'not-a-number'],
  ['0', 'too-small'],
  ['10000001', 'too-large'],
  ['1.5', 'too-fine'],
])('%j is no number of orders: %s', (text, error) => {
  expect(parseQuantity(text, limits.orders)).toEqual({ ok: false, error });
});

test('days may have two decimals, and no more', () => {
  expect(parseQuantity('.08', limits.days)).toEqual({ ok: true, value: 0.08 });
  expect(parseQuantity('0.080', limits.days)).toEqual({ ok: true, value: 0.08 });
  expect(parseQuantity('0.085', limits.days)).toEqual({ ok: false, error: 'too-fine' });
});

test('no text makes it throw, and what it accepts is within the limits', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...quantityIds), (text, id) => {
      const quantity = parseQuantity(text, limits[id]);
      if (!quantity.ok) return;
      expect(quantity.value).toBeGreaterThanOrEqual(limits[id].min);
      expect(quantity.value).toBeLessThanOrEqual(limits[id].max);
    }),
  );
});

test('the example is one that can be calculated with', () => {
  for (const id of quantityIds) expect(parseQuantity(example[id], limits[id]).ok).toBe(true);
});

test('a thousand orders a day, each with RMB 200 for three days: three thousand deposits at once', () => {
  expect(releaseOf({ orders: 30_000, deposit: 200, days: 3 })).toEqual({
    held: 3000 * 200 * 100,
    payments: 60_000,
  });
});

test('it is what a count of the deposits at hand comes to', () => {
  // 40 orders a day for 90 days; on the last evening, those of the last 7 days are still held.
  const orders = Array.from({ length: 90 * 40 }, (_order, index) => Math.floor(index / 40));
  const atHand = orders.filter((day) => day > 89 - 7).length;
  expect(releaseOf({ orders: 40 * 30, deposit: 50, days: 7 }).held).toBe(atHand * 50 * 100);
});

test('it is whole, positive and exact enough over all that may be put in', () => {
  const within = (min: number, max: number, step: number) =>
    fc.integer({ min: Math.ceil(min / step), max: Math.floor(max / step) }).map((n) => n * step);
  const { orders, deposit, days } = limits;
  fc.assert(
    fc.property(
      within(orders.min, orders.max, 1),
      within(deposit.min, deposit.max, 0.01),
      within(days.min, days.max, 0.01),
      (n, amount, time) => {
        const { held, payments } = releaseOf({ orders: n, deposit: amount, days: time });
        expect(Number.isSafeInteger(held) && held >= 0).toBe(true);
        expect(payments).toBe(2 * n);
        // In whole numbers, to the fen and the hundredth of a day.
        const exact =
          (BigInt(n) * BigInt(Math.round(amount * 100)) * BigInt(Math.round(time * 100))) / 3000n;
        expect(Math.abs(held - Number(exact))).toBeLessThanOrEqual(1);
      },
    ),
  );
});
