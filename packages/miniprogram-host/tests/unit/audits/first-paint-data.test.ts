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

test('three calls before the first paint fail', () => {
  expect(audit(call(1000), call(1100), call(1200)).findings).toMatchObject([
    { page: 'pages/a/index', measured: '3 calls, 300 bytes' },
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
