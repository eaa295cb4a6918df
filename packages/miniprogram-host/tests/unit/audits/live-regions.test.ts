import { liveRegions } from '../../../src/audits/live-regions';
import { runOf } from './artifacts';

const effect = { page: 'pages/a/index', element: 'view.send “Send”', text: 'Sent' };

test('an action that changes the page without a word is found', () => {
  const silent = { ...effect, isSaid: false };
  const { measured, findings } = liveRegions.audit(
    runOf({ effects: [{ ...effect, isSaid: true }, silent] }),
  );
  expect(measured).toBe('2 looked at');
  expect(findings).toEqual([
    {
      severity: 'error',
      page: 'pages/a/index',
      element: 'view.send “Send”',
      measured: '“Sent” appears, and nothing is said',
    },
  ]);
});

test('a run without actions, and one that nobody watched, have nothing to judge', () => {
  expect(liveRegions.audit(runOf({ effects: [] }))).toEqual({ measured: null, findings: [] });
  const { measured, note } = liveRegions.audit(runOf());
  expect([measured, note]).toEqual([null, 'Nobody watched what was done on the pages.']);
});
