import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFunctions, functionNames } from '../../../../tools/build/bundle-functions';
import { packNpm } from '../../../../tools/build/pack-npm';
import { readLimits } from '../../../../tools/cloud/index';

const projectRoot = join(__dirname, '..', '..', '..', '..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function useComponents(...names: string[]): void {
  mkdirSync(join(folder, 'page'), { recursive: true });
  const usingComponents = Object.fromEntries(names.map((name, index) => [`c-${index}`, name]));
  writeFileSync(join(folder, 'page', 'index.json'), JSON.stringify({ usingComponents }));
}

const packed = (path: string) => existsSync(join(folder, 'miniprogram_npm', path));

test('only the Vant components in use are packed, with those that they use', async () => {
  useComponents('@vant/weapp/cell/index');
  await packNpm({ projectRoot, miniprogramRoot: folder });
  expect(packed('@vant/weapp/cell/index.wxml')).toBe(true);
  expect(packed('@vant/weapp/icon/index.js')).toBe(true);
  expect(packed('@vant/weapp/wxs/utils.wxs')).toBe(true);
  expect(packed('@vant/weapp/common/index.wxss')).toBe(true);
  expect(packed('@vant/weapp/calendar/index.js')).toBe(false);
  expect(packed('mobx-miniprogram/index.js')).toBe(true);
  expect(packed('mobx-miniprogram-bindings/index.js')).toBe(true);
});

test('what is no longer used goes', async () => {
  useComponents('@vant/weapp/switch/index');
  await packNpm({ projectRoot, miniprogramRoot: folder });
  useComponents('@vant/weapp/tag/index');
  await packNpm({ projectRoot, miniprogramRoot: folder });
  expect([packed('@vant/weapp/switch/index.js'), packed('@vant/weapp/tag/index.js')]).toEqual([
    false,
    true,
  ]);
});

test('a component of a package that is no dependency is named', async () => {
  useComponents('tdesign-miniprogram/button/button');
  await expect(packNpm({ projectRoot, miniprogramRoot: folder })).rejects.toThrow(
    'tdesign-miniprogram/button/button',
  );
});

test('a component that the package does not have is named', async () => {
  useComponents('@vant/weapp/teleport/index');
  await expect(packNpm({ projectRoot, miniprogramRoot: folder })).rejects.toThrow('teleport/index');
});

test('a function bundle answers with nothing beside it', async () => {
  const sizes = await bundleFunctions(projectRoot);
  for (const name of Object.keys(sizes)) {
    cpSync(join(projectRoot, 'dist', 'cloudfunctions', name), join(folder, name), {
      recursive: true,
    });
  }
  const run = (code: string) =>
    execFileSync(process.execPath, ['-e', code], { cwd: folder, encoding: 'utf8' });
  expect(
    run(
      "require('./metrics').main({ scope: 'metric', id: 'pay-score-users' }).then((a) => console.log(a.data.metric.value))",
    ),
  ).toBe('240000000\n');
  expect(
    run(
      "require('./search').main({ q: '点餐', lang: 'zh' }).then((a) => console.log(a.data.hits[0].id))",
    ),
  ).toBe('food-ordering\n');
  expect(JSON.parse(readFileSync(join(folder, 'metrics', 'package.json'), 'utf8'))).toMatchObject({
    main: 'index.js',
  });
});

test('each function has limits, and each limit a function', () => {
  expect(Object.keys(readLimits(projectRoot)).sort()).toEqual(functionNames(projectRoot));
});
