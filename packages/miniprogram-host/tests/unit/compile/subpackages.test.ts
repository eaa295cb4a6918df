import { compile, write } from './mini-program';

const component = (path: string) => ({
  [`${path}.json`]: '{"component":true}',
  [`${path}.wxml`]: '<view/>',
  [`${path}.js`]: 'Component({})',
});

const page = (path: string, script = 'Page({})', wxml = '<view/>') => ({
  [`${path}.wxml`]: wxml,
  [`${path}.js`]: script,
});

/** A Mini Program with the main page `p/index` and the subpackages `a` and `b`. */
const app = (more: object = {}) => ({
  'app.json': JSON.stringify({
    pages: ['p/index'],
    subPackages: [
      { root: 'a', pages: ['index'] },
      { root: 'b', name: 'second', pages: ['index'] },
    ],
    ...more,
  }),
  ...page('a/index'),
  ...page('b/index'),
});

const messages = async () => (await compile()).diagnostics.map(({ message }) => message);

test('a subpackage uses its own files and those of the main package', async () => {
  write({
    ...app({
      preloadRule: { 'p/index': { network: 'all', packages: ['a', 'second', '__APP__'] } },
    }),
    'shared.js': '',
    'shared.wxss': '',
    't.wxml': '<template name="t"/>',
    't.wxs': 'module.exports = 1;',
    ...component('c/main'),
    ...component('a/own'),
    ...page(
      'a/index',
      "require('../shared'); require('./near'); Page({})",
      '<import src="/t.wxml"/><wxs module="m" src="/t.wxs"/>',
    ),
    'a/index.json': '{"usingComponents":{"main":"/c/main","own":"./own"}}',
    'a/index.wxss': '@import "/shared.wxss";',
    'a/near.js': '',
  });
  expect(await messages()).toEqual([]);
});

const outside = 'lies in the subpackage "b", which other packages can\'t use';

test.each<
  [string, Record<string, string>, { file: string; line: number; column: number; message: string }]
>([
  [
    'a module of another subpackage',
    { 'a/index.js': "Page({});\nrequire('../b/near')", 'b/near.js': '' },
    { file: 'a/index.js', line: 2, column: 10, message: `module "../b/near" ${outside}` },
  ],
  [
    'a module of a subpackage, from the main package',
    { 'p/index.js': "Page({}); require('../b/near')", 'b/near.js': '' },
    { file: 'p/index.js', line: 1, column: 20, message: `module "../b/near" ${outside}` },
  ],
  [
    'a component of another subpackage',
    { 'a/index.json': '{"usingComponents":{"c":"/b/c"}}', ...component('b/c') },
    { file: 'a/index.json', line: 1, column: 26, message: `component "/b/c" ${outside}` },
  ],
  [
    'a template of another subpackage',
    { 'a/index.wxml': '<import src="../b/t.wxml"/>', 'b/t.wxml': '' },
    { file: 'a/index.wxml', line: 1, column: 14, message: `"b/t.wxml" ${outside}` },
  ],
  [
    'a WXS module of another subpackage',
    {
      'a/index.wxml': '<wxs module="m" src="../b/t.wxs"/>',
      'b/t.wxs': 'module.exports = 1;',
    },
    { file: 'a/index.wxml', line: 1, column: 22, message: `"b/t.wxs" ${outside}` },
  ],
  [
    'a sheet of another subpackage',
    { 'a/index.wxss': '@import "../b/s.wxss";', 'b/s.wxss': '' },
    { file: 'a/index.wxss', line: 1, column: 1, message: `"../b/s.wxss" ${outside}` },
  ],
])('%s is a fault', async (_name, files, fault) => {
  write({ ...app(), ...files });
  const { diagnostics } = await compile();
  const page = fault.file.replace(/\.\w+$/, '');
  expect(diagnostics).toEqual([{ severity: 'error', pages: [page], ...fault }]);
});

test.each<[string, object, string]>([
  [
    'a subpackage in another',
    {
      subPackages: [
        { root: 'a', pages: ['index'] },
        { root: 'a/b', pages: [] },
      ],
    },
    'the subpackage "a/b" lies in another',
  ],
  [
    'a page of the main package in a subpackage',
    { pages: ['p/index', 'a/index'] },
    'page "a/index" of the main package lies in the subpackage "a"',
  ],
  [
    'a tab in a subpackage',
    { tabBar: { list: [{ pagePath: 'p/index' }, { pagePath: 'b/index' }] } },
    'the tab "b/index" is no page of the main package',
  ],
  [
    'a rule for an unknown page',
    { preloadRule: { 'p/gone': { packages: ['a'] } } },
    'preloadRule: there is no page "p/gone"',
  ],
  [
    'a rule for an unknown subpackage',
    { preloadRule: { 'p/index': { packages: ['c'] } } },
    'preloadRule: there is no subpackage "c"',
  ],
  [
    'a rule for an unknown network',
    { preloadRule: { 'p/index': { packages: ['a'], network: '4g' } } },
    'preloadRule: network is "all" or "wifi", not "4g"',
  ],
])('%s is a fault', async (_name, more, message) => {
  write(app(more));
  expect(await messages()).toEqual([message]);
});

test.each<[string, object, Record<string, string>, string]>([
  [
    'an independent subpackage',
    { subPackages: [{ root: 'a', pages: ['index'], independent: true }] },
    {},
    'the independent subpackage "a" is not implemented',
  ],
  [
    'a placeholder',
    {},
    {
      'a/index.json': '{"componentPlaceholder":{"c":"view"},"usingComponents":{"c":"/b/c"}}',
      'b/c.json': '{"component":true}',
      'b/c.wxml': '',
      'b/c.js': '',
    },
    'componentPlaceholder is not implemented',
  ],
])(
  '%s is only warned of, since everything is there at once',
  async (_name, more, files, message) => {
    write({ ...app(more), ...files });
    const { diagnostics } = await compile();
    expect(diagnostics).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: expect.stringContaining(message) as string,
      }),
    ]);
  },
);

test('what is required later is compiled, from another subpackage as well', async () => {
  write({
    ...app(),
    'a/index.js': "require('../b/far', () => {}); require.async('../b/later');",
    'b/far.js': '',
    'b/later.js': '',
  });
  const { appPackage, diagnostics } = await compile();
  expect(diagnostics).toEqual([]);
  expect(Object.keys(appPackage.modules)).toEqual(
    expect.arrayContaining(['b/far.js', 'b/later.js']),
  );
});

test('a script finds a TypeScript file by the name of the file that DevTools compiles it to', async () => {
  write({ ...app(), 'a/index.js': "require.async('../b/later.js');", 'b/later.ts': '' });
  const { appPackage, diagnostics } = await compile();
  expect(diagnostics).toEqual([]);
  expect(Object.keys(appPackage.modules)).toContain('b/later.ts');
});
