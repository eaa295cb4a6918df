import fc from 'fast-check';
import { decodeZ85, encodeZ85 } from '../../../miniprogram/domain/search/z85';

test('the example of the specification', () => {
  const bytes = Uint8Array.of(0x86, 0x4f, 0xd2, 0x6f, 0xb5, 0x59, 0xf7, 0x5b);
  expect(encodeZ85(bytes)).toBe('HelloWorld');
  expect(decodeZ85('HelloWorld')).toEqual(bytes);
});

test('whatever is encoded is decoded, with zeros up to a multiple of four', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const decoded = decodeZ85(encodeZ85(bytes));
      expect(decoded.slice(0, bytes.length)).toEqual(bytes);
      expect(decoded.slice(bytes.length)).toEqual(new Uint8Array(-bytes.length & 3));
    }),
  );
});
