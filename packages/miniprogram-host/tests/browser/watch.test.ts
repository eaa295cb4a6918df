import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';
import { packageRoot } from './open-fixture';

jest.setTimeout(60_000);

const watcher = pathToFileURL(join(packageRoot, 'src', 'server', 'watch.ts')).href;
let root: string;
let child: ChildProcess;

/** Jest can't load chokidar, so a child process watches. Its changes are the paths of the files. */
beforeEach(async () => {
  root = temporaryFolder('watch');
  writeFiles(root, {
    'miniprogram/pages/a/index.wxml': '<view/>',
    'cloudfunctions/search/index.ts': '',
    'notes/ignored.md': '',
    'main.mjs': `import { watchProject } from ${JSON.stringify(watcher)};
      const watch = await watchProject({
        projectRoot: ${JSON.stringify(root)},
        folders: ['miniprogram', 'cloudfunctions'],
        changesOf: (path) => [path],
        onError: (error) => { throw error },
      });
      process.once('message', () => watch.follow(async (changes) => process.send([...changes])));
      process.send('ready');`,
  });
  child = fork(join(root, 'main.mjs'), { cwd: packageRoot, execArgv: ['--import', 'tsx'] });
  await new Promise((resolve) => child.once('message', resolve));
});

afterEach(() => child.kill());

/** Follows until each of these changes has been reported. */
const reported = (...wanted: string[]) =>
  new Promise<void>((resolve) => {
    const missing = new Set(wanted);
    child.on('message', (changes: string[]) => {
      changes.forEach((change) => missing.delete(change));
      if (missing.size === 0) resolve();
    });
    child.send('follow');
  });

const at = (path: string) => join(root, ...path.split('/'));

test('changes before the first follow are reported, too', async () => {
  writeFileSync(at('miniprogram/pages/a/index.wxml'), '<text/>');
  writeFileSync(at('cloudfunctions/search/index.ts'), 'export {};');
  await reported('miniprogram/pages/a/index.wxml', 'cloudfunctions/search/index.ts');
});

test.each<[string, string[], () => void]>([
  [
    'that is edited',
    ['cloudfunctions/search/index.ts'],
    () => writeFileSync(at('cloudfunctions/search/index.ts'), 'export {};'),
  ],
  [
    'that is new',
    ['miniprogram/pages/a/index.json'],
    () => writeFileSync(at('miniprogram/pages/a/index.json'), '{}'),
  ],
  [
    'in a new folder',
    ['miniprogram/pages/b/index.json'],
    () => {
      mkdirSync(at('miniprogram/pages/b'));
      writeFileSync(at('miniprogram/pages/b/index.json'), '{}');
    },
  ],
  [
    'that is gone',
    ['miniprogram/pages/a/index.wxml'],
    () => rmSync(at('miniprogram/pages/a/index.wxml')),
  ],
  [
    'with another name',
    ['miniprogram/pages/a/index.wxml', 'miniprogram/pages/a/index.json'],
    () => renameSync(at('miniprogram/pages/a/index.wxml'), at('miniprogram/pages/a/index.json')),
  ],
])('a file %s is reported', async (_which, changes, change) => {
  const done = reported(...changes);
  change();
  await done;
});
