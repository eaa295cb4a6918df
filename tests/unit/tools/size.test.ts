import { describePackages, overBudget } from '../../../tools/size/budget';
import { measurePackages } from '../../../tools/size/measure';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';

let root: string;
beforeEach(() => (root = temporaryFolder('size')));

const app = {
  'app.json': JSON.stringify({
    pages: ['pages/a/index'],
    subPackages: [{ root: 'pages/b', pages: ['index'] }],
  }),
  'app.ts': 'App({})',
  'pages/a/index.wxml': '<view>a</view>',
  'pages/a/index.ts': "import { used } from '../../domain/used'; Page({ used });",
  'pages/b/index.wxml': '<view>b</view>',
  'pages/b/index.ts': 'Page({})',
  'domain/used.ts': 'export const used = 1;',
};

test('measures each subpackage separately, and the rest as the main package', async () => {
  writeFiles(root, app);
  const packages = await measurePackages(root);
  expect(packages.map((found) => [found.root, found.files.map(({ path }) => path).sort()])).toEqual(
    [
      ['', ['app.json', 'app.ts', 'domain/used.ts', 'pages/a/index.ts', 'pages/a/index.wxml']],
      ['pages/b', ['pages/b/index.ts', 'pages/b/index.wxml']],
    ],
  );
  const [main] = packages;
  expect(main?.bytes).toBe(main?.files.reduce((sum, { bytes }) => sum + bytes, 0));
});

test('ignores unreferenced scripts and scripts with only types', async () => {
  writeFiles(root, {
    ...app,
    'domain/unused.ts': 'export const unused = 1;',
    'domain/types.ts': 'export interface Shape { side: number }',
    'domain/used.ts':
      "import type { Shape } from './types'; export const used: Shape = { side: 1 };",
  });
  const paths = (await measurePackages(root)).flatMap(({ files }) => files.map(({ path }) => path));
  expect(paths).toContain('domain/used.ts');
  expect(paths).not.toContain('domain/unused.ts');
  expect(paths).not.toContain('domain/types.ts');
});

test('ignores comments and white space, and counts pictures unchanged', async () => {
  writeFiles(root, {
    ...app,
    'pages/a/index.wxml': '<!-- why -->\n<view>\n    a\n</view>',
    'images/dot.png': 'x'.repeat(1000),
    'domain/used.ts': `/** ${'why '.repeat(500)} */ export const used = 1;`,
  });
  const [main] = await measurePackages(root);
  const bytesOf = (path: string) => main?.files.find((file) => file.path === path)?.bytes ?? -1;
  expect(bytesOf('images/dot.png')).toBe(1000);
  expect(bytesOf('domain/used.ts')).toBeLessThan(300);
  expect(bytesOf('pages/a/index.wxml')).toBe(' <view> a </view>'.length);
});

test('reports an exceeded budget with both numbers', () => {
  const big = { root: '', bytes: 700 * 1024, files: [] };
  const rest = { root: 'pages/b', bytes: 600 * 1024, files: [] };
  expect(overBudget([big, rest])).toEqual([
    'the main package: 700.0 KB of 560.0 KB',
    'all packages: 1300.0 KB of 1200.0 KB',
  ]);
  expect(overBudget([{ ...big, bytes: 560 * 1024 }, rest])).toEqual([]);
});

test('lists each package with its largest files', () => {
  const files = Array.from({ length: 10 }, (_, index) => ({ path: `${index}.ts`, bytes: 1024 }));
  const told = describePackages([{ root: '', bytes: 10240, files }]);
  expect(told).toContain('main package: 10.0 KB');
  expect(told).toContain('and 2 more');
});
