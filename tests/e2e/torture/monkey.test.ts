import automator from 'miniprogram-automator';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from 'test-support/free-port';
import { temporaryFolder } from 'test-support/temporary-folder';
import { reportTorture, tortureRandom, tortureSeed, tortureTime } from 'test-support/torture';
import { pages } from '../mini-program';

const projectRoot = join(__dirname, '..', '..', '..');
const cliPath =
  process.env.AUTOMATOR_CLI ??
  join(projectRoot, 'packages', 'miniprogram-host', 'bin', 'miniprogram-host.mjs');

/** A scene of each launch context: normal, Moments' single page, search, crawler, chat, code, Channels. */
const scenes = [1001, 1154, 1053, 1129, 1007, 1047, 1177];
/** Among the ordinary tests there is time for one context. */
const chosen = tortureTime < 60_000 ? [scenes[tortureSeed % scenes.length] ?? 1001] : scenes;
const random = tortureRandom();
const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
const queries = ['', '?id=', '?id=nope', '?scene=%E0%A4%A', '?q=75%25', '?c=abc123', '?id=a&id=b'];

jest.setTimeout(tortureTime * 2 + chosen.length * 120_000);

type MiniProgram = Awaited<ReturnType<typeof automator.launch>>;

async function launch(scene: number): Promise<MiniProgram> {
  const projectPath = temporaryFolder('monkey');
  for (const path of [
    'project.config.json',
    'miniprogram',
    'dist/cloudfunctions',
    'cloudfunctions/functions.json',
    'cloudfunctions/database.json',
  ]) {
    cpSync(join(projectRoot, path), join(projectPath, path), { recursive: true });
  }
  const log = join(projectPath, 'log');
  const quiet = join(projectPath, 'cli');
  writeFileSync(quiet, `#!/bin/sh\nexec "${cliPath}" "$@" > "${log}" 2>&1\n`, { mode: 0o755 });
  const mode = {
    name: 'monkey',
    pathName: `pages/${pick(pages)?.split('?')[0] ?? ''}`,
    query: '',
    scene,
  };
  return automator.launch({
    cliPath: quiet,
    projectPath,
    port: await freePort(),
    trustProject: true,
    timeout: 120_000,
    projectConfig: { condition: { miniprogram: { current: 0, list: [mode] } }, scripts: {} },
  });
}

interface Tappable {
  tap(): Promise<void>;
  input(value: string): Promise<void>;
}

/** One move of somebody who doesn't look. @returns what it was */
async function move(mini: MiniProgram): Promise<string> {
  const chance = random();
  if (chance < 0.15) {
    const url = `/pages/${pick(pages)?.split('?')[0] ?? ''}${pick(queries) ?? ''}`;
    await mini.callWxMethod('reLaunch', { url });
    return `reLaunch ${url}`;
  }
  if (chance < 0.25) {
    await mini.callWxMethod('navigateBack', { delta: 1 + Math.floor(random() * 3) });
    return 'navigateBack';
  }
  if (chance < 0.3) {
    await mini.callWxMethod('pageScrollTo', {
      scrollTop: Math.floor(random() * 4000),
      duration: 0,
    });
    return 'scroll';
  }
  const page = await mini.currentPage();
  const root = await page?.$('.page');
  const selector = random() < 0.2 ? 'input' : 'view, button, text';
  const found = ((await root?.$$(selector)) ?? []) as Tappable[];
  const element = pick(found);
  if (!element) return 'nothing to tap';
  if (selector === 'input') {
    const text = pick(['小程序', '75%', '<b>', '', 'x'.repeat(120), '👨‍👩‍👧']) ?? '';
    await element.input(text);
    return `input ${text}`;
  }
  await element.tap();
  return `tap on ${page?.path ?? ''}`;
}

test.each(chosen)('a monkey finds no fault after a launch with scene %i', async (scene) => {
  const mini = await launch(scene);
  const faults: string[] = [];
  mini.on('exception', ({ message }: { message: string }) => faults.push(message));
  mini.on('console', ({ type, args }: { type: string; args: unknown[] }) => {
    if (type === 'error') faults.push(JSON.stringify(args));
  });
  const moves: string[] = [];
  const end = Date.now() + tortureTime / chosen.length;
  try {
    while (Date.now() < end && faults.length === 0) {
      // What WeChat refuses, such as going back from the first page, is no fault of the app.
      moves.push(await move(mini).catch((error: unknown) => `refused: ${String(error)}`));
    }
    expect({
      scene,
      seed: tortureSeed,
      faults,
      moves: faults.length > 0 ? moves.slice(-12) : [],
    }).toEqual({ scene, seed: tortureSeed, faults: [], moves: [] });
    expect(moves.length).toBeGreaterThan(0);
  } finally {
    reportTorture({
      generator: `monkey, scene ${scene}`,
      calls: moves.length,
      faults: faults.length,
    });
    await mini.close();
  }
});
