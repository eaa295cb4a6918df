import { release } from '../../../miniprogram/content/release';
import type { Service } from '../../../miniprogram/domain/content/content-types';
import { targetsOf, urlOf } from '../../../miniprogram/domain/pages/routes';
import { articleView } from '../../../miniprogram/pages/article/view';
import { neighboursOf } from '../../../miniprogram/domain/pages/entry';
import { relatedServices } from '../../../miniprogram/domain/pages/relations';
import { hitViews } from '../../../miniprogram/pages/search/results';
import { sectorView } from '../../../miniprogram/pages/sector/view';
import { serviceView } from '../../../miniprogram/pages/service/view';

const idsOf = (rows: { id: string }[] = []) => rows.map(({ id }) => id);
const languages = ['en', 'zh'] as const;

test('a service leads with the first figure about it alone', () => {
  const { service } = serviceView(release, 'wechat-pay-score', 'en', false);
  expect(service?.lead?.id).toBe('pay-score-users');
  expect(idsOf(service?.figures)[0]).toBe('pay-score-deposits-saved');
});

test('a service without a figure of its own shows its pillar’s, and counts of a list stay small', () => {
  const { service } = serviceView(release, 'no-deposit-rental', 'en', false);
  expect(service?.lead?.id).toBe('pay-score-users');
  expect(idsOf(service?.figures)).toEqual(['pay-score-models']);
});

test('a service that no source gives a figure for shows its pillar’s, or none', () => {
  for (const [id, lead] of [
    ['food-ordering', 'mini-program-average-dau'],
    ['channels', undefined],
    ['channels-mini-program-link', 'mini-program-average-dau'],
  ]) {
    const { service } = serviceView(release, id ?? '', 'en', false);
    expect([id, service?.lead?.id, service?.figures]).toEqual([id, lead, []]);
  }
});

test('the figures of a service stand in the reading order of its pillar', () => {
  const { service } = serviceView(release, 'mini-program-commerce', 'en', false);
  expect(service?.lead?.id).toBe('mini-program-gmv-growth');
  expect(idsOf(service?.figures).slice(0, 2)).toEqual([
    'transacting-mini-programs-growth',
    'average-transaction-value-growth',
  ]);
});

test('a service says whom it suits, how it works, where it is used and where it belongs', () => {
  const { service } = serviceView(release, 'smart-retail', 'zh', false);
  expect(service).toMatchObject({
    name: '智慧零售',
    audience: '购物娱乐 · 无人零售',
    steps: [
      { by: '你的用户', text: '支付分达标的用户打开你的零售柜。' },
      { by: '你的用户', text: '取走商品。' },
      { by: '微信', text: '系统自动结算。' },
      { by: '你', text: '零售柜无人值守，你照常售货。' },
    ],
    derived: '',
    usedIn: [{ id: 'category-shopping-entertainment' }],
    pillars: [{ id: 'pay-score' }],
    articles: [{ id: 'trust-instead-of-deposits' }],
    standing: '依据原报道。',
    sources: '来源：China Trading Desk · 微信支付商户文档',
  });
});

test('a service of Mini Programs is used in sectors, and in no category of Pay Score', () => {
  const { service } = serviceView(release, 'mini-program-commerce', 'en', false);
  expect(idsOf(service?.usedIn)).toEqual([
    'sector-department-stores',
    'sector-apparel',
    'sector-sporting-goods',
  ]);
  expect(idsOf(serviceView(release, 'wecom', 'en', false).service?.usedIn)).toEqual([]);
});

test('every service says in two to four steps what it means for the customer and for the merchant', () => {
  for (const { id } of release.services) {
    const { service } = serviceView(release, id, 'en', false);
    const actors = new Set(service?.steps.map(({ by }) => by.replace(' *', '')));
    expect([id, actors.has('You'), actors.has('Your customer')]).toEqual([id, true, true]);
    expect([2, 3, 4]).toContain(service?.steps.length);
  }
});

test('what is derived from a source is marked, and the page says so', () => {
  const { service } = serviceView(release, 'no-deposit-hotel', 'en', false);
  expect(service?.steps.map(({ by }) => by)).toEqual(['WeChat', 'Your customer', 'You *', 'You *']);
  expect(service?.derived).toContain('Our reading');
});

test('the hotel’s page leads to the calculator with a hotel’s example, and to the walk-through', () => {
  const { service } = serviceView(release, 'no-deposit-hotel', 'en', false);
  expect([idsOf(service?.calculator), idsOf(service?.walkThrough)]).toEqual([
    ['hotel'],
    ['no-deposit-hotel'],
  ]);
  expect(serviceView(release, 'mini-games', 'en', false).service?.calculator).toEqual([]);
});

test('a service of WeChat as a whole has no pillar', () => {
  const { service } = serviceView(release, 'wecom', 'en', false);
  expect(service).toMatchObject({ pillars: [], isTold: false, topicName: 'WeChat' });
  expect(idsOf(service?.road?.stops)).toEqual(['wecom-400-million']);
});

test('related services share figures first, then keywords and categories, then the topic', () => {
  const related = (id: string) => {
    const service = release.services.find((candidate) => candidate.id === id);
    return service ? idsOf(relatedServices(release, service)) : [];
  };
  expect(related('no-deposit-rental')[0]).toBe('no-deposit-hotel');
  expect(related('food-ordering')).toContain('ride-hailing');
  expect(related('ride-first-pay-later')).toContain('enjoy-first-pay-later');
  for (const { id } of release.services)
    expect([id, related(id).length]).toEqual([id, expect.any(Number)]);
});

test('no service is related to itself, and none stands alone', () => {
  for (const service of release.services) {
    const related = idsOf(relatedServices(release, service));
    expect(related).not.toContain(service.id);
    expect([service.id, related.length > 0 && related.length <= 4]).toEqual([service.id, true]);
  }
});

test('services that share nothing are not related', () => {
  const plain = { audience: { en: ['A'], zh: ['甲'] }, keywords: { en: ['k'], zh: ['词'] } };
  const services = release.services.slice(0, 2).map((service, index): Service => ({
    ...service,
    ...plain,
    id: `service-${index}`,
    topic: index === 0 ? 'search' : 'ecosystem',
    keywords: index === 0 ? plain.keywords : { en: ['other'], zh: ['别的'] },
  }));
  const [service] = services;
  expect(service && relatedServices({ ...release, services }, service)).toEqual([]);
});

test('a category shows the scenarios that fit, further services for it, and its twin among the sectors', () => {
  const { sector } = sectorView(release, 'category-transportation', 'en', false);
  expect(sector).toMatchObject({
    topic: 'pay-score',
    kind: 'Pay Score category',
    name: 'Transportation',
    scenarios: [{ id: 'enjoy-first-pay-later' }],
    twins: [{ id: 'sector-transportation' }],
    twinsName: 'Also a Mini Program sector',
  });
  expect(idsOf(sector?.services)).toContain('ride-first-pay-later');
  expect(idsOf(sector?.services)).not.toContain('enjoy-first-pay-later');
  expect(sector?.others).toHaveLength(release.categories.length - 1);
});

test('a sector shows its figures, the services for it, and the other sectors', () => {
  const { sector } = sectorView(release, 'sector-department-stores', 'zh', false);
  expect(sector).toMatchObject({ kind: '行业', name: '百货', scenarios: [], twins: [] });
  expect(idsOf(sector?.figures)).toEqual([
    'department-store-purchases',
    'mini-program-leading-sectors',
  ]);
  expect(idsOf(sector?.services)).toEqual(['mini-program-commerce']);
  expect(idsOf(sector?.others)).toContain('sector-apparel');
});

test('a sector that no audience names gets the services that its own figures speak for', () => {
  const { sector } = sectorView(release, 'sector-fresh-produce', 'en', false);
  expect(idsOf(sector?.services)).toEqual(['mini-program-commerce']);
});

test('an article tells its sections with figures, services and what they rest on', () => {
  const { article } = articleView(release, 'trust-instead-of-deposits', 'en', false);
  expect(article?.origin).toBe('Source: China Trading Desk, “Media Update: 2021 WeChat Roadmap”');
  expect(article?.sections[0]).toMatchObject({
    heading: 'Deposits saved',
    figures: [
      { id: 'pay-score-users' },
      { id: 'pay-score-deposits-saved' },
      { id: 'ship-first-users' },
    ],
    services: [{ id: 'wechat-pay-score' }, { id: 'shipment-before-payment' }],
  });
  expect(article?.pillars).toMatchObject([{ id: 'pay-score' }]);
  expect(idsOf(article?.related)).not.toContain('trust-instead-of-deposits');
  expect(article?.related).toHaveLength(release.articles.length - 1);
});

test.each([
  ['service', serviceView, 'no-deposit-boat', 'no-deposit-rental'],
  ['sector', sectorView, 'sector-department-shops', 'sector-department-stores'],
  ['article', articleView, 'search-habits', 'search-as-a-habit'],
] as const)(
  'a %s that is not there has neighbours, and may still come',
  (_name, view, id, near) => {
    for (const language of languages) {
      const { status, neighbours } = view(release, id, language, false);
      expect([status, neighbours[0]?.id]).toEqual(['unknown', near]);
      expect(view(release, id, language, true).status).toBe('loading');
    }
  },
);

test.each([
  '',
  '__proto__',
  'constructor',
  '%%%',
  '<view>',
  '🎉'.repeat(9999),
  'a-'.repeat(99_999),
])('the id %.20j is no entry, and has neighbours all the same', (id) => {
  for (const view of [serviceView, sectorView, articleView]) {
    const { status, neighbours } = view(release, id, 'en', false);
    expect([status, neighbours.length > 0]).toEqual(['unknown', true]);
  }
});

test('neighbours share the most words first', () => {
  const entries = [{ id: 'a-b' }, { id: 'a-b-c' }, { id: 'd' }];
  expect(idsOf(neighboursOf(entries, 'c-b-a'))).toEqual(['a-b-c', 'a-b']);
  expect(idsOf(neighboursOf(entries, 'x'))).toEqual(['a-b', 'a-b-c', 'd']);
  expect(idsOf(neighboursOf(entries, 'x', [{ id: 'd' }]))).toEqual(['d']);
});

test('whatever a page links to has a page', () => {
  const urls = targetsOf(release).map(urlOf);
  for (const { id } of release.services) {
    const { service } = serviceView(release, id, 'en', false);
    for (const row of service?.related ?? [])
      expect(urls).toContain(`/pages/service/index?id=${row.id}`);
    for (const row of service?.usedIn ?? [])
      expect(urls).toContain(`/pages/sector/index?id=${row.id}`);
    for (const row of service?.articles ?? [])
      expect(urls).toContain(`/pages/article/index?id=${row.id}`);
  }
});

test.each([
  ['metric', 'pay-score-users', '/pages/metric/index?id=pay-score-users'],
  ['service', 'smart-retail', '/pages/service/index?id=smart-retail'],
  ['sector', 'transportation', '/pages/sector/index?id=sector-transportation'],
  ['category', 'transportation', '/pages/sector/index?id=category-transportation'],
  ['event', 'pay-score-open', '/pages/service/index?id=wechat-pay-score'],
  ['event', 'open-class-2021', '/pages/article/index?id=roadmap-in-brief'],
  ['service', 'not-in-this-release', null],
  ['event', 'not-in-this-release', null],
] as const)('a hit of kind %s (%s) opens %s', (kind, id, url) => {
  const hit = {
    id,
    kind,
    score: 1,
    title: 't',
    summary: 's',
    highlights: { title: [], summary: [] },
  };
  const results = {
    hits: [hit],
    total: 1,
    facets: { kind: {}, category: {} },
    relaxed: false,
    tookMs: 1,
    indexVersion: 'v',
  };
  const target = hitViews(release, results, 'en')[0]?.target;
  expect(target ? urlOf(target) : null).toBe(url);
});
