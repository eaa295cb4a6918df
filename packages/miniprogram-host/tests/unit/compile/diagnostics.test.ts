import { type Diagnostic, isFatal } from '../../../src/app-package';
import { compile, write } from './mini-program';

const using = '{"usingComponents":{"c":"/c/c"}}';
const wxs = (text: string) => ({ 'p/index.wxml': `<view/>\n<wxs module="m">${text}</wxs>` });

test.each<[string, Record<string, string>, object]>([
  [
    'a missing module',
    {
      'p/index.js': "// ./gone\nrequire('./gone-too'); require('./gone');",
      'p/gone-too.js': '',
    },
    { file: 'p/index.js', line: 2, column: 33, message: 'module "./gone" is not found' },
  ],
  [
    'a folder in the place of its index',
    { 'p/index.js': "require('../words');", 'words/index.js': '' },
    { file: 'p/index.js', line: 1, column: 10, message: 'module "../words" is not found' },
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
    'a missing script',
    { 'p/index.wxml': '<view/>\n<wxs module="m" src="/t/gone.wxs"/>' },
    { file: 'p/index.wxml', line: 2, column: 22, message: '"t/gone.wxs" is not found' },
  ],
  [
    'a script that a script misses',
    wxs('\nvar a = require("./gone.wxs");'),
    { file: 'p/index.wxml', line: 3, column: 18, message: '"p/gone.wxs" is not found' },
  ],
  [
    'broken WXS on the line of its tag',
    wxs('var a = ;'),
    { file: 'p/index.wxml', line: 2, column: 25, message: 'Unexpected token' },
  ],
  [
    'broken WXS below its tag',
    wxs('\n\n  var a = ;'),
    { file: 'p/index.wxml', line: 4, column: 11 },
  ],
  [
    'broken WXS in a file',
    { 'p/index.wxml': '<wxs module="m" src="./m.wxs"/>', 'p/m.wxs': '\nvar = 1;' },
    { file: 'p/m.wxs', line: 2, column: 5 },
  ],
  ['WXS that is newer than ES5', wxs('const a = 1;'), { file: 'p/index.wxml', line: 2 }],
  [
    'an assigned constructor',
    wxs('a.constructor = 1;'),
    { line: 2, column: 17, message: 'a constructor cannot be assigned in WXS' },
  ],
  [
    'a missing component',
    { 'p/index.json': '{\n"usingComponents":{"x":"./gone"}}' },
    { file: 'p/index.json', line: 2, column: 25, message: 'component "./gone" (<x>) is not found' },
  ],
  [
    'a component path that is no text',
    { 'p/index.json': '{"usingComponents":{"x":5}}' },
    { file: 'p/index.json', message: 'component "5" (<x>) is not found' },
  ],
  [
    'a component without a template',
    { 'p/index.json': using, 'c/c.json': '{"component":true}', 'c/c.js': '' },
    { file: 'c/c.json', message: 'the component has no c/c.wxml' },
  ],
  [
    'a component without a script',
    { 'p/index.json': using, 'c/c.json': '{"component":true}', 'c/c.wxml': '' },
    { file: 'c/c.json', message: 'the component has no c/c.ts or c/c.js' },
  ],
  ['broken JSON', { 'p/index.json': '{\n"a": 1,\n"b": ,\n}' }, { line: 3, column: 6 }],
  ['a trailing comma in JSON', { 'p/index.json': '{\n"a": 1,\n}' }, { line: 2, column: 7 }],
  ['JSON that ends too early', { 'p/index.json': '{\n"a": 1' }, { line: 2, column: 7 }],
  ['JSON that is a list', { 'p/index.json': '[]' }, { message: 'is no JSON object' }],
  ['broken WXSS', { 'p/index.wxss': '.a {\n  color: red;\n' }, { file: 'p/index.wxss', line: 1 }],
  [
    'a half-typed selector',
    { 'p/index.wxss': '.a {}\n.b: {\n  color: red;\n}' },
    {
      file: 'p/index.wxss',
      line: 2,
      column: 1,
      message: 'Expected a pseudo-class or pseudo-element.',
    },
  ],
  [
    'a missing import',
    { 'p/index.wxss': "\n  @import './gone.wxss';" },
    { file: 'p/index.wxss', line: 2, column: 3, message: '"./gone.wxss" is not found' },
  ],
  [
    'an import of itself',
    { 'p/index.wxss': "@import './loop.wxss';", 'p/loop.wxss': "@import './loop.wxss';" },
    { file: 'p/loop.wxss', line: 1, message: '"./loop.wxss" imports itself' },
  ],
  [
    'a page that is not there',
    { 'app.json': '{"pages":["p/index",\n"q/index"]}' },
    { file: 'app.json', line: 2, column: 2, message: 'page "q/index" has no q/index.wxml' },
  ],
  ['an app without pages', { 'app.json': '{"pages":[]}' }, { message: 'names no page' }],
  [
    'a missing theme',
    { 'app.json': '{"pages":["p/index"],"themeLocation":"gone.json"}' },
    { file: 'app.json', line: 1, column: 39, message: '"gone.json" is not found' },
  ],
])('%s is told with its place', async (_case, files, expected) => {
  write(files);
  const { diagnostics } = await compile();
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ severity: 'error', ...expected });
});

test('a missing template is a warning, and the page shows the rest', async () => {
  write({ 'p/index.wxml': '<view class="gone"/>\n<import src="./gone.wxml"/>' });
  const { diagnostics, appPackage } = await compile();
  const place = { file: 'p/index.wxml', line: 2, column: 14 };
  const message = '"p/gone.wxml" is not found';
  expect(diagnostics).toEqual([{ severity: 'warning', ...place, message }]);
  expect(appPackage.faults).toEqual({});
});

/** Two pages, `a` and `b`, of which `a` uses a module, a template, a sheet and a component. */
const twoPages = {
  'app.json': '{"pages":["a","b"],"usingComponents":{"everywhere":"/everywhere"}}',
  'a.json': '{"usingComponents":{"c":"/c"}}',
  'a.wxml': '<import src="t.wxml"/><c/><everywhere/>',
  'a.js': "require('./m'); Page({})",
  'a.wxss': '@import "s.wxss";',
  'b.wxml': '<view/>',
  'b.js': 'Page({})',
  'm.js': '',
  't.wxml': '',
  's.wxss': '',
  'c.json': '{"component":true}',
  'c.wxml': '',
  'c.js': '',
  'everywhere.json': '{"component":true}',
  'everywhere.wxml': '',
  'everywhere.js': '',
};

test.each<[string, Record<string, string>]>([
  ['script', { 'm.js': 'a: ]' }],
  ['missing module', { 'm.js': "require('./gone')" }],
  ['template', { 't.wxml': '<view>' }],
  ['sheet', { 's.wxss': '.a {' }],
  ['component', { 'c.wxml': '<view>' }],
  ['component that app.json names', { 'everywhere.wxml': '<view>' }],
  ["component's script", { 'c.js': 'a: ]' }],
  ['configuration', { 'a.json': '{' }],
])('a fault in the %s disables the page that needs it, alone', async (_what, files) => {
  write({ ...twoPages, ...files });
  const { diagnostics, appPackage } = await compile();
  expect(diagnostics).toMatchObject([{ severity: 'error', pages: ['a'] }]);
  const [{ file, line, column, message }] = diagnostics as [Diagnostic];
  expect(appPackage.faults).toEqual({ a: [`${file}:${line}:${column} ${message}`] });
});

test.each<[string, Record<string, string>]>([
  ['script', { 'app.js': 'a: ]' }],
  ['module that its script requires', { 'app.js': "require('./m')", 'm.js': 'a: ]' }],
  ['sheet', { 'app.wxss': '.a {' }],
])("a fault in the app's %s concerns all pages", async (_what, files) => {
  write({ ...twoPages, ...files });
  const { diagnostics, appPackage } = await compile();
  expect(diagnostics.map(isFatal)).toEqual([true]);
  expect(appPackage.faults).toEqual({});
});

test('a component that app.json names and nobody has disables the pages that use its tag', async () => {
  const pages = '{"pages":["a","b"],"usingComponents":{"everywhere":"/gone"}}';
  write({ ...twoPages, 'app.json': pages });
  expect((await compile()).diagnostics).toMatchObject([{ file: 'app.json', pages: ['a'] }]);
});

test('a page gets the components of app.json whose tags it uses, by generics as well', async () => {
  write({ ...twoPages, 'b.wxml': '<c generic:item="everywhere"/>', 'b.json': twoPages['a.json'] });
  const { components } = (await compile()).appPackage;
  expect(Object.keys(components['a']?.usingComponents ?? {})).toEqual(['everywhere', 'c']);
  expect(Object.keys(components['b']?.usingComponents ?? {})).toEqual(['everywhere', 'c']);
  write({ 'b.wxml': '<view>everywhere</view>' });
  expect((await compile()).appPackage.components['b']?.usingComponents).toEqual({ c: 'c' });
});

test('a component of a plugin is only warned of', async () => {
  write({ 'p/index.json': '{"usingComponents":{"c":"plugin://map/c"}}' });
  expect((await compile()).diagnostics).toMatchObject([{ severity: 'warning' }]);
});

test.each<[string, Record<string, string>, object]>([
  [
    'a :host in the sheet of the app',
    { 'app.wxss': "@import './base.wxss';", 'base.wxss': '.a {}\n:host { color: red }' },
    { file: 'base.wxss', line: 2 },
  ],
  [
    'a theme query that the panel cannot answer',
    { 'p/index.wxss': '@media not all and (prefers-color-scheme: dark) { .a { top: 0 } }' },
    { file: 'p/index.wxss', line: 1 },
  ],
])('%s is a warning: the rule has no effect', async (_case, files, expected) => {
  write(files);
  const message = expect.stringContaining('not implemented by the browser host') as string;
  expect((await compile()).diagnostics).toEqual([
    expect.objectContaining({ severity: 'warning', message, ...expected }),
  ]);
});

test("what WeChat's compiler takes is only warned of", async () => {
  write({
    'p/index.wxml': `<view a="1" a="2" data-someId="3" x:y="4"/><view wx:for="{{5}}" wx:key="{{item}}"/><block class="a" wx:if="{{b}}"/>`,
  });
  const { diagnostics } = await compile();
  expect(diagnostics.map(({ severity }) => severity)).toEqual(Array(5).fill('warning'));
});

test('what npm brings along is only warned of', async () => {
  write({
    'p/index.json': '{"usingComponents":{"c":"left/c"}}',
    'miniprogram_npm/left/c.json': '{"component":true}',
    'miniprogram_npm/left/c.wxml': '<view a="1" a="2"/>',
    'miniprogram_npm/left/c.js': '',
  });
  const { diagnostics } = await compile();
  expect(diagnostics).toMatchObject([{ severity: 'warning', file: 'miniprogram_npm/left/c.wxml' }]);
});
