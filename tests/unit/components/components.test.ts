/** @jest-environment jsdom */
import { release } from '../../../miniprogram/content/release';
import { depositsOf } from '../../../miniprogram/domain/pages/deposit-picture';
import { homeView } from '../../../miniprogram/pages/home/view';
import { metricView } from '../../../miniprogram/pages/metric/view';
import { pillarView } from '../../../miniprogram/domain/pages/pillar';
import { loadComponents, tap, textOf, type Rendered } from '../render-component';

type PillarView = ReturnType<typeof pillarView>;

let render: (name: string, data: Record<string, unknown>) => Rendered;

beforeAll(async () => {
  const load = await loadComponents();
  render = (name, data) => load(`components/${name}`, data);
}, 30_000);

const peersOf = (id: string) => metricView(release, id, 'en', false).metric?.peers ?? [];

/** What there is to tap, by what it is called. */
const controlsOf = (element: Element) =>
  [...element.querySelectorAll('[role="button"], [role="link"], [role="radio"]')].map(textOf);

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

test('a lead figure has the argument over it, where there is one, and opens itself', async () => {
  const { thesis, lead } = pillarView(release, 'pay-score', 'en');
  const { element, setData, heard } = render('lead-figure', { row: lead });
  const opened = heard('open');
  expect(element.querySelector('[role="heading"]')).toBeNull();
  setData({ thesis });
  expect(element.querySelector('[role="heading"]')?.textContent).toBe(thesis);
  const button = element.querySelector('[role="button"]');
  expect(button?.getAttribute('aria-label')).toBe(
    'People using WeChat Pay Score: Over 240 million. January 2021',
  );
  await tap(button);
  expect(opened).toEqual([{ id: lead?.id }]);
});

test('each line of a list opens its own figure', async () => {
  const { rows } = pillarView(release, 'pay-score', 'en');
  const { element, heard } = render('metric-list', { rows });
  const opened = heard('open');
  const lines = element.querySelectorAll('[role="button"]');
  expect(lines).toHaveLength(rows.length);
  expect(lines[1]?.getAttribute('aria-label')).toBe(
    'People who used shipment before payment: Over 10 million. Cumulative to January 2021',
  );
  await tap(lines[1] ?? null);
  expect(opened).toEqual([{ id: rows[1]?.id }]);
});

test.each([false, true])('each name in a list opens its own page (inline: %s)', async (inline) => {
  const { services } = pillarView(release, 'pay-score', 'en');
  const { element, heard } = render('link-list', { items: services, inline });
  const opened = heard('open');
  const links = [...element.querySelectorAll('[role="button"]')];
  expect(links.map(textOf)).toEqual(
    services.map(({ name, summary }) => (inline ? name : name + summary)),
  );
  await tap(links[2] ?? null);
  expect(opened).toEqual([{ id: services[2]?.id }]);
});

test.each([
  ['metric-list', (view: PillarView) => ({ rows: view.rows })],
  ['bar-chart', (view: PillarView) => ({ bars: view.bars, large: true })],
  ['bar-chart', () => ({ bars: peersOf('moments-daily-users') })],
  ['deposit-picture', () => ({ picture: depositsOf(release, 0, 'en') })],
  ['lead-figure', (view: PillarView) => ({ row: view.lead })],
  ['link-list', (view: PillarView) => ({ items: view.services })],
  ['link-list', (view: PillarView) => ({ items: view.services, inline: true })],
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

test.each([
  ['growth', true, () => pillarView(release, 'mini-programs', 'en').bars],
  ['peers', false, () => peersOf('active-mini-programs-growth')],
] as const)(
  'a bar is as long as its figure, and one without an upper limit stays open (%s)',
  (_name, large, of) => {
    const bars = of();
    const { element } = render('bar-chart', { bars, large });
    const tracks = [...element.querySelectorAll('[style]')];
    expect(tracks.map((track) => track.getAttribute('style'))).toEqual(
      bars.map(({ base, accent }) => `--base-length: ${base}%; --accent-length: ${accent}%`),
    );
    expect(element.querySelectorAll('[class*="open"]')).toHaveLength(1);
  },
);

test('what a chart is about is marked among what it is compared with', () => {
  const { element } = render('bar-chart', { bars: peersOf('moments-daily-users') });
  const marked = [...element.querySelectorAll('[class*="marked"]')];
  expect(marked.map((bar) => bar.getAttribute('aria-label'))).toEqual([
    'People using Moments each day: 780 million',
  ]);
  expect(marked.map((bar) => bar.getAttribute('role'))).toEqual(['text']);
});

test('the grey part is named once, on the first bar', () => {
  const { bars } = pillarView(release, 'mini-programs', 'en');
  const { element } = render('bar-chart', { bars, base: '2019', large: true });
  const named = [...element.querySelectorAll('[class*="base"]')].map(textOf);
  expect(named).toEqual(['2019', ...bars.slice(1).map(() => '')]);
});

test.each([
  ['growth', true, () => pillarView(release, 'mini-programs', 'en').bars],
  ['peers', false, () => peersOf('moments-daily-users')],
] as const)('each bar opens its figure, and all have a sentence (%s)', async (_name, large, of) => {
  const bars = of();
  const others = bars.filter(({ isHere }) => !isHere);
  const { element, heard } = render('bar-chart', { bars, large, label: 'All of it.' });
  const opened = heard('open');
  expect(element.querySelector('[role="group"]')?.getAttribute('aria-label')).toBe('All of it.');
  const buttons = [...element.querySelectorAll('[role="button"]')];
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(
    others.map(({ label, text }) => `${label}: ${text}`),
  );
  await tap(buttons[2] ?? null);
  expect(opened).toEqual([{ id: others[2]?.id }]);
});

test('the stack of deposits is as full as the scenarios leave it, and can be heard', () => {
  const { element, setData } = render('deposit-picture', { picture: depositsOf(release, 1, 'en') });
  const filled = () => element.querySelector('[style]')?.getAttribute('style');
  expect(filled()).toBe('--filled: 75%');
  expect(element.querySelectorAll('[class*="fill"]')).toHaveLength(20);
  expect(element.querySelector('[role="button"]')?.getAttribute('aria-label')).toMatch(
    /Over RMB 200 billion\. 20 blocks of RMB 10 billion each: .* 1 of 4 tried/,
  );
  setData({ picture: depositsOf(release, 4, 'en') });
  expect(filled()).toBe('--filled: 0%');
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
    { value: '', name: 'All', count: '4' },
    { value: 'event', name: 'Timeline', count: '' },
  ];
  const { element } = render('choice-bar', { choices, value: '', isLine: true });
  expect(controlsOf(element)).toEqual(['All4', 'Timeline']);
});

test('a road has what came before, and the ways on in lanes that cross no other', () => {
  const { element } = render('roadmap', { road: homeView(release, 'en').road });
  expect([...element.querySelectorAll('[class*="stop"]')]).toHaveLength(4);
  const ways = [...element.querySelectorAll('[class*="way"]')];
  expect(ways.map((way) => way.querySelector('[class*="ring"]')?.className)).toEqual([
    expect.stringContaining('lane-2'),
    expect.stringContaining('lane-1'),
    expect.stringContaining('lane-0'),
  ]);
  expect(ways.map(textOf)[2]).toBe('SearchPlanned: Mini Programs directly in the results');
});

test('a long list of figures shows the first, and all of them when asked', async () => {
  const { figures } = pillarView(release, 'mini-programs', 'en');
  const label = `Show all ${figures.length}`;
  const { element } = render('metric-list', { rows: figures, most: 3, all: label });
  expect(controlsOf(element)).toHaveLength(4);
  const all = [...element.querySelectorAll('[role="button"]')].pop();
  expect(all?.textContent.trim()).toBe(label);
  await tap(all ?? null);
  expect(controlsOf(element)).toHaveLength(figures.length);
});

test('a missing entry is waited for, then said to be none, and leads Home where it may', async () => {
  const data = { isLoading: true, title: 'No such figure', hint: 'It may have moved.' };
  const { element, setData, heard } = render('missing-entry', data);
  const left = heard('home');
  expect([element.querySelectorAll('[aria-busy]').length, textOf(element)]).toEqual([1, '']);
  setData({ isLoading: false });
  expect(textOf(element)).toBe('No such figureIt may have moved.');
  setData({ home: 'Home' });
  await tap(element.querySelector('wx-button'));
  expect([textOf(element).endsWith('Home'), left.length]).toEqual([true, 1]);
});

test('a page ends with the ways on that it has, and says which is taken', async () => {
  const footer = {
    freshness: 'As of today',
    views: 'Opened 7 times',
    home: 'Home',
    about: 'About',
  };
  const { element, setData, heard } = render('page-footer', { footer, share: 'Share' });
  const taken = ['share', 'home', 'about'].map((name) => [name, heard(name)] as const);
  for (const way of element.querySelectorAll('[role="button"], [role="link"]')) await tap(way);
  expect(taken.map(([name, events]) => [name, events.length])).toEqual([
    ['share', 1],
    ['home', 1],
    ['about', 1],
  ]);
  setData({ withoutHome: true, share: '' });
  expect(controlsOf(element)).toEqual(['About']);
  setData({ footer: { freshness: 'As of today', views: '', home: '', about: '' } });
  expect([controlsOf(element), textOf(element)]).toEqual([[], 'As of today']);
});

test('the privacy sheet shows when it is asked for, and reports the refusal and the wish to read', async () => {
  const sheet = {
    title: 'Privacy',
    reason: 'Why',
    guide: 'Guide',
    refuse: 'Refuse',
    agree: 'Agree',
  };
  const { element, setData, heard } = render('privacy-sheet', { sheet });
  expect(textOf(element)).toBe('');
  setData({ shown: true });
  expect(element.querySelector('[role="dialog"]')?.getAttribute('aria-label')).toBe('Privacy');
  const [refused, read] = [heard('refuse'), heard('read')];
  await tap(element.querySelector('[role="link"]'));
  await tap(element.querySelector('[role="button"]'));
  expect([read.length, refused.length]).toEqual([1, 1]);
});

test('without what it shows, a component is empty, and says no word of undefined', () => {
  for (const name of [
    'metric-list',
    'bar-chart',
    'link-list',
    'lead-figure',
    'roadmap',
    'deposit-picture',
    'page-footer',
    'choice-bar',
  ]) {
    expect([name, textOf(render(name, {}).element)]).toEqual([name, '']);
  }
});
