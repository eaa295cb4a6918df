import fc from 'fast-check';
import { reportTorture, torture, tortureMargin, tortureTime } from 'test-support/torture';
import type { FunctionName } from '../../../cloudfunctions/shared/function-api';
import { cloudErrorCodes } from '../../../miniprogram/domain/cloud/cloud-api';
import { openEnvironment, type Environment } from '../functions/environment';
import { inputs } from '../../unit/cloudfunctions/mains';

jest.setTimeout(tortureTime + tortureMargin);

const names = Object.keys(inputs) as FunctionName[];
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '__proto__', '{"$gt":""}', '<b>', '\u202e', '\ud800', 'x'.repeat(9000)),
);
const values = fc.oneof(
  fc.jsonValue(),
  texts,
  fc.record({ $gt: texts }),
  fc.constantFrom(-1, 2 ** 53, null),
);
/** A call of any function, with a valid input except up to two fields, or with anything. */
const calls = fc.constantFrom(...names).chain((name) => {
  const spoilt = fc
    .record({
      input: fc.constantFrom(...inputs[name]),
      wrong: fc.dictionary(fc.constantFrom(...Object.keys(inputs[name][0] ?? {}), 'more'), values, {
        maxKeys: 2,
      }),
    })
    .map(({ input, wrong }): unknown => ({ ...input, ...wrong }));
  const callers = fc.oneof(
    fc.record({ openId: fc.nat(9999).map((id) => `o-${id}`), source: fc.constant('wx_client') }),
    fc.record({ clientIp: fc.ipV4(), source: fc.constant('wx_client') }),
    fc.constant({}),
  );
  return fc.record({ name: fc.constant(name), event: fc.oneof(spoilt, values), caller: callers });
});

let environment: Environment;

beforeAll(async () => {
  environment = await openEnvironment();
});
afterAll(() => environment.close());

test('every function answers every call with data or a typed refusal', async () => {
  let count = 0;
  try {
    await torture([calls], async ({ name, event, caller }) => {
      count += 1;
      const ended = await environment.call(name, event, caller);
      if (ended.ended === 'killed') throw new Error(ended.errMsg);
      if (ended.answer.ok) return;
      expect(cloudErrorCodes.filter((code) => code !== 'internal')).toContain(ended.answer.code);
    });
  } finally {
    reportTorture({ generator: 'calls', calls: count });
  }
  expect(count).toBeGreaterThan(0);
});
