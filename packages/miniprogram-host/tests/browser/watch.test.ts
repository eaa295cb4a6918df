import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Change } from '../../src/server/changes';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';
import { projectRoot } from './open-fixture';

jest.setTimeout(60_000);

const watcher = pathToFileURL(join(projectRoot, 'tools', 'host', 'server', 'watch.ts')).href;
let root: string;
let child: ChildProcess;

/** Jest can't load what watches: a process of its own does, and follows once it is told to. */
beforeEach(async () => {
  root = temporaryFolder('watch');
  writeFiles(root, {
    'miniprogram/pages/a/index.wxml': '<view/>',
    'miniprogram/domain/rule.ts': '',
    'cloudfunctions/search/index.ts': '',
    'packages/miniprogram-host/src/runtime/main.ts': '',
    'tools/gallery/overlay/index.wxml': '',
    'main.mjs': `import { watchProject } from ${JSON.stringify(watcher)};
      const watch = await watchProject(${JSON.stringify(root)}, (error) => { throw error });
      process.once('message', () => watch.follow(async (changes) => process.send([...changes])));
      process.send('ready');`,
  });
  child = fork(join(root, 'main.mjs'), { cwd: projectRoot, execArgv: ['--import', 'tsx'] });
  await new Promise((resolve) => child.once('message', resolve));
});

afterEach(() => child.kill());

/** Follows until each of these has been told. */
const told = (...wanted: Change[]) =>
  new Promise<void>((resolve) => {
    const missing = new Set(wanted);
    child.on('message', (changes: Change[]) => {
      changes.forEach((change) => missing.delete(change));
      if (missing.size === 0) resolve();
    });
    child.send('follow');
  });

const at = (path: string) => join(root, ...path.split('/'));

test('what has changed before somebody follows is told, too', async () => {
  writeFileSync(at('miniprogram/pages/a/index.wxml'), '<text/>');
  writeFileSync(at('cloudfunctions/search/index.ts'), 'export {};');
  await told('package', 'functions');
});

test.each<[string, Change[], () => void]>([
  ['that is edited', ['host'], () => writeFileSync(at('packages/miniprogram-host/src/runtime/main.ts'), 'export {};')],
  [
    'with a rule of the app',
    ['package', 'functions'],
    () => writeFileSync(at('miniprogram/domain/rule.ts'), 'export {};'),
  ],
  ['that is new', ['npm'], () => writeFileSync(at('miniprogram/pages/a/index.json'), '{}')],
  [
    'in a new folder',
    ['npm'],
    () => {
      mkdirSync(at('miniprogram/pages/b'));
      writeFileSync(at('miniprogram/pages/b/index.json'), '{}');
    },
  ],
  ['that is gone', ['package'], () => rmSync(at('miniprogram/pages/a/index.wxml'))],
  [
    'with another name',
    ['package', 'npm'],
    () => renameSync(at('miniprogram/pages/a/index.wxml'), at('miniprogram/pages/a/index.json')),
  ],
])('a file %s calls for %j', async (_which, changes, change) => {
  const done = told(...changes);
  change();
  await done;
});
