import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';
import { packNpm } from '../../../src/pack-npm';
import { createCompiler } from '../../../src/compile/index';
import { createGlobalObject } from '../../../src/runtime/global-object';
import { ModuleLoader } from '../../../src/runtime/modules';
import { compile, miniProgram, run, write } from './mini-program';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';

const projectRoot = join(__dirname, '..', '..', '..');

test('a Mini Program without faults has no diagnostics', async () => {
  expect((await compile()).diagnostics).toEqual([]);
});

test('TypeScript and JavaScript become modules, found by what requires them', async () => {
  write({
    'p/index.js': '',
    'app.ts': "import { a } from './lib/a'; App({ a } as object);",
    'lib/a.ts': 'export const a: number = 1;',
    'lib/unused.ts': 'export const b = 2;',
  });
  const { appPackage } = await compile();
  expect(Object.keys(appPackage.modules).sort()).toEqual(['app.ts', 'lib/a.ts', 'p/index.js']);
});

test('a module cannot reach the browser', async () => {
  write({
    'app.js':
      'module.exports = [typeof window, typeof document, typeof localStorage, typeof URL, typeof crypto, typeof wx];',
  });
  const { appPackage } = await compile();
  expect(run(appPackage, 'app.js', { wx: {} })).toEqual([
    'undefined',
    'undefined',
    'undefined',
    'undefined',
    'undefined',
    'object',
  ]);
});

test('a module may have names of its own that the browser has too', async () => {
  write({
    'app.js':
      'var self = 1; const location = 2; function fetch() { return 3 } exports.all = [self, location, fetch()];',
  });
  expect(run((await compile()).appPackage, 'app.js')).toEqual({ all: [1, 2, 3] });
});

test('a module with imports is strict, as WeChat makes it', async () => {
  write({ 'app.ts': 'export const self = (function (this: unknown) { return this })();' });
  expect(run((await compile()).appPackage, 'app.ts')).toMatchObject({ self: undefined });
});

test('an edit shows in the next compile', async () => {
  const compiler = createCompiler({ root: miniProgram.root });
  write({ 'app.js': 'module.exports = 1;' });
  expect(run((await compile(compiler)).appPackage, 'app.js')).toBe(1);
  write({ 'app.js': 'module.exports = 20;' });
  expect(run((await compile(compiler)).appPackage, 'app.js')).toBe(20);
});

test('the source map leads from the script to the line of the TypeScript file', async () => {
  write({
    'app.ts': 'interface A { a: 1 }\n\nexport const a: A = { a: 1 };\nthrow new Error("here");\n',
  });
  const { script, map } = await compile();
  const lines = script.split('\n');
  const line = lines.findIndex((text) => text.includes('throw new Error("here")'));
  expect(script).toContain('//# sourceMappingURL=package.js.map');
  expect(new SourceMap(JSON.parse(map) as SourceMapPayload).findEntry(line, 0)).toMatchObject({
    originalSource: 'app.ts',
    originalLine: 3,
  });
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

test('components are found by relative, absolute and npm path, in subpackages too', async () => {
  const component = (path: string) => ({
    [`${path}.json`]: '{"component":true}',
    [`${path}.wxml`]: '<view/>',
    [`${path}.js`]: 'Component({})',
  });
  write({
    'app.json':
      '{"pages":["p/index"],"subpackages":[{"root":"s/","pages":["q/index"]}],"usingComponents":{"all":"/c/all"}}',
    'p/index.json': '{"usingComponents":{"near":"./near"}}',
    's/q/index.json': '{"usingComponents":{"npm":"left/box/index","folder":"/c/folder"}}',
    'p/index.wxml': '<all/>',
    's/q/index.wxml': '<view><all></all></view>',
    's/q/index.js': '',
    ...component('c/all'),
    ...component('c/folder/index'),
    ...component('p/near'),
    ...component('s/miniprogram_npm/left/box/index'),
    ...component('c/unused'),
  });
  const { appPackage, diagnostics } = await compile();
  expect(diagnostics).toEqual([]);
  expect(appPackage.components['p/index']?.usingComponents).toEqual({
    all: 'c/all',
    near: 'p/near',
  });
  expect(appPackage.components['s/q/index']?.usingComponents).toEqual({
    all: 'c/all',
    npm: 's/miniprogram_npm/left/box/index',
    folder: 'c/folder/index',
  });
  expect(Object.keys(appPackage.components)).not.toContain('c/unused');
});

test('MobX and Vant load as they are packed, with no browser around them', async () => {
  write({
    'p/index.json': '{"usingComponents":{"van-tabs":"@vant/weapp/tabs/index"}}',
    'p/index.ts': `import { observable, autorun } from 'mobx-miniprogram';
      import { storeBindingsBehavior } from 'mobx-miniprogram-bindings';
      const store = observable({ n: 1 });
      const seen: number[] = [];
      autorun(() => seen.push(store.n));
      store.n = 2;
      Page({ seen, bindings: typeof storeBindingsBehavior });`,
  });
  await packNpm({
    projectRoot,
    miniprogramRoot: miniProgram.root,
    names: ['@vant/weapp', 'mobx-miniprogram', 'mobx-miniprogram-bindings'],
  });
  const { appPackage, diagnostics } = await compile();
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const globalThis = createGlobalObject();
  const Page = jest.fn();
  const Component = jest.fn();
  const loader = new ModuleLoader(appPackage.modules, {
    ...{ Page, Component, Behavior: (definition: object) => definition, globalThis },
    global: globalThis,
    wx: { getSystemInfoSync: () => ({}) },
  });
  loader.require('p/index.ts');
  loader.require('miniprogram_npm/@vant/weapp/tabs/index.js');
  expect(Page).toHaveBeenCalledWith({ seen: [1, 2], bindings: 'object' });
  expect(Component).toHaveBeenCalledTimes(1);
});

test('what is laid over a Mini Program runs with it, and uses its files', async () => {
  write({ 'shared.js': 'exports.name = "shared"' });
  const folder = temporaryFolder('overlay');
  writeFiles(folder, {
    'q/index.wxml': '<view/>',
    'q/index.js': 'require("../shared"); Page({})',
  });
  const overlay = { folder, pages: ['q/index'] };
  const compiler = createCompiler({ root: miniProgram.root, overlay });
  const { appPackage, diagnostics } = await compile(compiler);
  expect(diagnostics).toEqual([]);
  expect(appPackage.appConfig.pages).toEqual(['p/index', 'q/index']);
  expect(Object.keys(appPackage.modules)).toEqual(
    expect.arrayContaining(['q/index.js', 'shared.js']),
  );
  const { appPackage: plain } = await compile();
  expect(plain.appConfig.pages).toEqual(['p/index']);
});

test('a script can put its own in the place of a constructor, for the scripts after it', async () => {
  write({
    'app.js':
      "'use strict'; const page = Page; Page = (definition) => page({ ...definition, mixed: 1 });",
    'p/index.js': 'Page({ own: 2 })',
  });
  const { appPackage } = await compile();
  const defined: object[] = [];
  const scope = { Page: (definition: object) => defined.push(definition) };
  run(appPackage, 'app.js', scope);
  run(appPackage, 'p/index.js', scope);
  expect(defined).toEqual([{ own: 2, mixed: 1 }]);
});
