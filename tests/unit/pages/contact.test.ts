import { release } from '../../../miniprogram/content/release';
import type { EnquiryFaultCode } from '../../../miniprogram/domain/enquiry/enquiry';
import { emptyDraft, type EnquiryState } from '../../../miniprogram/domain/enquiry/enquiry-draft';
import type { Failure } from '../../../miniprogram/domain/cloud/result';
import { contactView, type EnquirySnapshot } from '../../../miniprogram/pages/contact/view';

const filledIn = {
  service: 'smart-retail',
  name: 'Li Lei',
  company: '',
  contactKind: 'email' as const,
  contact: 'li@example.com',
  message: 'Hello',
};

const show = (patch: Partial<EnquirySnapshot> = {}, language: 'en' | 'zh' = 'en') =>
  contactView(
    release,
    {
      draft: filledIn,
      consent: false,
      state: { status: 'editing' },
      isKept: true,
      faults: [],
      ...patch,
    },
    language,
  );

const refused = (error: Failure, retryAfter = 0): EnquiryState => ({
  status: 'refused',
  error,
  retryAfter,
});

test('the form shows what is filled in, in the visitor’s language', () => {
  const { status, topic, form } = show({}, 'zh');
  expect([status, topic]).toEqual(['form', 'pay-score']);
  expect(form).toMatchObject({
    service: 'smart-retail',
    serviceName: '智慧零售',
    serviceSpoken: '服务. 智慧零售',
    contact: { label: '邮箱地址', spoken: '邮箱地址', value: 'li@example.com', fault: '' },
  });
  expect(form.services[form.serviceIndex]).toBe('智慧零售');
});

test('without a service the page is WeChat’s as a whole, and asks for one', () => {
  const { topic, form } = show({ draft: emptyDraft });
  expect([topic, form.service, form.serviceIndex]).toEqual(['ecosystem', '', -1]);
  expect(form.serviceSpoken).toBe('Service. Choose a service');
});

test.each([
  ['name', 'required', 'Enter your name.'],
  ['name', 'too-long', 'At most 40 characters.'],
  ['message', 'too-long', 'At most 1,000 characters.'],
  ['contact', 'not-an-email', 'An email address looks like name@example.com.'],
  ['company', 'unreadable', 'Some characters can’t be read. Type it again.'],
] as const)('%s says what is wrong with it: %s', (field, code: EnquiryFaultCode, text) => {
  const { form } = show({ faults: [{ field, code }] });
  expect(form[field]).toMatchObject({ fault: text, spoken: `${form[field].label}. ${text}` });
});

test('service and consent say what is wrong with them', () => {
  const { form } = show({
    faults: [
      { field: 'service', code: 'unknown-service' },
      { field: 'consent', code: 'no-consent' },
    ],
  });
  expect([form.serviceFault, form.consentFault]).toEqual([
    'Choose a service.',
    'Tick the box to agree before sending.',
  ]);
});

test('how much room is left is said where it gets scarce', () => {
  const lengthOf = (length: number) =>
    show({ draft: { ...filledIn, message: 'x'.repeat(length) } }).form.messageLength;
  expect([lengthOf(799), lengthOf(800)]).toEqual(['', '800/1,000']);
  const draft = { ...filledIn, message: `${'x'.repeat(1000)}\n` };
  expect(show({ draft }).form.messageLength).toBe('1,000/1,000');
});

test.each([
  [30, 'in a minute'],
  [61, 'in 2 minutes'],
  [3599, 'in 60 minutes'],
  [3600, 'in an hour'],
  [3601, 'in 2 hours'],
  [86_400, 'in 24 hours'],
  [0, 'later'],
])('a limit that ends after %d seconds says when', (seconds, when) => {
  expect(show({ state: refused('rate-limited', seconds) }).form.refusal).toContain(
    `again ${when}.`,
  );
});

test('a Chinese sentence keeps its distance from the number in it', () => {
  const said = (seconds: number) =>
    show({ state: refused('rate-limited', seconds) }, 'zh').form.refusal;
  expect([said(0), said(300), said(7200)]).toEqual([
    '咨询过于频繁。内容已保留，请稍后重新发送。',
    '咨询过于频繁。内容已保留，请 5 分钟后重新发送。',
    '咨询过于频繁。内容已保留，请 2 小时后重新发送。',
  ]);
});

test('each refusal has its own words', () => {
  const texts = (
    ['text-refused', 'rate-limited', 'identity-required', 'invalid-input', 'forbidden'] as const
  ).map((error) => show({ state: refused(error) }).form.refusal);
  expect(new Set(texts).size).toBe(5);
  expect(show({ state: refused('not-found') }).form.refusal).toBe(texts[4]);
});

test('a full storage is said in the form, and where an enquiry waits', () => {
  expect(show({ isKept: false }).form.keeping).toContain('storage is full');
  const waiting = show({ isKept: false, state: { status: 'waiting' } });
  expect(waiting.outcome?.warning).toContain('Keep the app open');
  expect(show({ state: { status: 'waiting' } }).outcome?.warning).toBe('');
});

test('what is sent from the form stays there until it is answered', () => {
  const first = show({ state: { status: 'sending', isResent: false } });
  expect([first.status, first.form.isSending]).toEqual(['form', true]);
  const resent = show({ state: { status: 'sending', isResent: true } });
  expect([resent.status, resent.outcome?.resend]).toEqual(['sending', '']);
});

test('what waits is shown as it was written', () => {
  const { outcome } = show({ state: { status: 'waiting' } });
  expect(outcome?.summary).toEqual([
    { label: 'Service', text: 'Smart Retail' },
    { label: 'Your name', text: 'Li Lei' },
    { label: 'Email address', text: 'li@example.com' },
    { label: 'Your message', text: 'Hello' },
  ]);
});

test.each([
  ['en', 1, 'We’ll reply by email by the next working day.'],
  ['en', 2, 'We’ll reply by email within 2 working days.'],
  ['zh', 1, '我们会在下一个工作日前通过邮件答复你。'],
  ['zh', 3, '我们会在 3 个工作日内通过邮件答复你。'],
] as const)('the receipt promises an answer in time (%s, %d)', (language, answerDays, text) => {
  const receipt = {
    service: 'smart-retail',
    contactKind: 'email' as const,
    requestId: 'k-1',
    answerDays,
  };
  const { outcome } = show({ state: { status: 'received', receipt } }, language);
  expect(outcome?.text).toContain(text);
});

test('what was received says how the answer comes, and its reference', () => {
  const receipt = { service: 'smart-retail', contactKind: 'wechat' as const, requestId: 'k-1' };
  const { status, outcome } = show({ draft: emptyDraft, state: { status: 'received', receipt } });
  expect([status, outcome?.text, outcome?.reference, outcome?.summary]).toEqual([
    'received',
    'Thanks for asking about Smart Retail. We’ll reply on WeChat.',
    '9486 7356',
    [],
  ]);
});
