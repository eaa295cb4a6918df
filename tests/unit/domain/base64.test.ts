import fc from 'fast-check';
import { decodeBase64 } from '../../../miniprogram/domain/search/base64';

test('bytes come back from Base64 as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decodeBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
    }),
  );
});
