import { release } from '../../../miniprogram/content/release';
import type { ContentRelease } from '../../../miniprogram/domain/content/content-types';
import { referencesOf } from '../../../miniprogram/domain/content/content-references';
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
  ['no ordinal', { ...release, ordinal: undefined }],
  ['an ordinal in words', { ...release, ordinal: 'first' }],
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
  ['a step of nobody', { ...release, services: [{ ...service, steps: [{ by: 'x' }] }] }],
  ['an event about no list of services', { ...release, events: [{ ...event, services: 'x' }] }],
  ['no articles', { ...release, articles: undefined }],
  ['an article without sections', { ...release, articles: [{ ...article, sections: {} }] }],
  ['a source without a title', { ...release, sources: [{ id: 'seed' }] }],
  [
    'a figure without a quotation',
    { ...release, metrics: [{ ...metric, quotations: [] }, ...metrics] },
  ],
  ['an unknown unit', { ...release, metrics: [{ ...metric, unit: 'miles' }, ...metrics] }],
  [
    'a source in no language',
    { ...release, sources: release.sources.map((source) => ({ ...source, language: null })) },
  ],
])('%s is no release', (_what, value) => {
  expect(isContentRelease(value)).toBe(false);
});

const listNames = [
  'metrics',
  'services',
  'sectors',
  'categories',
  'events',
  'articles',
  'sources',
] as const;
type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

/** A release with each text that is this one made another, but for the ids of entries. */
function renamed(value: Json, from: string, to: string): Json {
  if (value === from) return to;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, from, to));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === 'id' ? item : renamed(item, from, to),
    ]),
  );
}

test('a release in which any id is there twice is none', () => {
  for (const list of listNames) {
    const twice = { ...release, [list]: [...release[list], release[list][0]] };
    expect([list, isContentRelease(twice)]).toEqual([list, false]);
  }
});

test('a release that names what it does not have is none, wherever it is named', () => {
  const references = referencesOf(release);
  expect(references.length).toBeGreaterThan(200);
  for (const { to, id } of references) {
    const entries = release[to].filter((entry) => entry.id !== id);
    expect([to, id, isContentRelease({ ...release, [to]: entries })]).toEqual([to, id, false]);
  }
});

test('every field that holds an id counts as a reference', () => {
  const json = JSON.parse(JSON.stringify(release)) as Json;
  for (const list of listNames) {
    for (const { id } of release[list]) {
      const other = renamed(json, id, `${id}-renamed`) as unknown as ContentRelease;
      const isNamed = JSON.stringify(other).includes(`"${id}-renamed"`);
      expect([list, id, isNamed && isContentRelease(other)]).toEqual([list, id, false]);
    }
  }
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
