import { encodeScene } from '../../miniprogram/domain/sharing/scene';
import { wordsIn } from '../../miniprogram/pages/contact/words';
import { exportedEnquiries } from './enquiries';
import { type LaunchedApp, type Launcher, type LaunchMode, startLauncher } from './launcher';
import { until } from './mini-program';

jest.setTimeout(90_000);

let launcher: Launcher;

beforeAll(async () => {
  launcher = await startLauncher();
});
afterAll(() => launcher.close());

/** Launches the app in a compile mode, for as long as the test looks at it, and fails where the app reports a fault. */
async function launch(mode: LaunchMode, look: (mini: LaunchedApp) => Promise<void>): Promise<void> {
  const { mini, close } = await launcher.open(mode);
  const faults: unknown[] = [];
  mini.on('exception', (fault) => faults.push(fault));
  mini.on('console', (entry: { type: string }) => entry.type === 'error' && faults.push(entry));
  try {
    await look(mini);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
}

test('a search result launches the app at its figure, with scene and query', async () => {
  const mode = {
    name: 'search',
    pathName: 'pages/metric/index',
    query: 'id=pay-score-brands',
    scene: 1053,
  };
  await launch(mode, async (mini) => {
    const page = await mini.currentPage();
    expect([page?.path, page?.query]).toEqual(['pages/metric/index', { id: 'pay-score-brands' }]);
    expect(await (await page?.$('.page'))?.text()).toContain('1,995');
    expect(await mini.callWxMethod('getLaunchOptionsSync')).toMatchObject({ scene: 1053 });
    await mini.native().goHome();
    expect((await mini.currentPage())?.path).toBe('pages/home/index');
  });
});

test('a code opens its page, and the page passes its campaign on', async () => {
  const scene = encodeScene({
    path: 'pages/metric/index',
    id: 'pay-score-brands',
    campaign: 'abc123',
  });
  const mode = {
    name: 'code',
    pathName: 'pages/metric/index',
    query: `scene=${scene}`,
    scene: 1047,
  };
  await launch(mode, async (mini) => {
    const page = await mini.currentPage();
    expect(await (await page?.$('.page'))?.text()).toContain('1,995');
    const path = '/pages/metric/index?id=pay-score-brands&c=abc123';
    expect(await page?.callMethod('onShareAppMessage')).toMatchObject({ path });
  });
});

test('a merchant lands on the answer, then on what is related, then on the way Home', async () => {
  const mode = {
    name: 'landing',
    pathName: 'pages/service/index',
    query: 'id=no-deposit-hotel',
    scene: 1006,
  };
  await launch(mode, async (mini) => {
    const root = await (await mini.currentPage())?.$('.page');
    const told = (await root?.text()) ?? '';
    const places = [
      'No-deposit Hotel',
      'Related services',
      'See the full roadmap',
      'Where it’s used',
    ];
    const order = places.map((words) => told.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    await (await root?.$('.home'))?.tap();
    await mini.currentPage().then((page) => expect(page?.path).toBe('pages/home/index'));
  });
});

test('a page in Moments stands alone, and what leads elsewhere leads nowhere', async () => {
  const mode = { name: 'moments', pathName: 'pages/home/index', query: '', scene: 1154 };
  await launch(mode, async (mini) => {
    expect(await mini.callWxMethod('getApiCategory')).toBe('browseOnly');
    const root = await (await mini.currentPage())?.$('.page');
    expect(await root?.attribute('class')).toContain('single-page');
    const cards = ((await root?.$$('pillar-card')) ?? []) as { tap(): Promise<void> }[];
    expect(cards).toHaveLength(3);
    for (const card of cards) await card.tap();
    expect((await mini.currentPage())?.path).toBe('pages/home/index');
  });
});

test('a merchant comes from WeChat Search, and the operator reads what they ask', async () => {
  const mode = {
    name: 'enquiry',
    pathName: 'pages/service/index',
    query: 'id=shipment-before-payment',
    scene: 1053,
  };
  const { contact: words } = wordsIn('en');
  await launch(mode, async (mini) => {
    const shown = async () => (await (await mini.currentPage())?.$('.page')) ?? null;
    const says = async (text: string) => ((await (await shown())?.text()) ?? '').includes(text);
    const inPage = async (selector: string) => {
      const element = await (await shown())?.$(selector);
      if (!element) throw new Error(`there is no ${selector}`);
      return element as typeof element & { input(value: string): Promise<void> };
    };
    await (await inPage('.contact button')).tap();
    await until('the form asks about the service', () => says('Shipment before payment'));
    await (await inPage('#name input')).input('Han Meimei');
    await (await inPage('#contact input')).input('010-1234 5678');
    await (await inPage('#message textarea')).input('We sell by post.');
    await (await inPage('#consent .consent')).tap();
    await (await inPage('.actions button')).tap();
    await until('it is received', () => says(words.received.title));
    expect(await exportedEnquiries('We sell by post.', launcher.lines.join('\n'))).toEqual([
      expect.objectContaining({ service: 'shipment-before-payment', name: 'Han Meimei' }),
    ]);
  });
});

test.each([
  ['service', 'id=smart-retail'],
  ['contact', 'service=smart-retail'],
])('in Moments the page of a %s has no form, and says how to go on', async (name, query) => {
  const mode = { name, pathName: `pages/${name}/index`, query, scene: 1154 };
  await launch(mode, async (mini) => {
    const root = await (await mini.currentPage())?.$('.page');
    expect(await root?.text()).toContain(wordsIn('en').contact.singlePage);
    expect(await root?.$$('input, textarea, picker, button')).toEqual([]);
    expect(await mini.callWxMethod('getStorageInfoSync')).toMatchObject({ keys: [] });
  });
});

test('an order is played to its end in Moments, where nothing is stored and nothing opens', async () => {
  const mode = {
    name: 'walk-through',
    pathName: 'pages/walk-through/index',
    query: 'id=no-deposit-rental&steps=scan',
    scene: 1154,
  };
  await launch(mode, async (mini) => {
    const root = await (await mini.currentPage())?.$('.page');
    const tapFirst = async (selector: string) => {
      const [found] = ((await root?.$$(selector)) ?? []) as { tap(): Promise<void> }[];
      await found?.tap();
    };
    const shows = async (words: string) =>
      (await root?.text())?.replaceAll('\u00a0', ' ').includes(words) ?? false;
    expect(await shows('Waiting for confirmation')).toBe(true);
    for (const words of ['Rented', 'Returned the same day', 'You received RMB 6.']) {
      await tapFirst('move-list .next');
      expect([words, await shows(words)]).toEqual([words, true]);
    }
    expect(await shows('You didn’t pay RMB 99 upfront.')).toBe(true);
    expect(await shows('1 of 4 tried')).toBe(true);
    await tapFirst('.rewind .link');
    expect(await shows('Returned the same day')).toBe(true);
    for (const selector of ['link-list .item', 'deposit-picture .picture']) {
      await tapFirst(selector);
    }
    expect((await mini.currentPage())?.path).toBe('pages/walk-through/index');
    expect(((await mini.callWxMethod('getStorageInfoSync')) as { keys: string[] }).keys).toEqual(
      [],
    );
  });
});
