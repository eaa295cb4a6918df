import { artifactsOfPage } from '../../../src/audits/page-artifacts';
import { runOf, visitOf } from './artifacts';

const pages = ['pages/a/index', 'pages/b/index', ''];

test('a page is judged by what happened on it, and outside of pages', () => {
  const run = runOf({
    renders: pages.map((page) => ({ at: 0, ms: 1, page })),
    longTasks: pages.map((page) => ({ at: 0, ms: 60, page })),
    exceptions: pages.map((page) => ({ at: 0, page, message: 'no' })),
    visits: [visitOf(), visitOf({ page: 'pages/b/index' })],
    activeRules: [{ sheet: 'app', selector: '.a:active' }],
  });
  const { renders, longTasks, exceptions, visits, activeRules } = artifactsOfPage(
    run,
    'pages/b/index',
  );
  for (const list of [renders, longTasks ?? [], exceptions]) {
    expect(list.map(({ page }) => page)).toEqual(['pages/b/index', '']);
  }
  expect(visits.map(({ page }) => page)).toEqual(['pages/b/index']);
  expect(activeRules).toEqual(run.activeRules);
});

test('a browser that tells of no long tasks tells of none here', () => {
  expect(artifactsOfPage(runOf({ longTasks: null }), 'pages/a/index').longTasks).toBeNull();
});
