import { PNG } from 'pngjs';
import { encodeScene } from '../../../miniprogram/domain/sharing/scene';
import type { ShareCodeQuery } from '../../../miniprogram/domain/sharing/share-code';
import type { Faults } from 'miniprogram-cloud/gateway';
import { readMiniProgramCode } from 'miniprogram-cloud/mini-program-code';
import type { Caller } from 'miniprogram-cloud';
import {
  codeOf,
  nobody,
  numbered,
  openEnvironment,
  visitor,
  type Environment,
} from './environment';
import { store } from './stored';

jest.setTimeout(60_000);

const page = 'pages/metric/index';
const sceneOf = (campaign: string) => encodeScene({ path: page, id: 'pay-score-users', campaign });
const query = (campaign: string): ShareCodeQuery => ({
  page,
  scene: sceneOf(campaign),
  environment: 'release',
});

let environment: Environment;
const faults: Faults = {};

const raced = Array.from({ length: 40 }, (_one, index) => `race${10 + index}`);

beforeAll(async () => {
  environment = await openEnvironment({ processes: 12, faults });
  const codes = [...Array.from({ length: 6 }, (_one, index) => `abc00${index}`), ...raced];
  const campaign = { name: 'Spring', page, language: 'en', channel: 'poster', createdAt: 0 };
  await store(
    environment.gatewayUrl,
    'campaigns',
    codes.map((_id) => ({ _id, ...campaign, owner: 'somebody', clientRequestId: 'request-1' })),
  );
  await environment.warm('share-code', query('abc000'));
});
afterEach(() => {
  delete faults.openapi;
});
afterAll(() => environment.close());

const ask = (input: unknown, caller = visitor) => environment.call('share-code', input, caller);

test('returns a link to a picture of the code', async () => {
  const before = Date.now();
  const { url, expiresAt } = await environment.ask('share-code', query('abc001'));
  expect(expiresAt).toBeGreaterThan(before + 3_600_000);
  const picture = await fetch(url);
  expect(picture.headers.get('content-type')).toBe('image/png');
  const png = PNG.sync.read(Buffer.from(await picture.arrayBuffer()));
  expect(readMiniProgramCode(png)).toEqual({
    page,
    scene: sceneOf('abc001'),
    envVersion: 'release',
  });
});

test('a drawn code is found again, even while WeChat fails', async () => {
  await environment.ask('share-code', query('abc002'));
  faults.openapi = { errcode: 45009, errmsg: 'reach max api daily quota limit' };
  expect(codeOf(await ask(query('abc002')))).toBe('ok');
});

test('an answer contains no picture', async () => {
  const ended = await ask(query('abc003'));
  expect(JSON.stringify(ended).length).toBeLessThan(1000);
});

test('an error of WeChat’s becomes a refusal, and its number is logged', async () => {
  faults.openapi = { errcode: 45009, errmsg: 'reach max api daily quota limit' };
  environment.lines.length = 0;
  const ended = await ask(query('abc004'));
  expect(codeOf(ended)).toBe('upstream');
  expect(JSON.stringify(ended)).not.toContain('quota');
  expect(JSON.parse(environment.lines[0] ?? '')).toMatchObject({
    outcome: 'upstream',
    cause: { errCode: 45009 },
  });
});

test('a silent WeChat API times out, and the code can be drawn later', async () => {
  faults.openapi = 'timeout';
  const startedAt = Date.now();
  expect(codeOf(await ask(query('abc005')))).toBe('upstream');
  expect(Date.now() - startedAt).toBeLessThan(7000);
  delete faults.openapi;
  expect(codeOf(await ask(query('abc005')))).toBe('ok');
});

test('foreign scenes and scenes of other pages get no code', async () => {
  expect(codeOf(await ask({ ...query('abc000'), scene: 'hello' }))).toBe('not-found');
  expect(codeOf(await ask({ ...query('abc000'), page: 'pages/home/index' }))).toBe('not-found');
});

test('an unknown campaign gets no code', async () => {
  expect(codeOf(await ask(query('zzzzzz')))).toBe('not-found');
});

test('without identity, no code is drawn, even if the event claims one', async () => {
  const forged = { ...query('abc000'), openid: 'o-forged', userInfo: { openId: 'o-forged' } };
  expect(codeOf(await ask(forged, nobody))).toBe('identity-required');
});

test('twelve concurrent processes admit exactly the limit', async () => {
  // WeChat refuses the admitted calls at once, because twenty pictures would take longer than the race.
  faults.openapi = { errcode: -1, errmsg: 'system error' };
  const race = async (racer: Caller): Promise<string[]> =>
    (await Promise.all(raced.map((code) => ask(query(code), racer)))).map(codeOf);
  const limitWindow = () => Math.floor(Date.now() / 600_000);
  const before = limitWindow();
  let codes = await race(numbered(1));
  // If the window ended during the race, more were admitted. The next window lasts ten minutes.
  if (limitWindow() !== before) codes = await race(numbered(2));
  expect(codes.filter((code) => code === 'upstream')).toHaveLength(20);
  expect(codes.filter((code) => code === 'rate-limited')).toHaveLength(20);
});
