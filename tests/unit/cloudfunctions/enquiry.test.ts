import {
  handleEnquiry,
  readAnswerDays,
  type EnquiryDependencies,
} from '../../../cloudfunctions/enquiry/handle';
import { RateLimited, Refusal } from '../../../cloudfunctions/shared/refusal';
import type { TextJudgement } from '../../../cloudfunctions/shared/text-check';
import { release } from '../../../miniprogram/content/release';
import type { EnquiryInput } from '../../../miniprogram/domain/enquiry/enquiry';
import { fakeEnquiries, fakeLimits, fakeTextCheck, nobody, visitor } from './fakes';

const enquiry: EnquiryInput = {
  service: 'mini-games',
  name: 'Li Lei',
  company: '',
  contactKind: 'phone',
  contact: '13800138000',
  message: 'Hello',
  language: 'zh',
  consent: true,
  clientRequestId: 'request-1',
};

function setUp(judge: () => Promise<TextJudgement> = () => Promise.resolve('pass')) {
  const enquiries = fakeEnquiries();
  const textCheck = fakeTextCheck(judge);
  const dependencies: EnquiryDependencies = {
    caller: visitor,
    release,
    enquiries,
    textCheck,
    limits: fakeLimits(),
    now: () => Date.UTC(2021, 0, 18, 16),
  };
  const send = (patch: Partial<EnquiryInput> = {}, caller = visitor, answerDays?: number) =>
    handleEnquiry({ ...enquiry, ...patch }, { ...dependencies, caller, answerDays });
  const statuses = () => [...enquiries.stored.values()].map(({ status }) => status);
  return { enquiries, judged: textCheck.judged, send, statuses };
}

test('judges, stores and receives an enquiry', async () => {
  const { send, judged, statuses } = setUp();
  expect(await send({ company: ' Tencent ' })).toEqual({ outcome: 'received' });
  expect(judged).toEqual(['o-visitor Li Lei\nTencent\nHello']);
  expect(statuses()).toEqual(['accepted']);
});

test('the answer says when the operator replies, where that is set', async () => {
  const { send } = setUp();
  expect(await send({}, visitor, readAnswerDays('2'))).toEqual({
    outcome: 'received',
    answerDays: 2,
  });
});

test.each([undefined, '', '0', '31', '-1', '2.5', 'soon', '1e1'])(
  '%j as ENQUIRY_ANSWER_DAYS promises nothing',
  (setting) => {
    expect(readAnswerDays(setting)).toBeUndefined();
  },
);

test('a repeated enquiry is the same enquiry with the same outcome', async () => {
  const { send, judged, statuses } = setUp();
  for (let time = 0; time < 20; time += 1) await send();
  expect(judged).toHaveLength(1);
  expect(statuses()).toEqual(['accepted']);
});

test.each([
  ['a text to be looked at', () => Promise.resolve('review' as const)],
  ['a check that fails', () => Promise.reject(new Refusal('upstream', 'No.'))],
])('%s is stored as pending', async (_case, judge) => {
  const { send, statuses } = setUp(judge);
  expect(await send()).toEqual({ outcome: 'received' });
  expect(statuses()).toEqual(['pending']);
});

test('refuses a forbidden text each time, and judges it once', async () => {
  const { send, judged, statuses } = setUp(() => Promise.resolve('risky'));
  await expect(send()).rejects.toMatchObject({ code: 'text-refused' });
  await expect(send()).rejects.toMatchObject({ code: 'text-refused' });
  expect(judged).toHaveLength(1);
  expect(statuses()).toEqual(['refused']);
});

test('completes an enquiry of an interrupted call', async () => {
  let isCutOff = true;
  const { send, statuses } = setUp(() =>
    isCutOff ? Promise.reject(new Error('cut off')) : Promise.resolve('pass'),
  );
  await expect(send()).rejects.toThrow('cut off');
  expect(statuses()).toEqual(['unjudged']);
  isCutOff = false;
  expect(await send()).toEqual({ outcome: 'received' });
  expect(statuses()).toEqual(['accepted']);
});

test('WeChat judges the stored text, even if another call sends another text with the same id', async () => {
  let decide: (judgement: TextJudgement) => void = () => undefined;
  const isJudging = new Promise<TextJudgement>((resolve) => (decide = resolve));
  let calls = 0;
  const { send, judged, enquiries } = setUp(() => {
    calls += 1;
    return calls === 1 ? isJudging : Promise.resolve('pass');
  });
  const first = send({ message: 'a forbidden text' });
  while (judged.length === 0) await Promise.resolve();
  await send({ message: 'a harmless text' });
  decide('risky');
  await first;
  expect(judged).toEqual(Array(2).fill('o-visitor Li Lei\n\na forbidden text'));
  expect([...enquiries.stored.values()]).toMatchObject([{ message: 'a forbidden text' }]);
});

test('a text beyond the visitor’s text checks is stored as pending', async () => {
  const { send, statuses } = setUp(() => Promise.reject(new RateLimited('Too many texts.', 60)));
  expect(await send()).toEqual({ outcome: 'received' });
  expect(statuses()).toEqual(['pending']);
});

test('refuses an invalid enquiry with each fault, and does not store it', async () => {
  const { send, statuses } = setUp();
  await expect(send({ consent: false, service: 'nope' })).rejects.toMatchObject({
    code: 'invalid-input',
    message: 'service: unknown-service, consent: no-consent',
  });
  expect(statuses()).toEqual([]);
});

test('without identity, no enquiry is received', async () => {
  await expect(setUp().send({}, nobody)).rejects.toMatchObject({ code: 'identity-required' });
});

test('a visitor can send five a day, and received ones stay received', async () => {
  const { send, statuses } = setUp();
  for (let sent = 1; sent <= 5; sent += 1) await send({ clientRequestId: `request-${sent}` });
  await expect(send({ clientRequestId: 'request-6' })).rejects.toMatchObject({
    code: 'rate-limited',
    retryAfter: 86_400,
  });
  expect(await send({ clientRequestId: 'request-2' })).toEqual({ outcome: 'received' });
  expect(statuses()).toHaveLength(5);
});

test('all visitors together can send two hundred an hour', async () => {
  const { send } = setUp();
  for (let sent = 0; sent < 200; sent += 1) await send({}, { ...visitor, openid: `o-${sent}` });
  await expect(send()).rejects.toMatchObject({ code: 'rate-limited', retryAfter: 3600 });
});
