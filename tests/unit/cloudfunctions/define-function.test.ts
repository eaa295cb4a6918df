import * as v from 'valibot';
import { metricsQuery } from '../../../cloudfunctions/metrics/handle';
import {
  defineFunction,
  type FunctionDefinition,
} from '../../../cloudfunctions/shared/define-function';
import { RateLimited, Refusal } from '../../../cloudfunctions/shared/refusal';

const answered = { scope: 'not-modified' as const, version: 'v' };
const lines: string[] = [];

beforeEach(() => {
  lines.length = 0;
  jest.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line));
});

/** A function with the test's handler. */
const define = (
  handle: FunctionDefinition<'metrics'>['handle'] = () => answered,
  options: Partial<FunctionDefinition<'metrics'>> = {},
) => defineFunction<'metrics'>({ name: 'metrics', input: metricsQuery, handle, ...options });

const logged = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

test('an answer has data and request id, and logs one line', async () => {
  const answer = await define()({ scope: 'all' });
  expect(answer).toEqual({ ok: true, data: answered, requestId: expect.any(String) as string });
  expect(logged()).toEqual([
    {
      function: 'metrics',
      requestId: answer.requestId,
      outcome: 'ok',
      ms: expect.any(Number) as number,
      bytes: 15,
    },
  ]);
});

test("the request's id is the cloud's, if it is valid", async () => {
  const main = define();
  expect((await main({ scope: 'all' }, { request_id: 'abc-1' })).requestId).toBe('abc-1');
  for (const context of [undefined, null, 7, {}, { request_id: 7 }, { request_id: 'a\n"b' }]) {
    expect((await main({ scope: 'all' }, context)).requestId).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test('a refusal keeps its code and message', async () => {
  const main = define(() => {
    throw new Refusal('rate-limited', 'Too often.');
  });
  const answer = await main({ scope: 'all' });
  expect(answer).toMatchObject({ ok: false, code: 'rate-limited', message: 'Too often.' });
  expect(logged()).toMatchObject([{ outcome: 'rate-limited' }]);
});

test.each([
  ['thrown', () => Promise.reject(new TypeError('openid o-123 in /etc/x'))],
  ['no error at all', () => Promise.reject(new Map([['o-123', '/etc/x']]) as unknown as Error)],
  [
    'beneath a refusal',
    () => {
      throw new Refusal('upstream', 'WeChat failed.', new Error('openid o-123 in /etc/x'));
    },
  ],
])('hides an internal error: %s', async (_case, handle) => {
  const answer = await define(handle)({ scope: 'all' });
  expect(answer.ok).toBe(false);
  expect(JSON.stringify(answer) + lines.join('')).not.toMatch(/o-123|etc/);
  expect(logged()).toHaveLength(1);
});

test('a rate-limited answer says when to retry', async () => {
  const main = define(() => {
    throw new RateLimited('Too often.', 90);
  });
  expect(await main({ scope: 'all' })).toMatchObject({ code: 'rate-limited', retryAfter: 90 });
});

test('logs the name and stack of an unexpected error', async () => {
  await define(() => {
    throw new TypeError('secret');
  })({ scope: 'all' });
  expect(logged()).toMatchObject([{ outcome: 'internal', cause: { name: 'TypeError' } }]);
  expect(lines.join('')).toMatch(/define-function\.test/);
});

test('logs the number of a WeChat error', async () => {
  await define(() => {
    throw new Refusal('upstream', 'No.', Object.assign(new Error('x'), { errCode: 45009 }));
  })({ scope: 'all' });
  expect(logged()).toMatchObject([{ outcome: 'upstream', cause: { errCode: 45009 } }]);
});

test('answers `timeout` when a handler overruns', async () => {
  const main = define(() => new Promise(() => undefined), { deadline: 20 });
  expect(await main({ scope: 'all' })).toMatchObject({ ok: false, code: 'timeout' });
  expect(logged()).toMatchObject([{ outcome: 'timeout' }]);
});

test('ignores a handler that fails after the timeout', async () => {
  let fail: (error: Error) => void = () => undefined;
  const late = () => new Promise<typeof answered>((_resolve, reject) => (fail = reject));
  await define(late, { deadline: 10 })({ scope: 'all' });
  fail(new Error('x'));
  // Wait until all consequences of the failure have run.
  await new Promise(setImmediate);
  expect(lines).toHaveLength(1);
});

test('refuses too large an input without parsing it', async () => {
  const read = jest.fn(() => true);
  const input = v.pipe(metricsQuery, v.check(read));
  const main = define(() => answered, { input });
  expect(await main({ scope: 'metric', id: 'x'.repeat(20_000) })).toMatchObject({
    ok: false,
    code: 'invalid-input',
  });
  expect(read).not.toHaveBeenCalled();
  expect(logged()).toMatchObject([{ bytes: 20_026 }]);
});

test.each([[1n], [{ big: 1n }]])('refuses an input without JSON', async (input) => {
  expect(await define()(input)).toMatchObject({ ok: false, code: 'invalid-input' });
});

test('removes identity from the event', async () => {
  const handle = jest.fn(() => answered);
  const forged = { openid: 'o-other', userInfo: { openId: 'o-other' }, tcbContext: { a: 1 } };
  await define(handle)({ scope: 'all', ...forged });
  expect(handle).toHaveBeenCalledWith({ scope: 'all' });
});

test('refuses an unknown field, and shortens its name', async () => {
  const answer = await define()({ scope: 'all', ['x'.repeat(1000)]: 1 });
  if (answer.ok) throw new Error('accepted');
  expect(answer.code).toBe('invalid-input');
  expect(answer.message.length).toBeLessThanOrEqual(200);
});
