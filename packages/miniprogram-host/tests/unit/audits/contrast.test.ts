import { contrast, contrastRatio } from '../../../src/audits/contrast';
import { runOf, textOf, visitOf } from './artifacts';

const auditOf = (...texts: Parameters<typeof textOf>[0][]) =>
  contrast.audit(runOf({ visits: [visitOf({ theme: 'dark', texts: texts.map(textOf) })] }));

test('ratios are those of WCAG', () => {
  expect(contrastRatio([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
  expect(contrastRatio([255, 255, 255], [118, 118, 118])).toBeCloseTo(4.54, 2);
  expect(contrastRatio([9, 9, 9], [9, 9, 9])).toBe(1);
});

test('text of normal size needs 4.5:1', () => {
  expect(auditOf({ color: [118, 118, 118] }).findings).toEqual([]);
  expect(auditOf({ color: [119, 119, 119] }).findings).toEqual([
    {
      severity: 'error',
      page: 'pages/a/index',
      look: 'en, dark, 375 px',
      element: 'view.line “words”',
      measured: '4.47:1, 4.5:1 needed',
    },
  ]);
});

test.each([
  [24, 400, 0],
  [18.66, 700, 0],
  [18.66, 600, 1],
  [23, 400, 1],
])('at %d px and weight %d, 4.47:1 has %d findings', (fontSize, fontWeight, count) => {
  expect(auditOf({ color: [119, 119, 119], fontSize, fontWeight }).findings).toHaveLength(count);
});

test('large text needs 3:1', () => {
  expect(auditOf({ color: [150, 150, 150], fontSize: 30 }).findings).toHaveLength(1);
});

test('text on a picture is not judged, but counted', () => {
  expect(auditOf({ background: null, color: [255, 255, 255] }, {})).toEqual({
    measured: 'lowest 21.00:1',
    findings: [],
    note: '1 text stands on a picture, or under something else: not judged.',
  });
  expect(auditOf({ background: null }).measured).toBeNull();
});
