import { overlaps } from '../../../src/audits/overlaps';
import { controlOf, runOf, visitOf } from './artifacts';

const visitWith = (width: number, height: number) =>
  visitOf({
    controls: [controlOf()],
    overlaps: [{ first: 'view.a', second: 'view.b', width, height }],
  });

test('two things on one spot fail, and both are named', () => {
  const { measured, findings } = overlaps.audit(runOf({ visits: [visitWith(20, 14)] }));
  expect(measured).toBe('1 found');
  expect(findings).toMatchObject([
    { element: 'view.a', measured: '20 × 14 px shared with view.b' },
  ]);
});

test('neighbours may touch', () => {
  const visits = [visitWith(200, 2), visitWith(1.5, 40)];
  expect(overlaps.audit(runOf({ visits }))).toEqual({ measured: '0 found', findings: [] });
});

test('an empty page has nothing to judge', () => {
  expect(overlaps.audit(runOf({ visits: [visitOf()] })).measured).toBeNull();
});
