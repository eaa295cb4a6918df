import { join } from 'node:path';
import { faultsOfComponents } from '../../../tools/checks/components';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';

const app = join(__dirname, '..', '..', '..', 'miniprogram');
let root: string;
beforeEach(() => (root = temporaryFolder('components')));

/** @param users the components that each JSON file uses */
function faults(users: Record<string, string[]>): string[] {
  for (const [path, used] of Object.entries(users)) {
    const usingComponents = Object.fromEntries(used.map((name, index) => [`c-${index}`, name]));
    writeFiles(root, { [path]: JSON.stringify({ usingComponents }) });
  }
  return faultsOfComponents(root);
}

test("the app's shared components have no faults", () => {
  expect(faultsOfComponents(app)).toEqual([]);
});

test('a component that two pages use, or a page and another component, is shared', () => {
  expect(
    faults({
      'components/figure/index.json': [],
      'components/list/index.json': ['../figure/index'],
      'pages/a/index.json': ['../../components/list/index', '@vant/weapp/icon/index'],
      'pages/b/index.json': ['/components/list/index', '/components/figure/index'],
    }),
  ).toEqual([]);
});

test('a component of only one page belongs to the page’s folder', () => {
  expect(
    faults({
      'components/figure/index.json': [],
      'pages/a/index.json': ['../../components/figure/index', './part/index'],
      'pages/a/part/index.json': ['../../../components/figure/index'],
      'miniprogram_npm/x/index.json': ['/components/figure/index'],
    }),
  ).toEqual(['components/figure: only pages/a uses it']);
});

test('reports an unused component', () => {
  expect(faults({ 'components/figure/index.json': [], 'pages/a/index.json': [] })).toEqual([
    'components/figure: nothing uses it',
  ]);
});

test('reports a fourteenth component', () => {
  const names = Array.from({ length: 14 }, (_name, index) => `part-${index}`);
  const used = names.map((name) => `/components/${name}/index`);
  const own = Object.fromEntries(names.map((name) => [`components/${name}/index.json`, []]));
  expect(faults({ ...own, 'pages/a/index.json': used, 'pages/b/index.json': used })).toEqual([
    'components/ holds 14, of 13 at most',
  ]);
});
