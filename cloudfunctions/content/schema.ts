import * as v from 'valibot';
import {
  occasions,
  pillarIds,
  qualifiers,
  sourceKinds,
  stepActors,
  topics,
  units,
  type AppPage,
  type Article,
  type Metric,
  type Overview,
  type PayScoreCategory,
  type Pillar,
  type Sector,
  type Source,
  type TimelineEvent,
} from '../../miniprogram/domain/content/content-types';

/** With the prefix that some pages put before it, an id stays one that `routes.ts` reads from an address. */
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a kebab-case id'),
  v.maxLength(48, 'is longer than 48 characters'),
);
const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'));
const localized = v.strictObject({ en: words, zh: words });
const localizedList = v.strictObject({
  en: v.pipe(v.array(words), v.minLength(1)),
  zh: v.pipe(v.array(words), v.minLength(1)),
});
const sourceIds = v.pipe(v.array(id), v.minLength(1, 'names no source'));
const partialDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is no ISO 8601 date'));

const topic = v.picklist(topics);
/** The id of the source document. */
const MEDIA_UPDATE = 'seed';

/** What an editor should know. It is compiled into nothing: neither shown nor searched. */
const editorNote = v.exactOptional(words);

/**
 * How sources name a service or a line of business, besides its own name. `links.ts` allows a figure only where a
 * source names it. It is compiled into nothing.
 */
const citedAs = v.exactOptional(v.pipe(v.array(words), v.minLength(1, 'is empty')));

const metric = v.pipe(
  v.strictObject({
    id,
    topic,
    label: localized,
    subject: v.exactOptional(localized),
    value: v.pipe(v.number(), v.finite(), v.minValue(0, 'is negative')),
    unit: v.picklist(units),
    qualifier: v.picklist(qualifiers),
    isGrowth: v.boolean(),
    partOf: v.exactOptional(id),
    period: localized,
    note: v.exactOptional(localized),
    editorNote,
    // Verbatim, so a source in traditional characters (`zh-Hant`) is quoted in them.
    quotations: v.pipe(
      v.array(v.strictObject({ source: id, text: words })),
      v.minLength(1, 'has no quotation'),
    ),
    inRoadmap: v.boolean(),
    occasion: v.exactOptional(v.picklist(occasions)),
    isCrossChecked: v.boolean(),
    services: v.array(id),
  }),
  v.check(
    (input) => !input.isGrowth || input.unit === 'percent' || input.unit === 'times',
    'is growth, but its unit is neither percent nor times',
  ),
  v.check(
    (input) => (input.subject !== undefined) === (input.isGrowth && input.unit === 'percent'),
    'is a growth in percent without a subject, or has a subject and is none',
  ),
  v.check(
    (input) =>
      input.qualifier !== 'more-than-doubled' || (input.unit === 'percent' && input.value >= 100),
    'more than doubled, but its value is under 100 percent',
  ),
  v.check(
    (input) => input.qualifier !== 'more-than-doubled' || !/growth/i.test(input.label.en),
    'more than doubled, and its label says growth once more',
  ),
  v.check(
    (input) => input.inRoadmap || input.isCrossChecked,
    'is neither in the media update nor confirmed by a second source',
  ),
  v.check(
    (input) => input.inRoadmap === (input.occasion === undefined),
    'is in the media update and has an occasion, or has neither',
  ),
);

/**
 * A step of how a service works. The source, the passage and the derivation are for the checks and for editors: the app
 * gets only whether a step is derived.
 */
const step = v.pipe(
  v.strictObject({
    by: v.picklist(stepActors),
    text: localized,
    source: id,
    /** The words of the media update that it rests on, verbatim. */
    passage: v.exactOptional(words),
    /** How it follows from the source, where the source doesn't say it in so many words. */
    derivation: v.exactOptional(words),
  }),
  v.check(
    ({ source, passage }) => (source === MEDIA_UPDATE) === (passage !== undefined),
    'rests on the media update without a passage of it, or has a passage of another source',
  ),
);

/** What a merchant asks first: what it means for the customer, and what it means for me. */
const steps = v.pipe(
  v.array(step),
  v.minLength(2, 'has fewer than two steps'),
  v.maxLength(4, 'has more than four steps'),
  v.check(
    (all) => (['customer', 'you'] as const).every((actor) => all.some(({ by }) => by === actor)),
    'has no step of the customer, or none of the merchant',
  ),
);

const serviceFields = v.strictObject({
  id,
  topic,
  name: localized,
  summary: localized,
  audience: localizedList,
  keywords: localizedList,
  citedAs,
  editorNote,
  steps,
  inRoadmap: v.boolean(),
  sources: sourceIds,
});

const service = v.pipe(
  serviceFields,
  v.check(
    (input) => input.steps.every((each) => input.sources.includes(each.source)),
    'has a step whose source is none of its sources',
  ),
);

const sector = v.strictObject({
  id,
  name: localized,
  role: localized,
  citedAs,
  isLeading: v.boolean(),
  metrics: v.array(id),
  sources: sourceIds,
});

const category = v.strictObject({
  id,
  name: localized,
  typicalUse: localized,
  citedAs,
  models: v.pipe(v.array(id), v.minLength(1)),
  metrics: v.array(id),
  sources: sourceIds,
});

const event = v.pipe(
  v.strictObject({
    id,
    topic,
    date: v.union([v.literal(''), partialDate]),
    isPlan: v.boolean(),
    title: localized,
    services: v.array(id),
    sources: sourceIds,
  }),
  v.check((input) => input.isPlan || input.date !== '', 'has no date, but is no plan'),
);

const section = v.strictObject({
  id,
  heading: localized,
  text: localized,
  passages: v.pipe(v.array(words), v.minLength(1, 'rests on no passage')),
  metrics: v.array(id),
  services: v.array(id),
});

const article = v.strictObject({
  id,
  topic,
  title: localized,
  standfirst: localized,
  source: id,
  sections: v.pipe(v.array(section), v.minLength(1)),
});

const source = v.pipe(
  v.strictObject({
    id,
    headline: v.exactOptional(words),
    about: v.exactOptional(localized),
    publisher: localized,
    repostedBy: v.exactOptional(words),
    date: v.union([v.literal(''), partialDate]),
    url: v.pipe(v.string(), v.regex(/^https?:\/\//, 'is no web address'), v.url()),
    language: v.picklist(['en', 'zh', 'zh-Hant']),
    kind: v.picklist(sourceKinds),
  }),
  v.check(
    (input) => (input.headline === undefined) !== (input.about === undefined),
    'has both a headline and a description, or neither',
  ),
  v.check(
    (input) => input.repostedBy === undefined || ['repost', 'mirror'].includes(input.kind),
    'says who reposted it, but is no repost',
  ),
);

const overview = v.strictObject({
  leadMetric: id,
  reachMetrics: v.array(id),
  furtherMetrics: v.array(id),
});

const pillar = v.strictObject({
  id: v.picklist(pillarIds),
  name: localized,
  thesis: localized,
  leadMetric: id,
  metrics: v.array(id),
  furtherMetrics: v.array(id),
  services: v.array(id),
  events: v.array(id),
});

const pages = v.strictObject({
  event: v.strictObject({ name: localized, place: localized, date: partialDate, source: id }),
  overview,
  pillars: v.pipe(v.array(pillar), v.length(pillarIds.length)),
});

/** Words that stand for each other in a search, in both languages. `kind:id` names the entry that they are names of. */
const synonyms = v.pipe(v.array(words), v.minLength(2, 'is alone'));

/** One of the app's own pages, as search shows it. Its id is the name of the page's folder. */
const appPage = v.strictObject({
  id,
  title: localized,
  summary: localized,
  keywords: localizedList,
});

/** The content files, by name, and the shape of each. */
export const contentFiles = {
  'metrics.json': v.array(metric) satisfies v.GenericSchema<Metric[]>,
  'services.json': v.array(service),
  'sectors.json': v.array(sector) satisfies v.GenericSchema<Sector[]>,
  'categories.json': v.array(category) satisfies v.GenericSchema<PayScoreCategory[]>,
  'events.json': v.array(event) satisfies v.GenericSchema<TimelineEvent[]>,
  'articles.json': v.array(article) satisfies v.GenericSchema<Article[]>,
  'sources.json': v.array(source) satisfies v.GenericSchema<Source[]>,
  'pages.json': pages satisfies v.GenericSchema<{ overview: Overview; pillars: Pillar[] }>,
  'synonyms.json': v.array(synonyms) satisfies v.GenericSchema<string[][]>,
  'app-pages.json': v.array(appPage) satisfies v.GenericSchema<AppPage[]>,
};

/** What the content files hold once parsed. */
export type ContentParts = {
  [File in keyof typeof contentFiles]: v.InferOutput<(typeof contentFiles)[File]>;
};
