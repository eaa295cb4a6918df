/** @jest-environment jsdom */
import { release } from '../../../../miniprogram/content/release';
import { parsePlay } from '../../../../miniprogram/pages/walk-through/domain/play';
import { depositsOf } from '../../../../miniprogram/domain/views/deposit-picture';
import { metricView } from '../../../../miniprogram/domain/views/metric';
import { pillarView } from '../../../../miniprogram/domain/views/pillar';
import { walkThroughView } from '../../../../miniprogram/pages/walk-through/domain/views/walk-through';
import { loadComponents, tap } from './render-component';

type PillarView = ReturnType<typeof pillarView>;

let render: Awaited<ReturnType<typeof loadComponents>>;

beforeAll(async () => {
  render = await loadComponents();
}, 30_000);

const textOf = (element: Element) =>
  element.innerHTML
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

test('a figure can be heard in one piece', () => {
  const figure = {
    qualifier: 'Over',
    prefix: 'RMB',
    number: '200',
    scale: 'billion',
    text: 'Over RMB 200 billion',
  };
  const { element } = render('figure', { figure, size: 'hero' });
  expect(element.querySelector('[aria-label]')?.getAttribute('aria-label')).toBe(
    'Over RMB 200 billion',
  );
  expect(textOf(element)).toBe('OverRMB200billion');
});

test('a figure follows its property', () => {
  const { element, setData } = render('figure', { figure: { number: '1', text: '1' } });
  setData({ figure: { number: '2', text: '2' } });
  expect(textOf(element)).toBe('2');
});

test('each line of a list opens its own figure', async () => {
  const { rows } = pillarView(release, 'pay-score', 'en');
  const { element, heard } = render('metric-list', { rows });
  const opened = heard('open');
  const lines = element.querySelectorAll('[role="button"]');
  expect(lines).toHaveLength(rows.length);
  await tap(lines[1] ?? null);
  expect(opened).toEqual([{ id: rows[1]?.id }]);
});

test.each(['link-list', 'link-line'])('each name in a %s opens its own page', async (name) => {
  const { services } = pillarView(release, 'pay-score', 'en');
  const { element, heard } = render(name, { items: services });
  const opened = heard('open');
  const links = [...element.querySelectorAll('[role="button"], [role="link"]')];
  expect(links).toHaveLength(services.length);
  await tap(links[2] ?? null);
  expect(opened).toEqual([{ id: services[2]?.id }]);
});

test.each([
  ['metric-list', (view: PillarView) => ({ rows: view.rows })],
  ['growth-chart', (view: PillarView) => ({ bars: view.bars })],
  [
    'peer-chart',
    () => ({ peers: metricView(release, 'moments-daily-users', 'en', false).metric?.peers }),
  ],
  ['deposit-picture', () => ({ picture: depositsOf(release, 0, 'en') })],
  ['lead-figure', (view: PillarView) => ({ row: view.lead })],
  ['link-list', (view: PillarView) => ({ items: view.services })],
  ['link-line', (view: PillarView) => ({ items: view.services })],
])('where a %s leads nowhere, it is plain text', async (name, data) => {
  const view = pillarView(release, 'mini-programs', 'en');
  const { element, heard } = render(name, { ...data(view), plain: true });
  const opened = heard('open');
  const line = element.querySelector('[hover-class]');
  expect([line?.getAttribute('role'), line?.getAttribute('hover-class')]).toEqual(['text', 'none']);
  expect(line?.hasAttribute('tabindex')).toBe(false);
  await tap(line);
  expect(opened).toEqual([]);
});

test('a bar is as long as its growth, and one without an upper limit stays open', () => {
  const { bars } = pillarView(release, 'mini-programs', 'en');
  const { element } = render('growth-chart', { bars, base: '2019' });
  const tracks = [...element.querySelectorAll('[style]')].map((track) =>
    track.getAttribute('style'),
  );
  expect(tracks).toEqual(bars.map(({ base, growth }) => `--base: ${base}%; --growth: ${growth}%`));
  expect(element.querySelectorAll('[class*="open"]')).toHaveLength(1);
});

test.each([
  ['growth-chart', () => pillarView(release, 'mini-programs', 'en').bars, 'bars'],
  [
    'peer-chart',
    () => metricView(release, 'moments-daily-users', 'en', false).metric?.peers ?? [],
    'peers',
  ],
] as const)('each bar of a %s opens its figure, and all have a sentence', async (name, of, key) => {
  const bars = of();
  const { element, heard } = render(name, { [key]: bars, label: 'All of it.' });
  const opened = heard('open');
  expect(element.querySelector('[role="group"]')?.getAttribute('aria-label')).toBe('All of it.');
  const buttons = [...element.querySelectorAll('[role="button"]')];
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(
    bars.map(({ label, text }) => `${label}: ${text}`),
  );
  await tap(buttons[2] ?? null);
  expect(opened).toEqual([{ id: bars[2]?.id }]);
});

test('the stack of deposits is as full as the models leave it, and can be heard', () => {
  const { element, setData } = render('deposit-picture', { picture: depositsOf(release, 1, 'en') });
  const filled = () => element.querySelector('[style]')?.getAttribute('style');
  expect(filled()).toBe('--filled: 75%');
  expect(element.querySelectorAll('[class*="fill"]')).toHaveLength(20);
  expect(element.querySelector('[role="button"]')?.getAttribute('aria-label')).toMatch(
    /Over RMB 200 billion\. 20 blocks of RMB 10 billion each: .* 1 of 4 models played/,
  );
  setData({ picture: depositsOf(release, 4, 'en') });
  expect(filled()).toBe('--filled: 0%');
});

test('a step strikes out what need not be paid', () => {
  const view = walkThroughView(release, parsePlay('no-deposit-rental', 'scan.confirm'), [], 'en');
  const { element, setData } = render('order-step', { step: view.step, ledger: view.ledger });
  expect([...element.querySelectorAll('[class*="struck"]')].map(textOf)).toEqual(['¥99']);
  expect(element.querySelector('[aria-label^="Deposit"]')?.getAttribute('aria-label')).toBe(
    'Deposit: ¥99 not paid',
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
  const { element, heard } = render('move-list', { next, branches, instead: 'Or else' });
  const moved = heard('move');
  const buttons = [...element.querySelectorAll('[role="button"]')];
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
    'Customer: Check in',
    'Customer: Cancel the order',
    'Customer: Never come',
  ]);
  for (const button of buttons) await tap(button);
  expect(moved).toEqual([{ id: 'check-in' }, { id: 'cancel' }, { id: 'no-show' }]);
});

test('a match is marked, the rest is not', () => {
  const parts = [
    { start: 0, text: 'no-', isMatch: false },
    { start: 3, text: 'deposit', isMatch: true },
  ];
  const { element } = render('marked-text', { parts });
  expect([...element.querySelectorAll('[class*="match"]')].map(textOf)).toEqual(['deposit']);
});

test('a choice says which of several is chosen, and which is tapped', async () => {
  const choices = [
    { value: 'en', name: 'English' },
    { value: 'zh', name: '简体中文' },
  ];
  const { element, heard } = render('choice-bar', { choices, value: 'en', label: 'Language' });
  const chosen = heard('choose');
  const radios = [...element.querySelectorAll('[role="radio"]')];
  expect(radios.map((radio) => radio.getAttribute('aria-checked'))).toEqual(['true', 'false']);
  await tap(radios[1] ?? null);
  expect(chosen).toEqual([{ value: 'zh' }]);
});

test('choices that lead to something say to how much', () => {
  const choices = [
    { value: '', name: 'All', count: 4 },
    { value: 'event', name: 'Timeline', count: 0 },
  ];
  const { element } = render('choice-bar', { choices, value: '', isLine: true });
  const radios = [...element.querySelectorAll('[role="radio"]')];
  expect(radios.map(textOf)).toEqual(['All4', 'Timeline']);
});

test('a query can be asked and, where it may be, forgotten', async () => {
  const rows = ['deposit', '押金'].map((query) => ({
    query,
    parts: [{ start: 0, text: query, isMatch: false }],
  }));
  const { element, heard } = render('query-list', {
    title: 'Recent',
    rows,
    forget: 'Forget',
    forgetAll: 'Forget all',
  });
  const [asked, forgotten, emptied] = [heard('ask'), heard('forget'), heard('forgetall')];
  const buttons = [...element.querySelectorAll('[role="button"]')];
  expect(buttons.map((button) => button.getAttribute('aria-label') ?? textOf(button))).toEqual([
    'Forget all',
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

test('an empty list renders nothing, and no word of undefined', () => {
  for (const name of [
    'metric-list',
    'growth-chart',
    'peer-chart',
    'link-list',
    'link-line',
    'lead-figure',
    'timeline',
    'marked-text',
    'order-step',
    'move-list',
    'quantity-field',
    'deposit-picture',
  ]) {
    expect([name, textOf(render(name, {}).element)]).toEqual([name, '']);
  }
});
