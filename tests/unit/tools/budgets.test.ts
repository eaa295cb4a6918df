import { homeData, homeNodes, tabSwitchTime } from '../../../tools/audit/budgets';
import { runOf, visitOf } from '../../../packages/miniprogram-host/tests/unit/audits/artifacts';

const home = { page: 'pages/home/index' };
const treeOf = (nodes: number) => ({ nodes, depth: 1, deepest: '', children: 1, widest: '' });

test('Home has at most 300 elements, other pages can have more', () => {
  const visits = [
    visitOf({ ...home, tree: treeOf(300) }),
    visitOf({ ...home, tree: treeOf(301) }),
    visitOf({ tree: treeOf(900) }),
  ];
  expect(homeNodes.audit(runOf({ visits }))).toMatchObject({
    measured: '301 elements',
    findings: [{ page: 'pages/home/index', measured: '301 elements' }],
  });
});

test('Home is painted after at most 9 KB, other pages can need more', () => {
  const call = { at: 0, launchedAt: 0, page: '', caller: 'a', bytes: 9 * 1024 + 1 };
  const painted = { at: 0, firstScreen: 100, isOpened: true };
  const audit = (visit: object) =>
    homeData.audit(runOf({ setData: [call], visits: [visitOf({ ...painted, ...visit })] }));
  expect(audit(home).findings).toMatchObject([{ measured: '1 call, 9 KB' }]);
  expect(audit({}).measured).toBeNull();
});

test('a switch between warm tabs takes at most 60 ms of script', () => {
  const audit = tabSwitchTime([
    { page: 'pages/home/index', ms: 60 },
    { page: 'pages/search/index', ms: 61 },
  ]);
  expect(audit.audit(runOf())).toEqual({
    measured: '61 ms',
    findings: [{ severity: 'error', page: 'pages/search/index', measured: '61 ms' }],
  });
});
