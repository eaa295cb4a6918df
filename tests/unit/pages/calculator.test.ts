import type { BusinessId } from '../../../miniprogram/domain/pages/pay-score-links';
import type { Language } from '../../../miniprogram/domain/words/language';
import { CalculatorStore } from '../../../miniprogram/pages/calculator/calculator-store';
import { calculatorView } from '../../../miniprogram/pages/calculator/view';
import {
  examples,
  quantityIds,
  type QuantityId,
} from '../../../miniprogram/pages/calculator/working-capital';

const look = (store: CalculatorStore, language: Language = 'en') =>
  calculatorView(store, { language, theme: 'light' });

function viewOf(patch: Partial<Record<QuantityId, string>>, language: Language = 'en') {
  const store = new CalculatorStore({});
  for (const [id, text] of Object.entries(patch)) store.type(id as QuantityId, text);
  return look(store, language);
}

test('it begins with a hotel’s example, which is called one', () => {
  const view = viewOf({});
  expect([view.business, view.isExample, view.query]).toEqual(['hotel', true, '']);
  expect([view.held?.text, view.payments?.text]).toEqual(['RMB 80,000', '2,400']);
  expect(view.sum).toBe('1,200 × RMB 1,000 × 2 ÷ 30 = RMB 80,000');
});

test.each([
  ['hotel', 'RMB 80,000', '8 万元'],
  ['power-bank', 'RMB 19,800', '1.98 万元'],
  ['bike', 'RMB 30,000', '3 万元'],
  ['car', 'RMB 1 million', '100 万元'],
] as const)('%s has example values, which a link names', (business: BusinessId, en, zh) => {
  const store = new CalculatorStore({ business });
  expect([look(store).held?.text, look(store, 'zh').held?.text]).toEqual([en, zh]);
  expect(look(store).query).toBe(business === 'hotel' ? '' : `business=${business}`);
  const other = new CalculatorStore({});
  other.choose(business);
  expect(look(other)).toEqual(look(store));
});

test('fields and sliders write numbers as their language does', () => {
  const texts = (language: Language) =>
    look(new CalculatorStore({ business: 'power-bank' }), language).rows.map(({ text }) => text);
  expect(texts('en')).toEqual(['30,000', '99', '0.2']);
  expect(texts('zh')).toEqual(['30,000', '99', '0.2']);
  expect(look(new CalculatorStore({})).rows[0]?.text).toBe('1,200');
  expect(look(new CalculatorStore({}), 'zh').rows[0]?.text).toBe('1200');
});

test('a slider stands where it was let go, and moves with what is typed', () => {
  const store = new CalculatorStore({});
  store.slide('orders', 40);
  const [row] = look(store).rows;
  expect([row?.text, row?.position]).toEqual(['1,000', 40]);
  store.type('orders', '100000');
  expect(look(store).rows[0]?.position).toBe(80);
  store.type('orders', '9999999');
  expect(look(store).rows[0]?.position).toBe(100);
  store.type('orders', 'x');
  expect(look(store).rows[0]?.position).toBe(0);
});

test('every position of a slider is a number that its field accepts', () => {
  for (const id of quantityIds) {
    const store = new CalculatorStore({});
    for (let position = 0; position <= 100; position += 1) {
      store.slide(id, position);
      const text = look(store).rows.find((row) => row.id === id)?.text ?? '';
      store.type(id, text);
      expect([id, text, store.quantities[id].ok]).toEqual([id, text, true]);
    }
  }
});

test('what an enquiry takes over are the numbers and the service of the business', () => {
  const store = new CalculatorStore({ business: 'car', orders: '500' });
  expect(look(store).asks).toEqual({
    service: 'no-deposit-rental',
    orders: 500,
    deposit: 5000,
    days: 15,
    held: 1_250_000,
  });
  store.type('days', 'x');
  expect(look(store).asks).toEqual({});
});

test.each([
  ['en', 'RMB 12.5 million', 'What deposits tie up: RMB 12.5 million'],
  ['zh', '1250 万元', '押金占用了 1250 万元'],
] as const)('the result is said as the language counts (%s)', (language, held, title) => {
  const view = viewOf({ orders: '500,000', deposit: '50', days: '15' }, language);
  expect([view.held?.text, view.title]).toEqual([held, title]);
  expect(view.query).toBe('orders=500000&deposit=50&days=15');
});

test.each([
  ['orders', '', 'Enter a number.', '请填写数字。'],
  [
    'orders',
    '-3',
    'Use digits only, such as 1,200 or 0.5.',
    '请用阿拉伯数字填写，例如 1200 或 0.5。',
  ],
  ['deposit', '1.500', 'Unclear. Write 1,500 or 1.5.', '数字有歧义，请写成 1500 或 1.5。'],
  ['orders', '2.5', 'Whole orders only.', '订单数应为整数。'],
  ['orders', '0', 'Too low. Enter 1 to 10,000,000.', '数字太小，应为 1 至 10,000,000 单。'],
  ['deposit', '200000', 'Too high. Enter RMB 1 to 100,000.', '数字太大，应为 1 至 100,000 元。'],
  ['deposit', '9.999', 'Two decimals at most.', '最多两位小数。'],
  ['days', '400', 'Too high. Enter 0.01 to 365 days.', '数字太大，应为 0.01 至 365 天。'],
] as const)('%s of %j: %s', (id, text, english, chinese) => {
  for (const [language, fault] of [
    ['en', english],
    ['zh', chinese],
  ] as const) {
    const view = viewOf({ [id]: text }, language);
    expect(view.rows.filter((row) => row.fault !== '')).toEqual([
      expect.objectContaining({ id, fault, text }),
    ]);
    expect([view.held, view.payments, view.sum, view.query]).toEqual([null, null, '', '']);
  }
});

test('a field is called by its label and its range or, where something is wrong, by that', () => {
  const spoken = (orders: string, language: Language) =>
    viewOf({ orders }, language).rows.find(({ id }) => id === 'orders')?.spoken;
  expect(spoken('30000', 'en')).toBe('Orders a month. 1 to 10,000,000');
  expect(spoken('2.5', 'en')).toBe('Orders a month. Whole orders only.');
  expect(spoken('2.5', 'zh')).toBe('每月订单。订单数应为整数。');
});

test('a link opens its numbers, and the example in the place of what can’t be', () => {
  const store = new CalculatorStore({ orders: '1500', deposit: 'free', days: '0.08' });
  expect(look(store).rows.map(({ text }) => text)).toEqual(['1,500', '1,000', '0.08']);
  expect(look(store).query).toBe('orders=1500&deposit=1000&days=0.08');
  expect(new CalculatorStore({ business: 'spaceship' }).quantities.days).toEqual({
    ok: true,
    value: examples.hotel.days,
  });
});
