import type { CampaignQuery } from '../../../miniprogram/domain/sharing/campaign';
import type { Faults } from 'miniprogram-cloud/gateway';
import {
  codeOf,
  nobody,
  numbered,
  openEnvironment,
  visitor,
  type Environment,
} from './environment';

jest.setTimeout(60_000);

const create = (name: string, clientRequestId: string): CampaignQuery => ({
  action: 'create',
  name,
  page: 'pages/metric/index?id=pay-score-users',
  language: 'en',
  channel: 'poster',
  clientRequestId,
});

let environment: Environment;
const faults: Faults = {};

beforeAll(async () => {
  environment = await openEnvironment({ processes: 4, faults });
});
afterEach(() => {
  delete faults.openapi;
});
afterAll(() => environment.close());

const ask = (input: unknown, caller = visitor) => environment.call('campaign', input, caller);

test('a name that WeChat accepts creates a campaign, a refused name does not', async () => {
  expect(codeOf(await ask(create('Spring', 'request-pass')))).toBe('ok');
  expect(codeOf(await ask(create('risky-text', 'request-risky')))).toBe('text-refused');
  expect(codeOf(await ask(create('review-text', 'request-review')))).toBe('text-refused');
  const { campaigns } = await listed();
  expect(campaigns.map(({ name }) => name)).toEqual(['Spring']);
});

test('a visitor can have sixty names judged in a day, refused names included', async () => {
  const caller = numbered(1);
  const codes = [];
  for (let index = 0; index < 62; index += 1) {
    codes.push(codeOf(await ask(create(`risky-text ${index}`, 'request-again'), caller)));
  }
  expect(codes.filter((code) => code === 'text-refused')).toHaveLength(60);
  expect(codes.slice(60)).toEqual(['rate-limited', 'rate-limited']);
});

test('a name that WeChat does not judge in time can be created later by the same request', async () => {
  faults.openapi = 'timeout';
  expect(codeOf(await ask(create('Summer', 'request-late')))).toBe('upstream');
  delete faults.openapi;
  expect(codeOf(await ask(create('Summer', 'request-late')))).toBe('ok');
});

test('concurrent repeated requests create one campaign', async () => {
  const taps = Array.from({ length: 8 }, () => ask(create('Autumn', 'request-together')));
  expect(new Set((await Promise.all(taps)).map(codeOf))).toEqual(new Set(['ok']));
  const { campaigns } = await listed();
  expect(campaigns.filter(({ name }) => name === 'Autumn')).toHaveLength(1);
});

test('without identity, no campaign is created', async () => {
  expect(codeOf(await ask(create('Winter', 'request-nobody'), nobody))).toBe('identity-required');
});

async function listed() {
  const data = await environment.ask('campaign', { action: 'list' });
  if (data.action !== 'list') throw new Error(data.action);
  return data;
}
