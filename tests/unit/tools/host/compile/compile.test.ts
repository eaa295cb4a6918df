import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { AppPackage } from '../../../../../tools/host/app-package';
import { createCompiler } from '../../../../../tools/host/compile/index';
import { compileWxs } from '../../../../../tools/host/compile/wxs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'compile-'));
  write({
    'app.json': '{"pages":["p/index"]}',
    'p/index.wxml': '<view/>',
    'p/index.js': 'Page({})',
  });
});

afterEach(() => rmSync(root, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

async function compile() {
  const { script, diagnostics } = await createCompiler({ root }).compile();
  const context: { __appPackage?: AppPackage } = {};
  runInNewContext(`globalThis = this;${script}`, context);
  if (!context.__appPackage) throw new Error('no package');
  return { appPackage: context.__appPackage, diagnostics };
}

async function cssOf(wxss: string): Promise<string> {
  write({ 'p/index.wxss': wxss });
  return (await compile()).appPackage.styles['p/index']?.css.trim() ?? '';
}

const runWxs = (source: string): unknown => {
  const context = { module: { exports: {} as unknown } };
  runInNewContext(compileWxs(source).code, context);
  return context.module.exports;
};

test('a Mini Program without faults has no diagnostics', async () => {
  expect((await compile()).diagnostics).toEqual([]);
});

test('TypeScript and JavaScript become modules, found by what requires them', async () => {
  write({
    'p/index.js': '',
    'app.ts': "import { a } from './lib/a'; App({ a } as object);",
    'lib/a.ts': 'export const a: number = 1;',
  });
  const { appPackage } = await compile();
  expect(Object.keys(appPackage.modules).sort()).toEqual(['app.ts', 'lib/a.ts', 'p/index.js']);
});

test('a module cannot reach the browser', async () => {
  write({
    'app.js': 'module.exports = [typeof window, typeof document, typeof localStorage, typeof wx];',
  });
  const { appPackage } = await compile();
  const module = { exports: {} as unknown };
  appPackage.modules['app.js']?.(() => undefined, module, module.exports, { wx: {} });
  expect(module.exports).toEqual(['undefined', 'undefined', 'undefined', 'object']);
});

test('npm packages are found in the nearest miniprogram_npm', async () => {
  write({
    'app.js': "require('left'); require('p/deep');",
    'miniprogram_npm/left/index.js': '',
    'miniprogram_npm/p/deep.js': '',
  });
  const { appPackage, diagnostics } = await compile();
  expect(diagnostics).toEqual([]);
  expect(Object.keys(appPackage.modules)).toEqual(
    expect.arrayContaining(['miniprogram_npm/left/index.js', 'miniprogram_npm/p/deep.js']),
  );
});

test.each<[string, Record<string, string>, object]>([
  [
    'a missing module',
    { 'p/index.js': "Page({});\nrequire('./gone');" },
    { file: 'p/index.js', line: 2, column: 10, message: 'module "./gone" is not found' },
  ],
  [
    'a syntax error',
    { 'p/index.js': 'Page({\n  a: ]\n});' },
    { file: 'p/index.js', line: 2, column: 6 },
  ],
  [
    'an unclosed tag',
    { 'p/index.wxml': '<view>\n  <text>\n</view>' },
    { file: 'p/index.wxml', line: 2 },
  ],
  [
    'a modern expression',
    { 'p/index.wxml': '<view>{{ a?.b }}</view>' },
    { file: 'p/index.wxml', line: 1 },
  ],
  [
    'a missing component',
    { 'p/index.json': '{\n"usingComponents":{"x":"./gone"}}' },
    { file: 'p/index.json', line: 2, message: 'component "./gone" (<x>) is not found' },
  ],
  ['broken JSON', { 'p/index.json': '{"a": }' }, { file: 'p/index.json', line: 1 }],
  ['broken WXSS', { 'p/index.wxss': '.a {\n  color: red;\n' }, { file: 'p/index.wxss', line: 1 }],
  [
    'a missing import',
    { 'p/index.wxss': "@import './gone.wxss';" },
    { file: 'p/index.wxss', line: 1, message: '"./gone.wxss" is not found' },
  ],
  [
    'a page that is not there',
    { 'app.json': '{"pages":["p/index","q/index"]}' },
    { file: 'app.json', message: 'page "q/index" has no q/index.wxml' },
  ],
  ['broken WXS', { 'p/index.wxml': '<wxs module="m">var a = ;</wxs>' }, { file: 'p/index.wxml' }],
])('%s is told with its place', async (_case, files, expected) => {
  write(files);
  const { diagnostics } = await compile();
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ severity: 'error', ...expected });
});

test("rpx, vh, tag names and page become the host's", async () => {
  expect(
    await cssOf('page, view.a { width: 10rpx; height: calc(50vh - 4rpx); margin: 0rpx; }'),
  ).toBe(
    'wx-page, wx-view.a { width: calc(10 * var(--rpx)); height: calc(calc(50 * var(--vh)) - calc(4 * var(--rpx))); margin: 0; }',
  );
});

test('the device panel decides about dark mode and the safe area', async () => {
  expect(
    await cssOf(
      '@media (prefers-color-scheme: dark) { .a { padding: env(safe-area-inset-bottom); } }',
    ),
  ).toBe(':where(html[data-theme="dark"]) .a { padding: var(--safe-area-inset-bottom); }');
});

test('pictures and fonts come from the host', async () => {
  expect(await cssOf('.a { background: url(../images/a.png); }')).toContain(
    'url(/app/files/images/a.png)',
  );
  expect(
    await cssOf('@font-face { font-family: vant-icon; src: url(//at.example/x.woff2); }'),
  ).toContain('/app/fonts/vant-icon.woff2');
});

test("an isolated component's classes get its prefix, a shared one's stay", async () => {
  write({
    'p/index.json': '{"usingComponents":{"a":"/c/a","b":"/c/b"}}',
    'c/a.json': '{"component":true}',
    'c/a.wxml': '<view class="x"/>',
    'c/a.wxss': '.x:hover { color: red } :host { display: block }',
    'c/b.json': '{"component":true}',
    'c/b.js': "Component({ options: { styleIsolation: 'shared' } })",
    'c/b.wxml': '<view class="y"/>',
    'c/b.wxss': '.y { color: red }',
  });
  const { styles } = (await compile()).appPackage;
  expect(styles['c/a']).toEqual({
    css: '.c-a--x:hover { color: red } [wx-host=c-a] { display: block }',
    scope: 'c-a',
  });
  expect(styles['c/b']).toEqual({ css: '.y { color: red }', scope: null });
});

test('imports are inlined, and one that imports itself is refused', async () => {
  write({ 'base.wxss': '.base { color: red }', 'loop.wxss': "@import './loop.wxss';" });
  expect(await cssOf("@import '/base.wxss';")).toBe('.base { color: red }');
  await cssOf("@import '/loop.wxss';");
  expect((await compile()).diagnostics[0]?.message).toBe('"./loop.wxss" imports itself');
});

test('in WXS, constructor is the name of a type', () => {
  expect(
    runWxs(
      "module.exports = ['Array' === [].constructor, ({}).constructor, (1).constructor === 'Number'];",
    ),
  ).toEqual([true, 'Object', true]);
});

test('in WXS, a backslash in a pattern is a backslash', () => {
  expect(runWxs("module.exports = getRegExp('\\d+', 'g').source;")).toBe('\\d+');
  expect(runWxs('module.exports = getDate(0).getTime();')).toBe(0);
});

test('WXS requires other WXS, and so does an inline script', async () => {
  write({
    'p/index.wxml':
      '<wxs src="./a.wxs" module="a"/><wxs module="b">module.exports = require("./c.wxs");</wxs><view>{{a.x}}{{b.y}}</view>',
    'p/a.wxs': 'module.exports = require("./c.wxs");',
    'p/c.wxs': 'module.exports = { x: 1, y: 2 };',
  });
  expect((await compile()).diagnostics).toEqual([]);
});
