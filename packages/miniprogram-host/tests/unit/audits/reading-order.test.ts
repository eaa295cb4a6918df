import { readingOrder } from '../../../src/audits/reading-order';
import { runOf, visitOf } from './artifacts';

/** A stop of 20 px in height. */
const stop = (text: string, left: number, top: number, width = 100, layer = '') => ({
  element: 'view.stop',
  text,
  layer,
  left,
  top,
  right: left + width,
  bottom: top + 20,
});

const audit = (...stops: ReturnType<typeof stop>[]) =>
  readingOrder.audit(runOf({ visits: [visitOf({ stops })] }));

test('down the page, and from left to right within a row, is in order', () => {
  const { measured, findings } = audit(
    stop('title', 0, 0),
    stop('label', 0, 30),
    stop('figure', 200, 30),
    stop('next label', 0, 60),
  );
  expect([measured, findings]).toEqual(['4 looked at', []]);
});

test('what stands above what was read before it fails', () => {
  const { findings } = audit(stop('below', 0, 100), stop('above', 0, 0));
  expect(findings).toMatchObject([
    { element: 'view.stop “above”', measured: 'read after “below”' },
  ]);
});

test('what stands to the left in the same row fails', () => {
  expect(audit(stop('right', 200, 0), stop('left', 0, 5)).findings).toHaveLength(1);
});

test('a second column begins above where the first ends', () => {
  const stops = [stop('a', 0, 0), stop('b', 0, 30), stop('c', 150, 0), stop('d', 150, 30)];
  expect(audit(...stops).findings).toEqual([]);
});

test('a sheet over the page is a sequence of its own', () => {
  const stops = [
    stop('page', 0, 500),
    stop('sheet', 0, 100, 100, 'view.sheet'),
    stop('on', 0, 530),
  ];
  expect(audit(...stops).findings).toEqual([]);
});
