import { labels } from '../../../../../tools/host/audits/labels';
import { controlOf, imageOf, runOf, visitOf } from './artifacts';

test('a control and an image without a name fail', () => {
  const visits = [
    visitOf({ controls: [controlOf({ name: '' })], images: [imageOf({ name: '' }), imageOf()] }),
  ];
  const { measured, findings } = labels.audit(runOf({ visits }));
  expect(measured).toBe('3 looked at');
  expect(findings.map(({ element }) => element)).toEqual(['button.go', 'image.photo']);
});

test('what is hidden from screen readers needs no name', () => {
  const visits = [visitOf({ images: [imageOf({ name: null })] })];
  expect(labels.audit(runOf({ visits })).findings).toEqual([]);
});
