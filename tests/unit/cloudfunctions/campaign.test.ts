import * as v from 'valibot';
import {
  campaignQuery,
  handleCampaign,
  type CampaignDependencies,
} from '../../../cloudfunctions/campaign/handle';
import { visitorKeyOf } from '../../../cloudfunctions/shared/caller';
import { Refusal } from '../../../cloudfunctions/shared/refusal';
import type { TextJudgement } from '../../../cloudfunctions/shared/text-check';
import { release } from '../../../miniprogram/content/release';
import { CAMPAIGN_CODE, type CampaignQuery } from '../../../miniprogram/domain/sharing/campaign';
import { fakeCampaigns, fakeCounters, fakeLimits, fakeTextCheck, nobody, visitor } from './fakes';

const spring: Extract<CampaignQuery, { action: 'create' }> = {
  action: 'create',
  name: 'Spring',
  page: 'pages/metric/index?id=pay-score-users',
  language: 'zh',
  channel: 'moments',
  clientRequestId: 'request-1',
};
const now = Date.UTC(2021, 1, 1);

function setUp(judge: () => Promise<TextJudgement> = () => Promise.resolve('pass')) {
  const textCheck = fakeTextCheck(judge);
  const campaigns = fakeCampaigns();
  const counters = fakeCounters();
  const dependencies: CampaignDependencies = {
    caller: visitor,
    release,
    campaigns,
    counters,
    textCheck,
    limits: fakeLimits(),
    now: () => now,
  };
  const create = async (patch: Partial<typeof spring> = {}, caller = visitor) => {
    const data = await handleCampaign({ ...spring, ...patch }, { ...dependencies, caller });
    if (data.action !== 'create') throw new Error(data.action);
    return data.campaign;
  };
  const page = async (after?: string, caller = visitor) => {
    const query = { action: 'list' as const, ...(after !== undefined && { after }) };
    const data = await handleCampaign(query, { ...dependencies, caller });
    if (data.action !== 'list') throw new Error(data.action);
    return data;
  };
  const list = async (caller = visitor) => (await page(undefined, caller)).campaigns;
  return { campaigns, counters, judged: textCheck.judged, create, list, page };
}

test('a campaign has a short code and does not identify its owner', async () => {
  const { create } = setUp();
  const { name, page, language, channel } = spring;
  expect(await create()).toEqual({
    code: expect.stringMatching(CAMPAIGN_CODE) as string,
    name,
    page,
    language,
    channel,
    createdAt: now,
    views: 0,
    shares: 0,
    days: [],
  });
});

test('a repeated request returns the same campaign, another creates another', async () => {
  const { create, campaigns } = setUp();
  const first = await create();
  expect(await create()).toEqual(first);
  expect((await create({ clientRequestId: 'request-2' })).code).not.toBe(first.code);
  expect((await create({}, { ...visitor, openid: 'o-other' })).code).not.toBe(first.code);
  expect(campaigns.stored.size).toBe(3);
});

test('WeChat judges a name once, with its author', async () => {
  const { create, judged } = setUp();
  await create();
  await create();
  expect(judged).toEqual(['o-visitor Spring']);
});

test.each(['review', 'risky'] as const)(
  'a name that WeChat judges as %s is refused',
  async (found) => {
    const { create, campaigns } = setUp(() => Promise.resolve(found));
    await expect(create()).rejects.toMatchObject({ code: 'text-refused' });
    expect(campaigns.stored.size).toBe(0);
  },
);

test('after WeChat has failed to judge a name, the same request can create the campaign later', async () => {
  let isDown = true;
  const { create, campaigns } = setUp(() =>
    isDown ? Promise.reject(new Refusal('upstream', 'No.')) : Promise.resolve('pass'),
  );
  await expect(create()).rejects.toMatchObject({ code: 'upstream' });
  expect(campaigns.stored.size).toBe(0);
  isDown = false;
  await expect(create()).resolves.toMatchObject({ name: 'Spring' });
});

test.each([
  [' Spring ', true],
  ['春节海报 👨‍👩‍👧', true],
  ['x'.repeat(40), true],
  ['x'.repeat(41), false],
  ['   ', false],
  ['\u200b', false],
  ['two\nlines', false],
  ['\u202egnirpS', false],
  ['\ud83d', false],
])('%j as a name is accepted: %s', (name, isAccepted) => {
  expect(v.safeParse(campaignQuery, { ...spring, name }).success).toBe(isAccepted);
});

test('a code of another campaign is not reused', async () => {
  const { create, campaigns } = setUp();
  const { code } = await create();
  const taken = { ...spring, code, createdAt: 0, owner: 'somebody' };
  campaigns.stored.set(code, taken);
  expect((await create()).code).not.toBe(code);
  expect(campaigns.stored.get(code)).toBe(taken);
});

test('a marketer sees their own campaigns with counts, newest first', async () => {
  const { create, list, counters } = setUp();
  const one = await create();
  const two = await create({ name: 'Summer', clientRequestId: 'request-2' });
  await create({}, { ...visitor, openid: 'o-other' });
  const opened = (day: string, who: string) =>
    counters.record({
      kind: 'view',
      page: one.page,
      campaign: one.code,
      day,
      minute: 1,
      visitor: who,
    });
  await opened('2020-12-24', 'a');
  await opened('2021-01-31', 'a');
  await opened('2021-01-31', 'b');
  expect(await list()).toEqual([
    two,
    { ...one, views: 3, shares: 0, days: [{ day: '2021-01-31', views: 2, shares: 0 }] },
  ]);
  expect(await create()).toMatchObject({ code: one.code, views: 3 });
});

test('the list comes in pages of thirty, and says whether another follows', async () => {
  const { campaigns, page } = setUp();
  const owner = visitorKeyOf('o-visitor');
  for (let made = 0; made < 61; made += 1) {
    const code = `code${String(made).padStart(2, '0')}`;
    await campaigns.add({ ...spring, code, createdAt: made, owner });
  }
  const first = await page();
  expect([first.campaigns.length, first.hasMore]).toEqual([30, true]);
  const second = await page(first.campaigns.at(-1)?.code);
  const third = await page(second.campaigns.at(-1)?.code);
  expect([third.campaigns.map(({ code }) => code), third.hasMore]).toEqual([['code00'], false]);
  const codes = [first, second, third].flatMap((one) => one.campaigns.map(({ code }) => code));
  expect(new Set(codes).size).toBe(61);
});

test('a page that follows another’s campaign, or none, is refused', async () => {
  const { create, page } = setUp();
  const { code } = await create({}, { ...visitor, openid: 'o-other' });
  await expect(page(code)).rejects.toMatchObject({ code: 'not-found' });
  await expect(page('zzzzzz')).rejects.toMatchObject({ code: 'not-found' });
  expect(v.safeParse(campaignQuery, { action: 'list', after: 'no code' }).success).toBe(false);
});

test('a marketer without campaigns gets an empty list', async () => {
  expect(await setUp().list()).toEqual([]);
});

test('without identity, nothing is created and nothing is listed', async () => {
  const { create, list } = setUp();
  await expect(create({}, nobody)).rejects.toMatchObject({ code: 'identity-required' });
  await expect(list(nobody)).rejects.toMatchObject({ code: 'identity-required' });
});

test('a campaign for an unknown page is refused', async () => {
  const { create } = setUp();
  await expect(create({ page: 'pages/metric/index' })).rejects.toMatchObject({ code: 'not-found' });
});

test('the daily limit does not affect existing campaigns', async () => {
  const { create } = setUp();
  for (let made = 0; made < 20; made += 1) await create({ clientRequestId: `request-${made}` });
  await expect(create({ clientRequestId: 'request-20' })).rejects.toMatchObject({
    code: 'rate-limited',
  });
  await expect(create({ clientRequestId: 'request-3' })).resolves.toBeDefined();
});
