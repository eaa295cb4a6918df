import { cpSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import automator from 'miniprogram-automator';

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

test('a search result launches the app at its figure, with scene and query', async () => {
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
  const mode = {
    name: 'search',
    pathName: 'pages/metric/index',
    query: 'id=pay-score-brands',
    scene: 1053,
  };
  const mini = await automator.launch({
    cliPath,
    projectPath,
    port: await freePort(),
    trustProject: true,
    projectConfig: { condition: { miniprogram: { current: 0, list: [mode] } } },
  });
  try {
    const page = await mini.currentPage();
    expect([page?.path, page?.query]).toEqual(['pages/metric/index', { id: 'pay-score-brands' }]);
    expect(await (await page?.$('.page'))?.text()).toContain('1,995');
    expect(await mini.callWxMethod('getLaunchOptionsSync')).toMatchObject({ scene: 1053 });
    await mini.native().goHome();
    expect((await mini.currentPage())?.path).toBe('pages/home/index');
  } finally {
    await mini.close();
  }
});
