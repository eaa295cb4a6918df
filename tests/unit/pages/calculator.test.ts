import { example, type QuantityId } from '../../../miniprogram/pages/calculator/working-capital';
import { calculatorView } from '../../../miniprogram/pages/calculator/view';
import { CalculatorStore } from '../../../miniprogram/pages/calculator/calculator-store';
import type { Language } from '../../../miniprogram/domain/words/language';

function viewOf(patch: Partial<Record<QuantityId, string>>, language: Language = 'en') {
  const store = new CalculatorStore({});
  for (const [id, text] of Object.entries(patch)) store.type(id as QuantityId, text);
  return calculatorView(store.texts, store.quantities, language);
}

test('the example is called one, and is not carried by a link', () => {
  const view = viewOf({});
  expect([view.isExample, view.query, view.title]).toEqual([true, '', 'What deposits tie up']);
  expect(view.held?.text).toBe('RMB 600,000');
  expect(view.payments?.text).toBe('60,000');
  expect(view.sum).toBe('30,000 × RMB 200 × 3 ÷ 30 = RMB 600,000');
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
  const { texts } = new CalculatorStore({ orders: '1200', deposit: 'free', days: '0.08' });
  expect(texts).toEqual({ orders: '1200', deposit: example.deposit, days: '0.08' });
  expect(new CalculatorStore({}).texts).toEqual(example);
});
