import { firstScreenTime } from '../../../src/audits/first-screen-time';
import { renderTime } from '../../../src/audits/render-time';
import { scriptTime } from '../../../src/audits/script-time';
import { runOf, visitOf } from './artifacts';

const work = (ms: number) => ({ at: 0, page: 'pages/a/index', ms });
const opened = (firstScreen: number | null, ms = 100) =>
  runOf({ visits: [visitOf({ isOpened: true, firstScreen, ms })] });

test('the first screen comes within five seconds', () => {
  expect(firstScreenTime.audit(opened(5000))).toEqual({ measured: '5 s', findings: [] });
  expect(firstScreenTime.audit(opened(5001)).findings).toHaveLength(1);
});

test('a page that stays empty for longer fails, and one that was left early is not judged', () => {
  expect(firstScreenTime.audit(opened(null, 6000)).findings).toEqual([
    { severity: 'error', page: 'pages/a/index', look: 'en, light, 375 px', measured: '6 s' },
  ]);
  expect(firstScreenTime.audit(opened(null, 300)).measured).toBeNull();
});

test('a page that came back has no first screen', () => {
  const visits = [visitOf({ isOpened: false, ms: 60_000 })];
  expect(firstScreenTime.audit(runOf({ visits })).measured).toBeNull();
});

test('a render takes at most 500 ms', () => {
  expect(renderTime.audit(runOf({ renders: [work(3), work(500)] }))).toEqual({
    measured: '500 ms',
    findings: [],
  });
  expect(renderTime.audit(runOf({ renders: [work(501)] })).findings).toEqual([
    { severity: 'error', page: 'pages/a/index', measured: '501 ms' },
  ]);
});

test('a script takes at most a second at a stretch', () => {
  expect(scriptTime.audit(runOf({ longTasks: [work(1000)] })).findings).toEqual([]);
  expect(scriptTime.audit(runOf({ longTasks: [work(1200)] })).findings).toEqual([
    { severity: 'error', page: 'pages/a/index', measured: '1.2 s' },
  ]);
});

test('a run without long tasks passes, and where the browser tells of none it is not judged', () => {
  expect(scriptTime.audit(runOf({ longTasks: [] })).measured).toBe('under 50 ms');
  const unsupported = scriptTime.audit(runOf({ longTasks: null }));
  expect(unsupported.measured).toBeNull();
  expect(unsupported.note).toMatch(/does not tell/);
});
