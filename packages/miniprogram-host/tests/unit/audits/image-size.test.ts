import { imageSize } from '../../../src/audits/image-size';
import { imageOf, runOf, visitOf } from './artifacts';

const auditOf = (image: Parameters<typeof imageOf>[0], pixelRatio = 1) =>
  imageSize.audit(runOf({ visits: [visitOf({ pixelRatio, images: [imageOf(image)] })] }));

test('an image may have the pixels of the densest phones, on any phone', () => {
  expect(auditOf({ naturalWidth: 300, naturalHeight: 300 }).findings).toEqual([]);
  expect(auditOf({ naturalWidth: 301, naturalHeight: 300 }).findings).toEqual([
    {
      severity: 'error',
      page: 'pages/a/index',
      look: 'en, light, 375 px',
      element: 'image.photo (/images/photo.png)',
      measured: '301 × 300 shown at 100 × 100',
    },
  ]);
  expect(auditOf({ naturalWidth: 400, naturalHeight: 400 }, 4).findings).toEqual([]);
});

test('a large file is only a warning', () => {
  expect(auditOf({ bytes: 200 * 1024 }).findings).toEqual([]);
  expect(auditOf({ bytes: 250 * 1024 }).findings).toMatchObject([
    { severity: 'warning', measured: '250 KB' },
  ]);
});

test('what is not loaded or not shown is not judged', () => {
  expect(auditOf({ naturalWidth: 0, naturalHeight: 0 }).measured).toBeNull();
  expect(auditOf({ width: 0 }).measured).toBeNull();
});

test('what was drawn on the phone is as large as what it is drawn for', () => {
  const drawn = { src: 'blob:http://127.0.0.1/1', naturalWidth: 1080, naturalHeight: 1440 };
  expect(auditOf(drawn).measured).toBeNull();
});
