import { packageRootOf, pagesOf, subPackagesOf } from '../../src/app-json';

test('all pages are listed, Home first, whichever way subpackages are spelt', () => {
  const subPackages = [
    { root: 'pages/studio/', pages: ['index', '/more/index'] },
    { root: '/article', name: 'a', pages: ['pages/index'] },
  ];
  const all = [
    'pages/home/index',
    'pages/studio/index',
    'pages/studio/more/index',
    'article/pages/index',
  ];
  expect(pagesOf({ pages: ['pages/home/index'], subPackages })).toEqual(all);
  expect(pagesOf({ pages: ['pages/home/index'], subpackages: subPackages })).toEqual(all);
  expect(pagesOf({ pages: ['a'] })).toEqual(['a']);
});

test('roots have no slash at either end', () => {
  const subPackages = [{ root: '/a/b/', pages: [] }];
  expect(subPackagesOf({ pages: [], subPackages }).map(({ root }) => root)).toEqual(['a/b']);
});

test('a file lies in the subpackage whose folder holds it', () => {
  const roots = ['pages/studio', 'article'];
  expect(packageRootOf('pages/studio/index.js', roots)).toBe('pages/studio');
  expect(packageRootOf('pages/studio-more/index.js', roots)).toBe('');
  expect(packageRootOf('app.js', roots)).toBe('');
});
