/** @jest-environment jsdom */
import { release } from '../../../miniprogram/content/release';
import { parsePlay } from '../../../miniprogram/pages/walk-through/play';
import { walkThroughView } from '../../../miniprogram/pages/walk-through/view';
import { loadComponents, tap, textOf, type Rendered } from '../render-component';

let render: (folder: string, data: Record<string, unknown>) => Rendered;

beforeAll(async () => {
  const load = await loadComponents();
  render = (folder, data) => load(`pages/${folder}`, data);
}, 30_000);

test('a step strikes out what need not be paid', () => {
  const view = walkThroughView(release, parsePlay('no-deposit-rental', 'scan.confirm'), [], 'en');
  const { element, setData } = render('walk-through/order-step', {
    step: view.step,
    ledger: view.ledger,
  });
  expect([...element.querySelectorAll('[class*="struck"]')].map(textOf)).toEqual(['RMB 99']);
  expect(element.querySelector('[aria-label^="Deposit"]')?.getAttribute('aria-label')).toBe(
    'Deposit: RMB 99 not needed',
  );
  const refused = parsePlay('no-deposit-rental', 'scan.score-too-low');
  setData({ ledger: walkThroughView(release, refused, [], 'en').ledger });
  expect(element.querySelectorAll('[class*="struck"]')).toHaveLength(0);
});

test('each move says whose it is, and which is tapped', async () => {
  const { next, branches } = walkThroughView(
    release,
    parsePlay('no-deposit-hotel', 'book.confirm'),
    [],
    'en',
  );
  const { element, heard } = render('walk-through/move-list', {
    next,
    branches,
    instead: 'Or else',
  });
  const moved = heard('move');
  const buttons = [...element.querySelectorAll('[role="button"]')];
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
    'Customer: Check in',
    'Customer: Cancel the order',
    'Customer: Don’t show up',
  ]);
  for (const button of buttons) await tap(button);
  expect(moved).toEqual([{ id: 'check-in' }, { id: 'cancel' }, { id: 'no-show' }]);
});

test('a query can be asked and, where it may be, forgotten', async () => {
  const rows = ['deposit', '押金'].map((query) => ({
    query,
    parts: [{ start: 0, text: query, isMatch: false }],
  }));
  const { element, heard } = render('search/query-list', {
    title: 'Recent',
    rows,
    forget: 'Forget',
    forgetAll: 'Clear all',
  });
  const [asked, forgotten, emptied] = [heard('ask'), heard('forget'), heard('forgetall')];
  const buttons = [...element.querySelectorAll('[role="button"]')];
  expect(buttons.map((button) => button.getAttribute('aria-label') ?? textOf(button))).toEqual([
    'Clear all',
    'deposit',
    'Forget deposit',
    '押金',
    'Forget 押金',
  ]);
  await tap(buttons[3] ?? null);
  await tap(buttons[2] ?? null);
  await tap(buttons[0] ?? null);
  expect([asked, forgotten, emptied.length]).toEqual([
    [{ query: '押金' }],
    [{ query: 'deposit' }],
    1,
  ]);
});

test('the search box is called by its label, and what is offered below it by its own', () => {
  const { element: box } = render('search/search-box', {
    label: 'Search the roadmap',
    placeholder: 'Try “deposit”',
  });
  expect(box.querySelector('[class*="field"]')?.getAttribute('aria-label')).toBe(
    'Search the roadmap',
  );
  const { element: list, setData } = render('search/query-list', { label: 'Suggestions' });
  expect(list.querySelector('[role="group"]')?.getAttribute('aria-label')).toBe('Suggestions');
  setData({ label: '', title: 'Recent' });
  expect(list.querySelector('[role="group"]')).toBeNull();
});

test('the search box itself refuses a letter too many: it never writes the text back', async () => {
  const { InputElement } = await import('miniprogram-host/components/input');
  if (!customElements.get('wx-input')) customElements.define('wx-input', InputElement);
  const { element, heard } = render('search/search-box', { value: 'b'.repeat(100) });
  const asked = heard('type');
  const field = element.querySelector('input');
  if (!field) throw new Error('no field');
  expect(field.maxLength).toBe(100);
  // What a phone lets through all the same, such as half an emoji, stays where it is.
  let text = `${'b'.repeat(99)}\ud83c\udf52`;
  let writes = 0;
  Object.defineProperty(field, 'value', { get: () => text, set: () => (writes += 1) });
  field.dispatchEvent(new Event('input', { bubbles: true }));
  text = `${'b'.repeat(9)}X${'b'.repeat(90)}`;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  expect(asked).toEqual([{ query: 'b'.repeat(99) }, { query: text }]);
  expect(writes).toBe(0);
});

test('what is typed into a number stays, and what the page puts there is taken', async () => {
  const { InputElement } = await import('miniprogram-host/components/input');
  if (!customElements.get('wx-input')) customElements.define('wx-input', InputElement);
  const rowOf = (text: string) => ({ id: 'orders', text, position: 0 });
  const { element, setData, heard } = render('calculator/quantity-field', { row: rowOf('1') });
  const typed = heard('type');
  const field = element.querySelector('input');
  if (!field) throw new Error('no field');
  expect(field.value).toBe('1');
  field.value = '12';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  expect(typed).toHaveLength(1);
  // The phone shows the next digit before the app has heard of it.
  field.value = '123';
  setData({ row: rowOf('12') });
  expect(field.value).toBe('123');
  setData({ row: rowOf('1') });
  expect(field.value).toBe('1');
});

test('without what it shows, a part of a page is empty, and says no word of undefined', () => {
  for (const folder of [
    'walk-through/order-step',
    'walk-through/move-list',
    'calculator/quantity-field',
    'home/pillar-card',
    'pay-score/scenario-grid',
    'metric/source-quotes',
  ]) {
    expect([folder, textOf(render(folder, {}).element)]).toEqual([folder, '']);
  }
});
