import { compile, write } from './mini-program';

async function cssOf(wxss: string): Promise<string> {
  write({ 'p/index.wxss': wxss });
  return (await compile()).appPackage.styles['p/index']?.css.trim() ?? '';
}

test.each([
  ['width: 10rpx', 'width: calc(10 * var(--rpx))'],
  ['width: -.5RPX', 'width: calc(-.5 * var(--rpx))'],
  // Without its unit, a zero has no place in a sum.
  ['width: calc(1px + 0rpx)', 'width: calc(1px + calc(0 * var(--rpx)))'],
  ['width: calc(10rpx*2)', 'width: calc(calc(10 * var(--rpx))*2)'],
  ['height: 50vh', 'height: calc(50 * var(--vh))'],
  ['--gap: 4rpx', '--gap: calc(4 * var(--rpx))'],
  ['padding: env(safe-area-inset-top, 1px)', 'padding: var(--safe-area-inset-top, 1px)'],
  ['animation: spin-2rpx 1s', 'animation: spin-2rpx 1s'],
  ['background: url(../images/a.png)', 'background: url(/app/files/images/a.png)'],
  ["background: url('/images/a.png')", "background: url('/app/files/images/a.png')"],
  ['background: url(data:image/png;base64,AA)', 'background: url(data:image/png;base64,AA)'],
])('%s becomes %s', async (wxss, css) => {
  expect(await cssOf(`.a { ${wxss} }`)).toBe(`.a { ${css} }`);
});

test.each([
  ['page, view.a > text', 'wx-page, wx-view.a > wx-text'],
  ['view:not(text)', 'wx-view:not(wx-text)'],
  ['view:nth-child(odd)::after', 'wx-view:nth-child(odd)::after'],
  ['view:nth-child(2n + 1)', 'wx-view:nth-child(2n + 1)'],
])('the selector %s becomes %s', async (wxss, css) => {
  expect(await cssOf(`${wxss} { top: 0 }`)).toBe(`${css} { top: 0 }`);
});

test.each([
  [
    '@media (prefers-color-scheme: dark) { .a, .b { top: 0 } }',
    ':where(html[data-theme="dark"]) .a, :where(html[data-theme="dark"]) .b { top: 0 }',
  ],
  [
    '@media (prefers-color-scheme:light) and (min-width: 300px) { .a { top: 0 } }',
    '@media (min-width: 300px) { :where(html[data-theme="light"]) .a { top: 0 } }',
  ],
  [
    '@media (prefers-color-scheme: dark) { @keyframes k { from { top: 0 } } }',
    '@keyframes k { from { top: 0 } }',
  ],
])('the device panel decides about the theme: %s', async (wxss, css) => {
  expect(await cssOf(wxss)).toBe(css);
});

test('imports are inlined, and their pictures are found from where they are written', async () => {
  write({
    'base/base.wxss': "@import 'deep/deep.wxss'; .base { background: url(a.png) }",
    'base/deep/deep.wxss': '.deep { background: url(b.png) }',
  });
  const css = await cssOf("@import '/base/base.wxss';");
  expect(css).toContain('.base { background: url(/app/files/base/a.png) }');
  expect(css).toContain('.deep { background: url(/app/files/base/deep/b.png) }');
  expect(await cssOf('@import url(../base/base.wxss);')).toBe(css);
});

test('a sheet that two others import is no circle', async () => {
  write({ 'a.wxss': "@import 'c.wxss';", 'b.wxss': "@import 'c.wxss';", 'c.wxss': '.c {}' });
  await cssOf("@import '/a.wxss'; @import '/b.wxss';");
  expect((await compile()).diagnostics).toEqual([]);
});

const component = (name: string, wxss: string, js = 'Component({})', json = '') => ({
  [`c/${name}.json`]: `{"component":true${json}}`,
  [`c/${name}.wxml`]: '<view/>',
  [`c/${name}.js`]: js,
  [`c/${name}.wxss`]: wxss,
});

test("an isolated component's classes get its path for a prefix, a shared one's stay", async () => {
  write({
    'p/index.json': '{"usingComponents":{"a":"/c/a","b":"/c/b","d":"/c/d","e":"/c/e"}}',
    ...component('a', '.x:hover { top: 0 } :host { top: 1px } :host > .y { top: 2px }'),
    ...component(
      'b',
      '.y {} :host { top: 3px }',
      "Component({ options: { styleIsolation: 'shared' } })",
    ),
    ...component('d', '.z {}', 'Component({})', ',"styleIsolation":"apply-shared"'),
    ...component('e', '.z {}', "Component({ data: { styleIsolation: 'shared' } })"),
  });
  const { styles, components } = (await compile()).appPackage;
  expect(styles['c/a']).toEqual({
    css: '.c\\/a--x:hover { top: 0 } :where([wx-host="c/a"]) { top: 1px } [wx-host="c/a"] > .c\\/a--y { top: 2px }',
    scope: 'c/a',
  });
  expect(styles['c/b']).toEqual({
    css: '.y {} :where([wx-host="c/b"]) { top: 3px }',
    scope: null,
  });
  expect(components['c/b']?.styleIsolation).toBe('shared');
  expect(styles['c/d']?.scope).toBe('c/d');
  expect(styles['c/e']?.scope).toBe('c/e');
});

test('components whose paths are alike do not share classes', async () => {
  write({
    'p/index.json': '{"usingComponents":{"a":"/c/chart-bar","b":"/c/chart/bar"}}',
    ...component('chart-bar', '.x {}'),
    ...component('chart/bar', '.x {}'),
  });
  const { styles } = (await compile()).appPackage;
  expect(styles['c/chart-bar']?.css).not.toBe(styles['c/chart/bar']?.css);
});

test('a page shares its classes, even when it is written as a component', async () => {
  write({ 'p/index.json': '{"component":true}' });
  expect(await cssOf('.a {}')).toBe('.a {}');
  expect((await compile()).appPackage.components['p/index']?.styleIsolation).toBe('shared');
});

test('sheets apply from the outermost component inwards, and those of pages last', async () => {
  write({
    'p/index.json': '{"usingComponents":{"inner":"/c/inner","outer":"/c/outer"}}',
    'p/index.wxss': '',
    ...component('inner', ''),
    ...component('outer', '', 'Component({})', ',"usingComponents":{"inner":"./inner"}'),
  });
  expect(Object.keys((await compile()).appPackage.styles)).toEqual([
    'c/outer',
    'c/inner',
    'p/index',
  ]);
});
