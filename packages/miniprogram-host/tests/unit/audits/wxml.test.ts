import { wxmlChildren } from '../../../src/audits/wxml-children';
import { wxmlDepth } from '../../../src/audits/wxml-depth';
import { wxmlNodes } from '../../../src/audits/wxml-nodes';
import { runOf, visitOf } from './artifacts';

const treeOf = (parts: { nodes?: number; depth?: number; children?: number }) =>
  runOf({
    visits: [
      visitOf({
        tree: {
          nodes: 1,
          depth: 1,
          deepest: 'view.deep',
          children: 1,
          widest: 'view.wide',
          ...parts,
        },
      }),
    ],
  });
const place = { severity: 'error', page: 'pages/a/index', look: 'en, light, 375 px' };

test('a page has fewer than 1,000 elements', () => {
  expect(wxmlNodes.audit(treeOf({ nodes: 999 })).findings).toEqual([]);
  expect(wxmlNodes.audit(treeOf({ nodes: 1000 })).findings).toEqual([
    { ...place, measured: '1,000 elements' },
  ]);
});

test('it is less than 30 levels deep', () => {
  expect(wxmlDepth.audit(treeOf({ depth: 29 })).findings).toEqual([]);
  expect(wxmlDepth.audit(treeOf({ depth: 30 })).findings).toEqual([
    { ...place, element: 'view.deep', measured: '30 levels' },
  ]);
});

test('and no element has more than 60 children', () => {
  expect(wxmlChildren.audit(treeOf({ children: 60 })).findings).toEqual([]);
  expect(wxmlChildren.audit(treeOf({ children: 61 })).findings).toEqual([
    { ...place, element: 'view.wide', measured: '61 children' },
  ]);
});
