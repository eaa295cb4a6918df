import { release } from '../../../miniprogram/content/release';
import { isContentRelease } from '../../../miniprogram/domain/content/parse-release';
import { parseResults } from '../../../miniprogram/domain/search/parse-results';

const [metric, ...metrics] = release.metrics;
const [service] = release.services;
const [event] = release.events;
const [article] = release.articles;

test('the bundled release can be shown', () => {
  expect(isContentRelease(release)).toBe(true);
  expect(isContentRelease(JSON.parse(JSON.stringify(release)))).toBe(true);
});

test.each([
  ['null', null],
  ['a text', 'release'],
  ['an empty object', {}],
  ['no version', { ...release, version: 7 }],
  ['an event without a name', { ...release, event: { date: '2021' } }],
  ['two pillars', { ...release, pillars: release.pillars.slice(1) }],
  ['a pillar twice', { ...release, pillars: release.pillars.map(() => release.pillars[0]) }],
  ['metrics that are no list', { ...release, metrics: {} }],
  ['one metric that is null', { ...release, metrics: [null, ...metrics] }],
  ['a value in words', { ...release, metrics: [{ ...metric, value: '1090000000' }, ...metrics] }],
  ['a value that is no number', { ...release, metrics: [{ ...metric, value: NaN }, ...metrics] }],
  ['growth in words', { ...release, metrics: [{ ...metric, isGrowth: 'yes' }, ...metrics] }],
  [
    'a figure of no standing',
    { ...release, metrics: [{ ...metric, inRoadmap: null }, ...metrics] },
  ],
  ['an odd qualifier', { ...release, metrics: [{ ...metric, qualifier: 'maybe' }, ...metrics] }],
  ['one language', { ...release, metrics: [{ ...metric, label: { en: 'x' } }, ...metrics] }],
  ['a service that suits nobody', { ...release, services: [{ ...service, audience: null }] }],
  ['steps in one language', { ...release, services: [{ ...service, steps: { en: ['x'] } }] }],
  ['an event about no list of services', { ...release, events: [{ ...event, services: 'x' }] }],
  ['no articles', { ...release, articles: undefined }],
  ['an article without sections', { ...release, articles: [{ ...article, sections: {} }] }],
  ['a source without a title', { ...release, sources: [{ id: 'seed' }] }],
  [
    'a source in no language',
    { ...release, sources: release.sources.map((source) => ({ ...source, language: null })) },
  ],
])('%s is no release', (_what, value) => {
  expect(isContentRelease(value)).toBe(false);
});

const hit = {
  id: 'pay-score-users',
  kind: 'metric',
  score: 1,
  title: 'People using WeChat Pay Score',
  summary: 'January 2021',
  highlights: { title: [{ start: 0, end: 6 }], summary: [] },
};
const results = {
  hits: [hit],
  total: 1,
  facets: { kind: { metric: 1 }, category: {} },
  relaxed: false,
  tookMs: 1,
  indexVersion: 'v',
};

test('results can be shown, and none as well', () => {
  const none = { ...results, hits: [], facets: { kind: {}, category: {} } };
  expect(parseResults(results)).toEqual(results);
  expect(parseResults(none)).toEqual(none);
});

test('hits of kinds that a later version has are left out', () => {
  const later = { ...results, hits: [{ ...hit, kind: 'weather' }, hit] };
  expect(parseResults(later)?.hits).toEqual([hit]);
});

test.each([
  ['null', null],
  ['hits that are no list', { ...results, hits: 'none' }],
  ['a hit without a kind', { ...results, hits: [{ ...hit, kind: undefined }] }],
  ['completions that are no texts', { ...results, completions: [1] }],
  ['a hit without highlights', { ...results, hits: [{ ...hit, highlights: null }] }],
  [
    'a range without an end',
    { ...results, hits: [{ ...hit, highlights: { title: [{ start: 0 }], summary: [] } }] },
  ],
  ['no facets', { ...results, facets: null }],
])('%s are no results', (_what, value) => {
  expect(parseResults(value)).toBeNull();
});
