import fc from 'fast-check';
import type { FunctionName } from '../../../cloudfunctions/shared/function-api';
import { cloudErrorCodes, type CloudAnswer } from '../../../miniprogram/domain/cloud/cloud-api';
import { context } from './fake-sdk';
import { inputs, mains } from './mains';

jest.mock('wx-server-sdk', () => jest.requireActual<{ sdk: object }>('./fake-sdk').sdk);

const names = Object.keys(mains) as FunctionName[];
const RUNS = 10_000;

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '__proto__',
    '$where',
    '{"$gt":""}',
    "' OR 1=1 --",
    '<script>alert(1)</script>',
    '🎉'.repeat(60),
    '\u202e',
    '\ud800',
    'x'.repeat(20_000),
  ),
);
const values = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
  texts,
  fc.record({ $gt: texts, $inc: fc.integer() }),
  fc.constantFrom(Infinity, NaN, -1, 2 ** 53),
  fc.array(texts, { maxLength: 60 }),
);

/** A valid input of a function, except for one or two fields. */
const spoilt = (name: FunctionName) =>
  fc
    .record({
      input: fc.constantFrom(...inputs[name]),
      keys: fc.array(fc.nat(9), { maxLength: 2 }),
      value: values,
      extra: fc.option(fc.dictionary(texts, values, { maxKeys: 2 }), { nil: {} }),
    })
    .map(({ input, keys, value, extra }) => {
      const fields: string[] = Object.keys(input);
      const wrong = keys.map((key) => ({ [fields[key % fields.length] ?? '']: value }));
      return Object.assign({}, input, extra, ...wrong) as unknown;
    });

beforeAll(() => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});

test.each(names)(
  '%s answers whatever it is sent, by whomever, with data or a typed refusal',
  async (name) => {
    const callers = fc.constantFrom<Record<string, unknown>>(
      {},
      { OPENID: 'o-visitor', SOURCE: 'wx_client' },
      { OPENID: 12_345, CLIENTIP: '1.2.3.4' },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(values, spoilt(name)), callers, async (event, caller) => {
        Object.keys(context).forEach((key) => Reflect.deleteProperty(context, key));
        Object.assign(context, caller);
        const answer: CloudAnswer<unknown> = await mains[name](event);
        expect(answer.requestId).toMatch(/./);
        if (answer.ok) {
          expect(typeof answer.data).toBe('object');
          return;
        }
        // A bug would be `internal`.
        expect(cloudErrorCodes.filter((code) => code !== 'internal')).toContain(answer.code);
        expect(answer.message.length).toBeLessThan(300);
        expect(() => JSON.stringify(answer)).not.toThrow();
      }),
      { numRuns: Math.ceil(RUNS / names.length) },
    );
  },
  60_000,
);
