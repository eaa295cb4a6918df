import { mergeArtifacts } from '../../../src/audits/merge-artifacts';
import { reducedMotion } from '../../../src/audits/reduced-motion';
import { runOf, visitOf } from './artifacts';

const motion = (ms: number) => ({ page: 'pages/a/index', element: 'view.bar', name: 'grow', ms });

test('what moves for more than a moment fails', () => {
  const { measured, findings } = reducedMotion.audit(runOf({ motions: [motion(10), motion(300)] }));
  expect(measured).toBe('300 ms');
  expect(findings).toEqual([
    { severity: 'error', page: 'pages/a/index', element: 'view.bar: grow', measured: '300 ms' },
  ]);
});

test('a page on which nothing moved passes', () => {
  expect(reducedMotion.audit(runOf({ motions: [], visits: [visitOf()] }))).toEqual({
    measured: 'nothing moved',
    findings: [],
  });
});

test('a phone that asks for nothing is not judged', () => {
  expect(reducedMotion.audit(runOf())).toMatchObject({ measured: null, findings: [] });
});

test('of several launches, those that asked are judged', () => {
  const runs = [runOf(), runOf({ motions: [motion(300)] })];
  expect(mergeArtifacts(runs).motions).toEqual([motion(300)]);
  expect(mergeArtifacts([runOf(), runOf()]).motions).toBeNull();
});
