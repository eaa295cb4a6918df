import fc from 'fast-check';
import {
  examples,
  heldDeposits,
  limits,
  parseQuantity,
  quantityIds,
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
  ['一百', 'not-a-number'],
  ['10²', 'not-a-number'],
  ['1.2万', 'not-a-number'],
  ['1.2.3', 'too-fine'],
  ['1,5', 'too-fine'],
  ['1.234', 'too-fine'],
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

test.each([
  ['0,5', 0.5],
  ['3,5', 3.5],
  ['1,0', 1],
  [',5', 0.5],
  ['0,500', 0.5],
  ['12,', 12],
  ['12.', 12],
  ['３。５', 3.5],
  ['１２３', 123],
  ['１２．５', 12.5],
])('%j is %d days, with a comma or a point', (text, value) => {
  expect(parseQuantity(text, limits.days)).toEqual({ ok: true, value });
});

test.each([
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1,234', 1234],
  ['12,345.67', 12345.67],
  ["1'234.50", 1234.5],
  ['1 234,50', 1234.5],
  ['99，5', 99.5],
])('%j is a deposit of %d', (text, value) => {
  expect(parseQuantity(text, limits.deposit)).toEqual({ ok: true, value });
});

test('commas and points in groups of three set thousands apart', () => {
  expect(parseQuantity('1,234,567', limits.orders)).toEqual({ ok: true, value: 1_234_567 });
  expect(parseQuantity('1.234.567', limits.orders)).toEqual({ ok: true, value: 1_234_567 });
});

test.each([
  ['1.500', 1500, 1.5],
  ['1,5000', 15_000, 1.5],
  ['1,23,40', 12_340, 123.4],
  ['1,00,000.5', 1_000_005, 100_000.5],
  ['1.234.50', 123_450, 1234.5],
])('%j may be %d or %d, so it is refused', (text, ...readings) => {
  expect(parseQuantity(text, limits.deposit)).toEqual({ ok: false, error: 'ambiguous', readings });
});

test('what a field accepts is one of the numbers that its digits can stand for', () => {
  const typed = fc.array(fc.constantFrom(...Array.from('0123456789.,，')), {
    minLength: 1,
    maxLength: 10,
  });
  fc.assert(
    fc.property(typed, (characters) => {
      const text = characters.join('');
      const quantity = parseQuantity(text, limits.deposit);
      if (!quantity.ok) return;
      const digits = text.replace(/\D/g, '');
      const separators = text.replace(/\d+$/, '').replace(/\d/g, '').length;
      const possible = Array.from(`${digits} `, (_, index) =>
        Number(`${digits.slice(0, index)}.${digits.slice(index)}0`),
      );
      expect(possible).toContain(quantity.value);
      if (separators === 0) expect(quantity.value).toBe(Number(digits));
    }),
  );
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

test('the examples are ones that can be calculated with', () => {
  for (const example of Object.values(examples)) {
    for (const id of quantityIds) {
      expect(parseQuantity(String(example[id]), limits[id])).toEqual({
        ok: true,
        value: example[id],
      });
    }
  }
});

test('a thousand orders a day, each with RMB 200 for three days: three thousand deposits at once', () => {
  expect(heldDeposits({ orders: 30_000, deposit: 200, days: 3 })).toBe(3000 * 200 * 100);
});

test('it is what a count of the deposits at hand comes to', () => {
  // 40 orders a day for 90 days; on the last evening, those of the last 7 days are still held.
  const orders = Array.from({ length: 90 * 40 }, (_order, index) => Math.floor(index / 40));
  const atHand = orders.filter((day) => day > 89 - 7).length;
  expect(heldDeposits({ orders: 40 * 30, deposit: 50, days: 7 })).toBe(atHand * 50 * 100);
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
        const held = heldDeposits({ orders: n, deposit: amount, days: time });
        expect(Number.isSafeInteger(held) && held >= 0).toBe(true);
        // In whole numbers, to the fen and the hundredth of a day.
        const exact =
          (BigInt(n) * BigInt(Math.round(amount * 100)) * BigInt(Math.round(time * 100))) / 3000n;
        expect(Math.abs(held - Number(exact))).toBeLessThanOrEqual(1);
      },
    ),
  );
});
