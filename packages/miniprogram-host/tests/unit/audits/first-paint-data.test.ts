import { firstPaintData } from '../../../src/audits/first-paint-data';
import { runOf, visitOf } from './artifacts';

const call = (at: number, bytes = 100) => ({ at, launchedAt: 0, page: '', caller: 'a', bytes });
/** Painted at 1500. */
const opened = visitOf({ at: 1000, firstScreen: 500, isOpened: true });
const audit = (...setData: ReturnType<typeof call>[]) =>
  firstPaintData.audit(runOf({ setData, visits: [opened] }));

test('only what was sent before the first paint counts', () => {
  const { measured, findings } = audit(call(999), call(1000), call(1499), call(1500), call(1501));
  expect([measured, findings]).toEqual(['2 calls, 200 bytes', []]);
});

test('five calls before the first paint fail, four pass', () => {
  const calls = [1000, 1100, 1200, 1300].map((at) => call(at));
  expect(audit(...calls).findings).toEqual([]);
  expect(audit(...calls, call(1400)).findings).toMatchObject([
    { page: 'pages/a/index', measured: '5 calls, 500 bytes' },
  ]);
});

test('more than 16 KB in all fail', () => {
  expect(audit(call(1000, 8 * 1024), call(1100, 8 * 1024)).findings).toEqual([]);
  expect(audit(call(1000, 8 * 1024), call(1100, 8 * 1024 + 1)).findings).toHaveLength(1);
});

test('a page that came back, or was never painted, is not judged', () => {
  const visits = [visitOf({ at: 1000, firstScreen: 500 }), visitOf({ at: 1000, isOpened: true })];
  expect(firstPaintData.audit(runOf({ setData: [call(1100)], visits })).measured).toBeNull();
});
