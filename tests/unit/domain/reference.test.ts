import { referenceOf } from '../../../miniprogram/domain/enquiry/reference';

test('an enquiry has one short number, which is made of digits alone', () => {
  expect(referenceOf('request-1')).toMatch(/^\d{4} \d{4}$/);
  expect(referenceOf('request-1')).toBe(referenceOf('request-1'));
  const numbers = Array.from({ length: 1000 }, (_, index) => referenceOf(`request-${index}`));
  expect(new Set(numbers).size).toBe(1000);
});
