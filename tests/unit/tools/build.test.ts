import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { bundleFunctions } from '../../../tools/build/bundle-functions';
import { packNpm } from 'miniprogram-host/compile';
import { temporaryFolder } from 'test-support/temporary-folder';

const projectRoot = join(__dirname, '..', '..', '..');
let folder: string;

beforeEach(() => {
  folder = temporaryFolder('build');
});

function useComponents(...names: string[]): void {
  mkdirSync(join(folder, 'page'), { recursive: true });
  const usingComponents = Object.fromEntries(names.map((name, index) => [`c-${index}`, name]));
  writeFileSync(join(folder, 'page', 'index.json'), JSON.stringify({ usingComponents }));
}

const packed = (path: string) => existsSync(join(folder, 'miniprogram_npm', path));

test('packs only the used Vant components and their dependencies', async () => {
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

test('packs imported scripts and style sheets', async () => {
  useComponents();
  writeFileSync(
    join(folder, 'page', 'index.ts'),
    "import Toast from '@vant/weapp/toast/toast';\n// quoted from 'left/right'\nToast('done');",
  );
  writeFileSync(
    join(folder, 'app.wxss'),
    "@import '@vant/weapp/common/index.wxss';@import 'page/a.wxss';",
  );
  await packNpm({ projectRoot, miniprogramRoot: folder });
  expect(packed('@vant/weapp/toast/toast.js')).toBe(true);
  expect(packed('@vant/weapp/common/validator.js')).toBe(true);
  expect(packed('@vant/weapp/common/index.wxss')).toBe(true);
});

test('removes unused files and folders', async () => {
  useComponents('@vant/weapp/switch/index');
  await packNpm({ projectRoot, miniprogramRoot: folder });
  useComponents('@vant/weapp/tag/index');
  await packNpm({ projectRoot, miniprogramRoot: folder });
  expect([packed('@vant/weapp/switch'), packed('@vant/weapp/tag/index.js')]).toEqual([false, true]);
});

test('does not rewrite unchanged files', async () => {
  useComponents('@vant/weapp/tag/index');
  await packNpm({ projectRoot, miniprogramRoot: folder });
  const tag = join(folder, 'miniprogram_npm/@vant/weapp/tag/index.js');
  utimesSync(tag, 1, 1);
  await packNpm({ projectRoot, miniprogramRoot: folder });
  expect(statSync(tag).mtimeMs).toBe(1000);
});

test('invalid JSON is an error that names the file', async () => {
  useComponents();
  writeFileSync(join(folder, 'page', 'index.json'), '{');
  await expect(packNpm({ projectRoot, miniprogramRoot: folder })).rejects.toThrow(
    'page/index.json: ',
  );
});

test('does not pack the app’s own components', async () => {
  useComponents('/components/figure/index', './parts/row', 'parts/cell');
  mkdirSync(join(folder, 'page', 'parts'));
  writeFileSync(join(folder, 'page', 'parts', 'cell.json'), '{"component":true}');
  await packNpm({ projectRoot, miniprogramRoot: folder });
  expect(packed('parts')).toBe(false);
});

test('a component of a package that is not a dependency is an error that names it', async () => {
  useComponents('tdesign-miniprogram/button/button');
  await expect(packNpm({ projectRoot, miniprogramRoot: folder })).rejects.toThrow(
    'tdesign-miniprogram/button/button',
  );
});

test('a component that the package lacks is an error that names it', async () => {
  useComponents('@vant/weapp/teleport/index');
  await expect(packNpm({ projectRoot, miniprogramRoot: folder })).rejects.toThrow('teleport/index');
});

const readPacked = (path: string) =>
  readFileSync(join(folder, 'miniprogram_npm', '@vant/weapp', path), 'utf8');

/** Packs a page with icons, and a component that gets an icon's name from an attribute. */
async function packIcons(wxml: string): Promise<void> {
  useComponents('@vant/weapp/icon/index');
  writeFileSync(join(folder, 'page', 'index.wxml'), wxml);
  await packNpm({ projectRoot, miniprogramRoot: folder });
}

test('icons are packed with the used glyphs, and need no server', async () => {
  await packIcons('<van-icon name="arrow" /><row glyph="cross" /><van-icon name="{{glyph}}" />');
  const sheet = readPacked('icon/index.wxss');
  const names = [...sheet.matchAll(/\.van-icon-([\w-]+):before/g)].map(([, name]) => name);
  expect(names.sort()).toEqual(['arrow', 'cross']);
  expect(sheet).not.toMatch(/url\((?!data:font\/woff2)/);
  expect(sheet.length).toBeLessThan(3000);
});

test.each([
  ['<van-icon name="arow" />', 'Vant has no icon "arow"'],
  ['<van-icon name="{{view.icon}}" />', 'stands in no attribute'],
])('an icon that cannot be packed is an error that names it: %s', async (wxml, message) => {
  await expect(packIcons(wxml)).rejects.toThrow(message);
});

test('packs Vant for glass-easel: styles in JSON, no deprecated call while a page loads', async () => {
  useComponents('@vant/weapp/button/index', '@vant/weapp/skeleton/index');
  await packNpm({ projectRoot, miniprogramRoot: folder });
  for (const name of ['button', 'icon', 'info', 'loading', 'skeleton']) {
    expect(JSON.parse(readPacked(`${name}/index.json`))).toMatchObject({
      component: true,
      styleIsolation: 'apply-shared',
    });
  }
  expect(readPacked('common/component.js')).not.toContain('addGlobalClass');
  const calls: string[] = [];
  const has = (name: string) => ({
    [name]: () => {
      calls.push(name);
      return { SDKVersion: '3.17.0' };
    },
  });
  const exported: { canIUseFormFieldButton?: () => boolean } = {};
  const wx = { ...has('getAppBaseInfo'), ...has('getSystemInfoSync') };
  runInNewContext(readPacked('common/version.js'), { wx, exports: exported });
  expect([exported.canIUseFormFieldButton?.(), calls]).toEqual([true, ['getAppBaseInfo']]);
});

/** Runs a script beside the copied bundles. @returns its last line: the functions' own lines come before it */
function run(code: string, env: Record<string, string> = {}): string | undefined {
  return execFileSync(process.execPath, ['-e', code], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .trimEnd()
    .split('\n')
    .at(-1);
}

test('a function bundle runs without other files', async () => {
  const { sizes } = await bundleFunctions(projectRoot);
  for (const name of Object.keys(sizes)) {
    cpSync(join(projectRoot, 'dist', 'cloudfunctions', name), join(folder, name), {
      recursive: true,
    });
  }
  expect(
    run(
      "require('./metrics').main({ scope: 'metric', id: 'pay-score-users' }).then((a) => console.log(a.data.metric.value))",
    ),
  ).toBe('240000000');
  expect(
    run(
      "require('./search').main({ q: '点餐', lang: 'zh' }).then((a) => console.log(a.data.hits[0].id))",
    ),
  ).toBe('food-ordering');
  expect(JSON.parse(readFileSync(join(folder, 'metrics', 'package.json'), 'utf8'))).toMatchObject({
    main: 'index.js',
  });
}, 60_000);

test('code that is loaded on demand is a separate file, and the function works without it', async () => {
  // Unchanged, so running functions needn't be restarted.
  expect((await bundleFunctions(projectRoot)).hasChanged).toBe(false);
  cpSync(join(projectRoot, 'dist', 'cloudfunctions', 'search'), join(folder, 'search'), {
    recursive: true,
  });
  const code = `
    require('./search').main({ q: '点餐', lang: 'zh' }).then(({ data }) => {
      const isLoaded = Object.keys(require.cache).some((path) => path.endsWith('elasticsearch.lazy.js'));
      console.log(data.hits[0].id, isLoaded);
      process.exit();
    });`;
  expect(run(code)).toBe('food-ordering false');
  // Nothing answers at port 9, so the index file answers.
  expect(run(code, { ELASTICSEARCH_URL: 'http://127.0.0.1:9' })).toBe('food-ordering true');
  // An invalid address fails before any request.
  const later = `require('./search'); setImmediate(() => { ${code} });`;
  expect(run(later, { ELASTICSEARCH_URL: 'no address' })).toBe('food-ordering true');
}, 60_000);

test('only folders with an index.ts are functions, and other bundles are removed', async () => {
  const source = (path: string) => join(folder, 'cloudfunctions', path);
  for (const name of ['answer', 'content', 'shared']) mkdirSync(source(name), { recursive: true });
  writeFileSync(source('shared/index.ts'), 'export const answer: number = 42;');
  writeFileSync(
    source('answer/index.ts'),
    "import { answer } from '../shared/index'; export const main = () => answer;",
  );
  writeFileSync(source('answer/package.json'), '{"name":"answer","main":"index.js"}');
  writeFileSync(source('answer/config.json'), '{"permissions":{}}');
  mkdirSync(join(folder, 'dist/cloudfunctions/gone'), { recursive: true });
  const { sizes } = await bundleFunctions(folder);
  expect(Object.keys(sizes)).toEqual(['answer']);
  expect(readdirSync(join(folder, 'dist/cloudfunctions'))).toEqual(['answer']);
  expect(readdirSync(join(folder, 'dist/cloudfunctions/answer')).sort()).toEqual([
    'THIRD-PARTY-NOTICES.txt',
    'config.json',
    'index.js',
    'package.json',
  ]);
});
