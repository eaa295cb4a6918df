import type { CampaignQuery, CampaignReport } from '../../../miniprogram/domain/sharing/campaign';
import type { Result } from '../../../miniprogram/domain/cloud/result';
import type { CampaignDraft } from '../../../miniprogram/pages/studio/studio-types';
import { CampaignsStore } from '../../../miniprogram/pages/studio/campaigns-store';

const draft: CampaignDraft = {
  name: ' Spring ',
  target: { path: 'pages/metric/index', id: 'pay-score-users' },
  language: 'en',
  channel: 'poster',
};
const report: CampaignReport = {
  code: 'abc123',
  name: 'Spring',
  page: 'pages/metric/index?id=pay-score-users',
  language: 'en',
  channel: 'poster',
  createdAt: 1,
  views: 3,
  shares: 0,
  days: [],
};

function setUp(answer: (query: CampaignQuery) => Result<unknown>) {
  const asked: CampaignQuery[] = [];
  const store = new CampaignsStore({
    askCampaigns(query) {
      asked.push(query);
      return Promise.resolve(answer(query) as Result<never>);
    },
  });
  return { store, asked };
}

const created = (code = 'new123'): Result<unknown> => ({
  ok: true,
  value: { action: 'create', campaign: { ...report, code } },
});
const offline: Result<unknown> = { ok: false, error: 'offline' };
const listed = (...campaigns: CampaignReport[]): Result<unknown> => ({
  ok: true,
  value: { action: 'list', campaigns },
});

test('a draft becomes a campaign under its trimmed name, and stands in the list at once', async () => {
  const { store, asked } = setUp(({ action }) => (action === 'list' ? listed() : created()));
  expect(await store.create(draft)).toMatchObject({ ok: true, value: { code: 'new123' } });
  expect(asked).toEqual([
    { action: 'list' },
    {
      action: 'create',
      name: 'Spring',
      page: 'pages/metric/index?id=pay-score-users',
      language: 'en',
      channel: 'poster',
      clientRequestId: expect.stringMatching(/^[0-9a-z]{28}$/) as string,
    },
  ]);
  expect(store.campaigns).toMatchObject([{ code: 'new123', views: 0, days: [] }]);
});

test('a draft that has a campaign makes no second one', async () => {
  const { store, asked } = setUp((query) => (query.action === 'list' ? listed(report) : created()));
  await store.load();
  expect(await store.create(draft)).toMatchObject({ ok: true, value: { code: 'abc123' } });
  expect(asked.map(({ action }) => action)).toEqual(['list']);
});

test.each<[string, (store: CampaignsStore) => void, Result<unknown>[]]>([
  ['has never been asked for', () => undefined, [listed(report)]],
  ['is on its way', (store) => void store.load(), [listed(report)]],
  ['could not be loaded', (store) => void store.load(), [offline, listed(report)]],
])('it makes none either where the list %s', async (_how, before, lists) => {
  const { store, asked } = setUp(({ action }) =>
    action === 'list' ? (lists.shift() ?? offline) : created(),
  );
  before(store);
  if (lists.length > 0 && asked.length > 0) await store.load();
  expect(await store.create(draft)).toMatchObject({ ok: true, value: { code: 'abc123' } });
  expect(asked.map(({ action }) => action)).not.toContain('create');
});

test('a failed request is sent again as the same, another draft as another', async () => {
  const { store, asked } = setUp(() => ({ ok: false, error: 'timeout' }));
  expect(await store.create(draft)).toEqual({ ok: false, error: 'timeout' });
  await store.create(draft);
  await store.create({ ...draft, name: 'Summer' });
  const ids = asked.flatMap((query) => (query.action === 'create' ? query.clientRequestId : []));
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
});

test('after a lost answer, a new start and a list that fails, the same draft is the same request', async () => {
  const made = new Map<string, CampaignReport>();
  let isLost = true;
  const cloud = (query: CampaignQuery): Result<unknown> => {
    if (query.action === 'list') return offline;
    const { clientRequestId } = query;
    const campaign = made.get(clientRequestId) ?? { ...report, code: `code0${made.size}` };
    made.set(clientRequestId, campaign);
    return isLost ? { ok: false, error: 'timeout' } : created(campaign.code);
  };
  expect(await setUp(cloud).store.create(draft)).toEqual({ ok: false, error: 'timeout' });
  isLost = false;
  expect(await setUp(cloud).store.create(draft)).toMatchObject({ value: { code: 'code00' } });
  expect(made.size).toBe(1);
});

test('a campaign that the list no longer has is found by its draft', async () => {
  const newest = Array.from({ length: 30 }, (_one, index) => ({ ...report, name: `n${index}` }));
  const { store } = setUp(({ action }) => (action === 'list' ? listed(...newest) : created()));
  expect(await store.create(draft)).toMatchObject({ value: { code: 'new123' } });
  await store.create({ ...draft, name: 'Spring  ' });
  expect(store.campaigns.filter(({ code }) => code === 'new123')).toHaveLength(1);
});

test('an answer that can’t be read is a failure', async () => {
  const { store } = setUp(() => ({ ok: true, value: { action: 'list', campaigns: [{}] } }));
  expect(await store.create(draft)).toEqual({ ok: false, error: 'bad-answer' });
  await store.load();
  expect(store.state).toEqual({ status: 'failed', error: 'bad-answer' });
});

test('a list that can’t be loaded leaves the one before', async () => {
  let isDown = false;
  const { store } = setUp(() => (isDown ? { ok: false, error: 'offline' } : listed(report)));
  await store.load();
  isDown = true;
  await store.load();
  expect(store.state).toEqual({ status: 'failed', error: 'offline' });
  expect(store.campaigns).toEqual([report]);
});

test('a campaign made while the list was on its way is not lost', async () => {
  const { store } = setUp((query) =>
    query.action === 'list'
      ? listed(report)
      : {
          ok: true,
          value: {
            action: 'create',
            campaign: { ...report, code: 'new123', name: 'Summer', createdAt: 2 },
          },
        },
  );
  await store.load();
  const making = store.create({ ...draft, name: 'Summer' });
  await Promise.all([making, store.load()]);
  expect(store.campaigns.map(({ code }) => code)).toEqual(['new123', 'abc123']);
});
