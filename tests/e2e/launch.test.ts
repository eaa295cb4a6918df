import { cpSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import automator from 'miniprogram-automator';
import { encodeScene } from '../../miniprogram/domain/scene';

jest.setTimeout(90_000);

const projectRoot = join(__dirname, '..', '..');
const cliPath = process.env.AUTOMATOR_CLI ?? join(projectRoot, 'tools', 'host', 'cli');

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

type Mode = { name: string; pathName: string; query: string; scene: number };

/** Launches the app in a compile mode, for as long as the test looks at it. */
async function launch(
  mode: Mode,
  look: (mini: Awaited<ReturnType<typeof automator.launch>>) => Promise<void>,
): Promise<void> {
  // The SDK writes the compile mode into the project: a copy of it.
  const projectPath = mkdtempSync(join(tmpdir(), 'project-'));
  for (const path of [
    'project.config.json',
    'miniprogram',
    'dist/cloudfunctions',
    'cloudfunctions/functions.json',
  ]) {
    cpSync(join(projectRoot, path), join(projectPath, path), { recursive: true });
  }
  const mini = await automator.launch({
    cliPath,
    projectPath,
    port: await freePort(),
    trustProject: true,
    projectConfig: { condition: { miniprogram: { current: 0, list: [mode] } } },
  });
  try {
    await look(mini);
  } finally {
    await mini.close();
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
      'The whole roadmap',
      'Where it is used',
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
    const faults: unknown[] = [];
    mini.on('exception', (fault) => faults.push(fault));
    mini.on('console', (entry: { type: string }) => entry.type === 'error' && faults.push(entry));
    expect(await mini.callWxMethod('getApiCategory')).toBe('browseOnly');
    const root = await (await mini.currentPage())?.$('.page');
    expect(await root?.attribute('class')).toContain('single-page');
    const cards = ((await root?.$$('pillar-card')) ?? []) as { tap(): Promise<void> }[];
    expect(cards).toHaveLength(3);
    for (const card of cards) await card.tap();
    expect((await mini.currentPage())?.path).toBe('pages/home/index');
    expect(faults).toEqual([]);
  });
});
