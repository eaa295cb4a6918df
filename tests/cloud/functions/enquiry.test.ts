import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { EnquiryInput } from '../../../miniprogram/domain/enquiry/enquiry';
import { readEnquiries } from '../../../tools/enquiries/read';
import type { Faults } from 'miniprogram-cloud/gateway';
import {
  codeOf,
  nobody,
  numbered,
  openEnvironment,
  projectRoot,
  type Environment,
} from './environment';
import { remove, store } from './stored';

jest.setTimeout(60_000);

const enquiry: EnquiryInput = {
  service: 'mini-games',
  name: 'Li Lei',
  company: '',
  contactKind: 'phone',
  contact: '+86 138 0013 8000',
  message: 'Hello, "friends"\n你好',
  language: 'zh',
  consent: true,
  clientRequestId: 'request-1',
};

let environment: Environment;
const faults: Faults = {};
let visitors = 0;

beforeAll(async () => {
  // Otherwise the SDK queries Tencent Cloud's metadata service.
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
  });
  environment = await openEnvironment({ processes: 12, faults });
  await environment.warm('enquiry', enquiry);
});
afterEach(() => {
  delete faults.openapi;
});
afterAll(() => environment.close());

/** A visitor who has sent nothing yet. */
const newVisitor = () => numbered((visitors += 1));
const send = (patch: Partial<EnquiryInput>, caller = newVisitor()) =>
  environment.call('enquiry', { ...enquiry, ...patch }, caller);

/** The output of the operator's command. It runs asynchronously, because it calls the gateway in this process. */
async function exported(...options: string[]): Promise<string> {
  const command = ['--import', 'tsx', join('tools', 'enquiries', 'enquiries-command.ts')];
  const access = ['--env', 'local', '--gateway', environment.gatewayUrl];
  const run = promisify(execFile)(process.execPath, [...command, ...access, ...options], {
    cwd: projectRoot,
  });
  return (await run).stdout;
}

/** The status of each stored enquiry with this message. */
async function statusesOf(message: string): Promise<string[]> {
  const access = { env: 'local', secretId: 'local', secretKey: 'local' };
  const { rows } = await readEnquiries({ ...access, serviceUrl: environment.gatewayUrl }, 0);
  return rows.filter((row) => row.message === message).map(({ status }) => status);
}

test('an enquiry is received, and the operator can export it', async () => {
  const message = '=HYPERLINK("http://example.com")\nsecond line';
  expect(codeOf(await send({ message }))).toBe('ok');
  expect(await statusesOf(message)).toEqual(['accepted']);
  const csv = await exported('--since', '2021-01-19');
  expect(csv).toContain('"\'=HYPERLINK(""http://example.com"")\nsecond line"');
  expect(csv).toContain('"\'+86 138 0013 8000"');
  expect(await exported('--format', 'json', '--since', '2999-01-01')).toBe('[]\n');
});

test('an invalid document does not stop the export, and is reported without its content', async () => {
  expect(codeOf(await send({ message: 'beside an odd one' }))).toBe('ok');
  await store(environment.gatewayUrl, 'enquiries', [
    { _id: 'enquiry:odd', receivedAt: Date.now(), status: 'archived', message: 'a secret' },
  ]);
  const failed: unknown = await exported('--format', 'json').catch((error: unknown) => error);
  const { code, stdout, stderr } = failed as { code: number; stdout: string; stderr: string };
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toContainEqual(
    expect.objectContaining({ message: 'beside an odd one' }),
  );
  expect(stderr).toContain('The document enquiry:odd is no enquiry, and was left out.');
  expect(stdout + stderr).not.toContain('a secret');
  await remove(environment.gatewayUrl, 'enquiries', 'enquiry:odd');
});

test('twelve concurrent processes store one enquiry once, with the same answer', async () => {
  const caller = newVisitor();
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => send({ message: 'raced' }, caller)),
  );
  expect(new Set(answers.map(codeOf))).toEqual(new Set(['ok']));
  expect(await statusesOf('raced')).toEqual(['accepted']);
});

test('twelve concurrent processes all refuse a forbidden text', async () => {
  const caller = newVisitor();
  const answers = await Promise.all(
    Array.from({ length: 24 }, () => send({ message: 'some risky-text' }, caller)),
  );
  expect(new Set(answers.map(codeOf))).toEqual(new Set(['text-refused']));
  expect(await exported()).not.toContain('risky-text');
});

test('twelve concurrent processes admit exactly five enquiries of a visitor', async () => {
  const caller = newVisitor();
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_one, index) =>
      send({ message: 'limited', clientRequestId: `request-${10 + index}` }, caller),
    ),
  );
  const codes = answers.map(codeOf);
  expect(codes.filter((code) => code === 'ok')).toHaveLength(5);
  expect(codes.filter((code) => code === 'rate-limited')).toHaveLength(19);
  expect(await statusesOf('limited')).toHaveLength(5);
});

test.each([
  ['is to be looked at', { message: 'a review-text' }, undefined],
  ['cannot be judged', { message: 'unjudged' }, { errcode: -1, errmsg: 'system error' }],
  ['is never judged', { message: 'never judged' }, 'timeout' as const],
])('a text that %s is pending', async (_case, patch, fault) => {
  if (fault) faults.openapi = fault;
  expect(codeOf(await send(patch))).toBe('ok');
  expect(await statusesOf(patch.message)).toEqual(['pending']);
});

test('WeChat judges the stored text, even if another is sent under its id', async () => {
  const caller = newVisitor();
  const message = 'a risky-text that is judged slowly';
  faults.openapi = 'timeout';
  const slow = send({ message }, caller);
  while ((await statusesOf(message)).length === 0);
  delete faults.openapi;
  expect(codeOf(await send({ message: 'harmless' }, caller))).toBe('text-refused');
  expect(codeOf(await slow)).toBe('text-refused');
  expect(await exported()).not.toContain('judged slowly');
});

test('repeating a killed call completes it', async () => {
  let requests = 0;
  let isCutOff = true;
  while (isCutOff) {
    const caller = newVisitor();
    requests += 1;
    const message = `cut off at request ${requests}`;
    isCutOff = await environment.cutOff('enquiry', requests, () => send({ message }, caller));
    expect(codeOf(await send({ message }, caller))).toBe('ok');
    expect(await statusesOf(message)).toEqual(['accepted']);
  }
  expect(requests).toBeGreaterThan(2);
});

test('invalid input and visitors without identity are refused', async () => {
  expect(codeOf(await send({ consent: false }))).toBe('invalid-input');
  expect(codeOf(await send({ contact: 'x' }))).toBe('invalid-input');
  const forged = { ...enquiry, openid: 'o-forged', userInfo: { openId: 'o-forged' } };
  const ended = await environment.call('enquiry', forged, nobody);
  expect(codeOf(ended)).toBe('identity-required');
});

test('the log contains none of the input', async () => {
  environment.lines.length = 0;
  await send({});
  await send({ message: 'some risky-text' });
  expect(environment.lines).toHaveLength(2);
  expect(environment.lines.join()).not.toMatch(/Li Lei|138|friends|risky|o-visitor/);
});
