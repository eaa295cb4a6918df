import type {
  CampaignDraft,
  CampaignQuery,
  CampaignReport,
  CampaignSummary,
} from '../../../miniprogram/domain/sharing/campaign';
import type { Result } from '../../../miniprogram/domain/cloud/result';
import { CampaignsStore } from '../../../miniprogram/stores/campaigns-store';

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

function setUp(
  answer: (query: CampaignQuery) => Result<unknown>,
  summary: CampaignSummary | null = null,
) {
  const asked: CampaignQuery[] = [];
  const saved: CampaignSummary[] = [];
  const store = new CampaignsStore({
    loadCampaignSummary: () => summary,
    saveCampaignSummary: (kept) => saved.push(kept),
    askCampaigns(query) {
      asked.push(query);
      return Promise.resolve(answer(query) as Result<never>);
    },
  });
  return { store, asked, saved };
}

const created = (code = 'new123'): Result<unknown> => ({
  ok: true,
  value: { action: 'create', campaign: { ...report, code, views: 0 } },
});
const offline: Result<unknown> = { ok: false, error: 'offline' };
const listed = (...campaigns: CampaignReport[]): Result<unknown> => ({
  ok: true,
  value: { action: 'list', campaigns, hasMore: false },
});

/** A cloud with so many campaigns, which it lists by threes. `c09` is the newest of ten. */
const cloudWith = (total: number) => {
  const all = Array.from({ length: total }, (_one, age): CampaignReport => {
    const number = total - 1 - age;
    const code = `c${String(number).padStart(2, '0')}`;
    return { ...report, code, name: code, createdAt: number };
  });
  return (query: CampaignQuery): Result<unknown> => {
    if (query.action === 'create') {
      const found = all.find(({ name }) => name === query.name);
      return { ok: true, value: { action: 'create', campaign: found } };
    }
    const start = all.findIndex(({ code }) => code === query.after) + 1;
    const campaigns = all.slice(start, start + 3);
    return {
      ok: true,
      value: { action: 'list', campaigns, hasMore: start + 3 < all.length },
    };
  };
};

const codesOf = ({ campaigns }: CampaignsStore) => campaigns.map(({ code }) => code);

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

test('the list is asked for page by page, until there are no older ones', async () => {
  const { store, asked } = setUp(cloudWith(7));
  await store.load();
  expect([codesOf(store), store.hasMore]).toEqual([['c06', 'c05', 'c04'], true]);
  await Promise.all([store.loadMore(), store.loadMore()]);
  expect(codesOf(store)).toHaveLength(6);
  await store.loadMore();
  expect([codesOf(store).at(-1), store.hasMore]).toEqual(['c00', false]);
  await store.loadMore();
  expect(asked).toEqual([
    { action: 'list' },
    { action: 'list', after: 'c04' },
    { action: 'list', after: 'c01' },
  ]);
});

test('a refresh asks for as many pages as are shown', async () => {
  const { store, asked } = setUp(cloudWith(7));
  await store.load();
  await store.loadMore();
  asked.splice(0);
  await store.load();
  expect(asked).toEqual([{ action: 'list' }, { action: 'list', after: 'c04' }]);
  expect([codesOf(store).length, store.hasMore]).toEqual([6, true]);
});

test('older campaigns that can’t be loaded leave the list, and can be asked for again', async () => {
  let isDown = false;
  const cloud = cloudWith(4);
  const { store } = setUp((query) => (isDown ? offline : cloud(query)));
  await store.load();
  isDown = true;
  await store.loadMore();
  expect(store.moreState).toEqual({ status: 'failed', error: 'offline' });
  expect([codesOf(store).length, store.hasMore]).toEqual([3, true]);
  isDown = false;
  await store.loadMore();
  expect(codesOf(store)).toHaveLength(4);
});

test('a draft whose campaign is older than the list has reached gets that campaign, with its counts', async () => {
  const { store } = setUp(cloudWith(7));
  const made = await store.create({ ...draft, name: 'c01' });
  expect(made).toMatchObject({ ok: true, value: { code: 'c01', views: 3 } });
  expect(codesOf(store)).toEqual(['c06', 'c05', 'c04', 'c01']);
  await store.loadMore();
  expect(codesOf(store)).toEqual(['c06', 'c05', 'c04', 'c03', 'c02', 'c01']);
});

test('the phone remembers the newest campaign over its channels, and asks for it anew when Home opens', async () => {
  const other = { ...report, code: 'def456', channel: 'chat' as const, createdAt: 2, views: 2 };
  const old = { ...report, code: 'old123', name: 'Autumn', createdAt: 0 };
  const { store, asked, saved } = setUp(() => listed(other, report, old), {
    name: 'Spring',
    opens: 1,
  });
  expect(store.summary).toEqual({ name: 'Spring', opens: 1 });
  await store.recall();
  await store.recall();
  expect(asked).toHaveLength(1);
  expect([store.summary, saved.at(-1)]).toEqual([
    { name: 'Spring', opens: 5 },
    { name: 'Spring', opens: 5 },
  ]);
  store.forget();
  expect([store.summary, store.campaigns]).toEqual([null, []]);
});

test('a phone that knows of no campaign asks for none', async () => {
  const { store, asked } = setUp(() => listed());
  await store.recall();
  expect([store.summary, asked]).toEqual([null, []]);
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
