import { dayOf } from '../../../miniprogram/domain/content/days';
import type { EngagementEvent } from '../../../miniprogram/domain/sharing/engagement';
import type { Faults } from 'miniprogram-cloud/gateway';
import {
  codeOf,
  makeCampaign,
  nobody,
  numbered,
  openEnvironment,
  visitor,
  type Environment,
} from './environment';

jest.setTimeout(60_000);

const home = 'pages/home/index';
const figure = (id: string) => `pages/metric/index?id=${id}`;

let environment: Environment;
const faults: Faults = {};

// Shared by all tests: each uses other pages.
beforeAll(async () => {
  environment = await openEnvironment({ processes: 12, faults });
  await environment.warm('engagement', { action: 'pages', pages: [home] });
});
afterAll(() => environment.close());

const record = (events: EngagementEvent[], caller = visitor, visit = 'visit-0001') =>
  environment.call('engagement', { action: 'record', visit, events }, caller);

async function countOf(counted: string): Promise<{ views: number; shares: number }> {
  const data = await environment.ask('engagement', { action: 'pages', pages: [counted] });
  if (data.action !== 'pages' || !data.pages[0]) throw new Error(data.action);
  const { views, shares } = data.pages[0];
  return { views, shares };
}

test('views and shares are counted by page and campaign, and read back', async () => {
  const page = figure('mini-program-average-dau');
  const code = await makeCampaign(environment, page);
  const at = Date.now();
  await record([
    { kind: 'view', page, at },
    { kind: 'view', page, at },
    { kind: 'view', page, campaign: code, at },
    { kind: 'share', page, campaign: code, at },
    { kind: 'view', page: home, campaign: code, at },
  ]);
  await record([{ kind: 'view', page, at }], nobody);
  expect(await countOf(page)).toEqual({ views: 3, shares: 1 });
  const days = [{ day: dayOf(at), views: 2, shares: 1 }];
  expect(await environment.ask('campaign', { action: 'list' })).toMatchObject({
    campaigns: [{ code, name: 'Spring', views: 2, shares: 1, days }],
  });
});

test('twelve concurrent processes count exactly', async () => {
  const page = figure('pay-score-models');
  const visitors = Array.from({ length: 120 }, (_one, index) => numbered(index));
  const at = Date.now();
  const answers = await Promise.all(
    visitors.map((caller) => record([{ kind: 'view', page, at }], caller)),
  );
  expect(new Set(answers.map(codeOf))).toEqual(new Set(['ok']));
  expect(await countOf(page)).toEqual({ views: 120, shares: 0 });
});

test("twelve concurrent processes count a visitor's view once", async () => {
  const page = figure('pay-score-categories');
  const at = Date.now();
  const answers = await Promise.all(
    Array.from({ length: 48 }, () => record([{ kind: 'view', page, at }])),
  );
  const counted = answers.filter((one) => JSON.stringify(one).includes('"counted"'));
  expect(counted).toHaveLength(1);
  expect(await countOf(page)).toEqual({ views: 1, shares: 0 });
});

test('twelve processes count a late event once, and separately from one of another minute', async () => {
  const page = figure('mini-games-monthly-users');
  const at = Date.now() - 3 * 3_600_000;
  const late = (minutes: number) => record([{ kind: 'view', page, at: at + minutes * 60_000 }]);
  const answers = await Promise.all(Array.from({ length: 24 }, (_one, index) => late(index % 2)));
  const outcomes = answers.filter((one) => JSON.stringify(one).includes('"counted"'));
  expect(outcomes).toHaveLength(2);
  expect(await countOf(page)).toEqual({ views: 2, shares: 0 });
});

test('a killed function loses no acknowledged event, and counts nothing twice', async () => {
  const at = Date.now();
  const pages = ['pay-score-users', 'pay-score-brands', 'ship-first-users', 'wechat-daily-users'];
  const keys = pages.map(figure);
  const events = keys.map((key) => ({ kind: 'view' as const, page: key, at }));
  let rounds = 0;
  let isCutOff = true;
  while (isCutOff) {
    const caller = numbered(rounds);
    rounds += 1;
    isCutOff = await environment.cutOff('engagement', rounds, () => record(events, caller));
    expect(codeOf(await record(events, caller))).toBe('ok');
  }
  expect(rounds).toBeGreaterThan(keys.length);
  for (const key of keys) expect(await countOf(key)).toEqual({ views: rounds, shares: 0 });
});

test('counting works without transactions, so conflicting commits do not affect it', async () => {
  const page = figure('search-monthly-users');
  faults.commitConflicts = 100;
  expect(codeOf(await record([{ kind: 'view', page }]))).toBe('ok');
  expect(await countOf(page)).toEqual({ views: 1, shares: 0 });
  faults.commitConflicts = 0;
});

test('unknown pages and campaigns are refused', async () => {
  const page = figure('health-code-users');
  expect(codeOf(await record([{ kind: 'view', page: 'pages/x/index' }]))).toBe('not-found');
  expect(codeOf(await record([{ kind: 'view', page, campaign: 'zzzzzz' }]))).toBe('not-found');
  expect(await countOf(page)).toEqual({ views: 0, shares: 0 });
});

test('an identity in the event is ignored', async () => {
  const page = figure('travel-card-users');
  const events = [{ kind: 'view', page, at: Date.now() }];
  const event = { action: 'record', visit: 'visit-0001', events };
  for (const openid of ['o-forged-1', 'o-forged-2']) {
    const forged = { ...event, openid, userInfo: { openId: openid } };
    expect(codeOf(await environment.call('engagement', forged))).toBe('ok');
  }
  expect(await countOf(page)).toEqual({ views: 1, shares: 0 });
});

test('each call logs one line without the caller', async () => {
  const page = figure('mini-games-female-share');
  environment.lines.length = 0;
  await record([{ kind: 'view', page }]);
  await record([{ kind: 'view', page: 'pages/x/index' }], nobody);
  const lines = environment.lines.map((line) => JSON.parse(line) as { outcome: string });
  expect(lines.map(({ outcome }) => outcome)).toEqual(['ok', 'not-found']);
  expect(environment.lines.join()).not.toMatch(/o-visitor|1\.2\.3\.4|visit-0001/);
});
