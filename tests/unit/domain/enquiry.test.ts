import fc from 'fast-check';
import {
  enquiryFaults,
  enquiryLimits,
  tidyEnquiry,
  type Enquiry,
} from '../../../miniprogram/domain/enquiry/enquiry';

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
  expect(tidyEnquiry({ ...good, name: ' Li ', contact: ' a@b.cd\n' })).toMatchObject({
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

test.each(['\u200b', '\u200d', '\u3164', '\u2800 \ufe0f', '\u202e\u202c'])(
  'a text of which nothing can be seen is none: %j',
  (text) => {
    expect(faults({ name: text, company: text, contact: text, message: text })).toEqual([
      'name: required',
      'contact: required',
      'message: required',
    ]);
  },
);

test('what nobody can see is no part of a text, and what joins an emoji is', () => {
  const text = '\ufeffLi\u200b\u202e Lei \ud83d\udc68\u200d\ud83d\udc69';
  const seen = 'Li Lei \ud83d\udc68\u200d\ud83d\udc69';
  expect(tidyEnquiry({ ...good, name: text, message: text })).toMatchObject({
    name: seen,
    message: seen,
  });
  expect(faults({ name: text, message: text })).toEqual([]);
});

test('a way to be reached is kept in plain letters and digits', () => {
  const contactOf = (contact: string) => tidyEnquiry({ ...good, contact }).contact;
  expect(contactOf('＋８６　１３８００１３８０００')).toBe('+86 13800138000');
  expect(contactOf('ｌｉ＠ｅｘａｍｐｌｅ．ｃｏｍ')).toBe('li@example.com');
  // As an iPhone copies a number from its contacts.
  expect(contactOf('\u202d138 0013 8000\u202c')).toBe('138 0013 8000');
});

test.each([
  ['a control character', 'a\u0000b'],
  ['half a character', 'a\ud83d'],
])('%s cannot be read', (_case, text) => {
  expect(faults({ name: text, message: text })).toEqual([
    'name: unreadable',
    'message: unreadable',
  ]);
});

test('only the message has lines', () => {
  for (const line of ['a\nb', 'a\tb', 'a\u2028b', 'a\u2029b']) {
    expect(faults({ name: line, company: line, message: line })).toEqual([
      'name: unreadable',
      'company: unreadable',
    ]);
  }
});

test.each([
  ['phone', '13800138000', true],
  ['phone', '+86 (20) 1234-5678', true],
  ['phone', '(+86) 138\u20110013\u20118000', true],
  ['phone', '０２０－１２３４５６７８', true],
  ['phone', '020—12345678', true],
  ['phone', '+86-755-86013388-84762', true],
  ['phone', '021-12345678 转 8001', true],
  ['phone', '0755 86013388 ext. 66666', true],
  ['phone', '86013388#12', true],
  ['phone', '86013388 ext.', false],
  ['phone', '020 12345678 / 020 87654321', false],
  ['phone', '1234', false],
  ['phone', '1'.repeat(16), false],
  ['phone', '12345x', false],
  ['email', 'a@b.cd', true],
  ['email', 'li.lei+roadmap@mail.example.co.uk', true],
  ['email', "o'neil_{x}@example.museum", true],
  ['email', '"li lei"@example.com', true],
  ['email', '李雷@例子.中国', true],
  ['email', 'a@b', false],
  ['email', 'a@b..cd', false],
  ['email', 'a@b.cd.', false],
  ['email', 'a@b.cd;', false],
  ['email', 'a@b。cd', false],
  ['email', 'a b@c.de', false],
  ['email', 'a@@b.cd', false],
  ['wechat', 'wxid_12345', true],
  ['wechat', 'ｗｘｉｄ＿１２３', true],
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
