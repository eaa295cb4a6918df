import fc from 'fast-check';
import {
  enquiryFaults,
  enquiryLimits,
  trimEnquiry,
  type Enquiry,
} from '../../../../miniprogram/domain/enquiry';

const services = ['mini-games', 'food-ordering'];
const good: Enquiry = {
  service: 'mini-games',
  name: 'Li Lei',
  company: '',
  contactKind: 'email',
  contact: 'li@example.com',
  message: 'Hello\nthere 你好 🎉',
  language: 'en',
  consent: true,
};
const faults = (patch: Partial<Enquiry>) =>
  enquiryFaults({ ...good, ...patch }, services).map(({ field, code }) => `${field}: ${code}`);

test('an enquiry that is filled in has no fault', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ company: 'Tencent', message: 'x'.repeat(enquiryLimits.message) })).toEqual([]);
});

test('the spaces around a text are no part of it', () => {
  expect(faults({ name: `  ${'x'.repeat(enquiryLimits.name)}  ` })).toEqual([]);
  expect(trimEnquiry({ ...good, name: ' Li ', contact: ' a@b.cd\n' })).toMatchObject({
    name: 'Li',
    contact: 'a@b.cd',
  });
});

test('all that is wrong is said, in the order of the form', () => {
  expect(
    faults({ service: 'nope', name: ' ', contact: '', message: '\n', consent: false }),
  ).toEqual([
    'service: unknown-service',
    'name: required',
    'contact: required',
    'message: required',
    'consent: no-consent',
  ]);
});

test.each(['name', 'company', 'contact', 'message'] as const)('%s has a limit', (field) => {
  expect(faults({ [field]: 'x'.repeat(enquiryLimits[field] + 1) })).toEqual([`${field}: too-long`]);
});

test.each([
  ['a control character', 'a\u0000b'],
  ['a turn of direction', 'a\u202eb'],
])('%s cannot be read', (_case, text) => {
  expect(faults({ name: text, message: text })).toEqual([
    'name: unreadable',
    'message: unreadable',
  ]);
});

test('only the message has lines', () => {
  expect(faults({ name: 'a\nb', company: 'a\tb' })).toEqual([
    'name: unreadable',
    'company: unreadable',
  ]);
});

test.each([
  ['phone', '13800138000', true],
  ['phone', '+86 (20) 1234-5678', true],
  ['phone', '1234', false],
  ['phone', '1'.repeat(16), false],
  ['phone', '12345x', false],
  ['email', 'a@b.cd', true],
  ['email', 'a@b', false],
  ['email', 'a b@c.de', false],
  ['email', 'a@@b.cd', false],
  ['wechat', 'wxid_12345', true],
  ['wechat', '1abcdef', false],
  ['wechat', 'short', false],
  ['wechat', '微信号码一二三', false],
] as const)('as a way to be reached by %s, %j is good: %s', (contactKind, contact, isGood) => {
  expect(faults({ contactKind, contact }).length === 0).toBe(isGood);
});

test('whatever is typed is judged at once', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 2000 });
  fc.assert(
    fc.property(
      fc.record({ name: texts, company: texts, contact: texts, message: texts }),
      fc.constantFrom('phone' as const, 'email' as const, 'wechat' as const),
      (patch, contactKind) => {
        for (const { code } of enquiryFaults({ ...good, ...patch, contactKind }, services)) {
          expect(typeof code).toBe('string');
        }
      },
    ),
  );
});
