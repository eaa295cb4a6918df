import { tapTargetSize } from '../../../src/audits/tap-target-size';
import { controlOf, runOf, visitOf } from './artifacts';

const auditOf = (...controls: Parameters<typeof controlOf>[0][]) =>
  tapTargetSize.audit(runOf({ visits: [visitOf({ controls: controls.map(controlOf) })] }));

test('44 pixels each way pass, give or take the rounding of layout', () => {
  expect(auditOf({ width: 44, height: 44 }).findings).toEqual([]);
  expect(auditOf({ width: 43.6, height: 300 }).findings).toEqual([]);
});

test('less in one direction fails, and the element is named', () => {
  expect(auditOf({ width: 300, height: 30 }).findings).toEqual([
    {
      severity: 'error',
      page: 'pages/a/index',
      look: 'en, light, 375 px',
      element: 'button.go “Go”',
      measured: '300 × 30 px',
    },
  ]);
});

test('the smallest one is told', () => {
  expect(auditOf({ width: 300, height: 50 }, { width: 48, height: 90 }).measured).toBe(
    'smallest 48 × 90 px of 2',
  );
});

test('a link in running text is exempt', () => {
  expect(auditOf({ height: 16, isInline: true }).measured).toBeNull();
});
