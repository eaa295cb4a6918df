import { labels } from '../../../src/audits/labels';
import { controlOf, imageOf, runOf, visitOf } from './artifacts';

test('a control and an image without a name fail', () => {
  const visits = [
    visitOf({ controls: [controlOf({ name: '' })], images: [imageOf({ name: '' }), imageOf()] }),
  ];
  const { measured, findings } = labels.audit(runOf({ visits }));
  expect(measured).toBe('3 looked at');
  expect(findings.map((finding) => [finding.element, finding.measured])).toEqual([
    ['button.go', 'button without a name'],
    ['image.photo', 'image without a name'],
  ]);
});

test('what is hidden from screen readers needs no name', () => {
  const visits = [visitOf({ images: [imageOf({ name: null })] })];
  expect(labels.audit(runOf({ visits })).findings).toEqual([]);
});

test('a glyph of an icon font is no part of a name', () => {
  const visits = [visitOf({ controls: [controlOf({ name: '\ue716 Share' })] })];
  expect(labels.audit(runOf({ visits })).findings.map(({ measured }) => measured)).toEqual([
    'a glyph of an icon font in “\ue716 Share”',
  ]);
});
