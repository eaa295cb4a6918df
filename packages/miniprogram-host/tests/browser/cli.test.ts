import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import automator from 'miniprogram-automator';
import { packageRoot, writeFixture } from './open-fixture';
import { temporaryFolder } from 'test-support/temporary-folder';
import { freePort } from 'test-support/free-port';

jest.setTimeout(90_000);

const cliPath = join(packageRoot, 'bin', 'miniprogram-host.mjs');
const running: ChildProcess[] = [];
afterEach(() => running.splice(0).forEach((child) => child.kill()));

/** Runs the command line. @returns its status and all it printed */
function run(args: string[], cwd = tmpdir()): Promise<{ status: number | null; text: string }> {
  return new Promise((resolve) => {
    const child = spawn(cliPath, args, { cwd });
    running.push(child);
    let text = '';
    const collect = (chunk: Buffer) => (text += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('exit', (status) => resolve({ status, text }));
  });
}

/** A project as DevTools has it: a Mini Program with its configuration. */
async function writeProject(
  files: Record<string, string> = {},
  config: object = {},
): Promise<string> {
  const root = await writeFixture({
    'app.json': JSON.stringify({ pages: ['pages/a/index', 'pages/b/index'] }),
    'app.js': 'App({ onLaunch(options) { this.options = options } })',
    'pages/a/index.wxml': '<view class="a">A</view>',
    'pages/a/index.js': 'Page({})',
    'pages/b/index.wxml': '<view class="b">{{id}}</view>',
    'pages/b/index.js': 'Page({ data: { id: "" }, onLoad({ id }) { this.setData({ id }) } })',
    ...files,
  });
  const project = temporaryFolder('project');
  cpSync(root, join(project, 'app'), { recursive: true });
  writeFileSync(
    join(project, 'project.config.json'),
    JSON.stringify({ miniprogramRoot: 'app/', appid: 'touristappid', ...config }),
  );
  return project;
}

test("automator.launch takes it for WeChat DevTools' cli, compile mode included", async () => {
  const projectPath = await writeProject();
  const mode = { name: 'found', pathName: 'pages/b/index', query: 'id=7', scene: 1005 };
  const mini = await automator.launch({
    cliPath,
    projectPath,
    port: await freePort(),
    trustProject: true,
    projectConfig: { condition: { miniprogram: { current: 0, list: [mode] } } },
  });
  const page = await mini.currentPage();
  expect(page?.path).toBe('pages/b/index');
  expect(await (await page?.$('.b'))?.text()).toBe('7');
  const options: unknown = await mini.evaluate(
    () => getApp<{ options: WechatMiniprogram.App.LaunchShowOption }>().options,
  );
  expect(options).toMatchObject({ path: 'pages/b/index', query: { id: '7' }, scene: 1005 });
  await mini.close();
});

test('--help says what there is, and a wrong option is refused with it', async () => {
  const [help, refusal] = await Promise.all([run(['--help']), run(['auto', '--fly'])]);
  expect(help).toEqual({
    status: 0,
    text: expect.stringContaining('--auto-port <number>') as string,
  });
  expect(refusal.status).toBe(2);
  expect(refusal.text).toMatch(/^Unknown option '--fly'/);
  expect(refusal.text).toContain(help.text);
});

test('a folder without project, and a project that does not compile, say what is wrong', async () => {
  const folder = temporaryFolder('empty');
  const auto = ['auto', '--auto-port', '0', '--project'];
  expect(await run([...auto, '.'], folder)).toEqual({
    status: 1,
    text: expect.stringContaining('no project.config.json and no app.json') as string,
  });
  const broken = await writeProject({ 'app.js': 'App({' });
  expect(await run([...auto, broken])).toEqual({
    status: 1,
    text: expect.stringContaining('app/app.js:1') as string,
  });
});

test('a folder opens without a project, and an error in a page disables that page', async () => {
  const project = await writeProject({ 'pages/a/index.wxml': '<view' });
  const child = spawn(cliPath, [join(project, 'app'), '--no-open']);
  running.push(child);
  let text = '';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('Ready: ')) resolve();
    });
  });
  expect(text).toMatch(/^pages\/a\/index\.wxml:1:\d+ .* \(disables pages\/a\/index\)$/m);
  const [, url = ''] = /Ready: (\S+)/.exec(text) ?? [];
  expect((await fetch(url)).status).toBe(200);
});

test('report opens each page, and counts', async () => {
  const { status, text } = await run([
    'report',
    await writeProject({ 'pages/a/index.js': 'Page({ onLoad() { wx.createWorker() } })' }),
  ]);
  expect(status).toBe(0);
  expect(text).toMatch(/^throws pages\/a\/index\n.*wx\.createWorker/m);
  expect(text).toMatch(/^ok +pages\/b\/index$/m);
  expect(text).toContain('2 pages, 2 opened, 1 without exceptions');
});

test('a port that is taken is named', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const project = await writeProject();
  const { status, text } = await run(['auto', '--project', project, '--auto-port', String(port)]);
  server.close();
  expect([status, text]).toEqual([1, expect.stringContaining(`Port ${port} is taken`)]);
});
