import type { Localized } from '../words/language';

/** The three pillars of the 2021 roadmap. */
export const pillarIds = ['mini-programs', 'pay-score', 'search'] as const;

export type PillarId = (typeof pillarIds)[number];

/** What a figure or a service belongs to: a pillar, or WeChat as a whole. */
export const topics = ['ecosystem', ...pillarIds] as const;

export type Topic = (typeof topics)[number];

/** How the source words its figure. */
export const qualifiers = ['exactly', 'about', 'over', 'more-than-doubled'] as const;

export type Qualifier = (typeof qualifiers)[number];

/**
 * What a figure's value counts. `percent` is a change or a share in percentage points,
 * `times` a factor, `CNY` is yuan.
 */
export const units = [
  'people',
  'people/day',
  'people/month',
  'person-times',
  'items/day',
  'displays',
  'visits',
  'percent',
  'times',
  'year',
  'ordinal-year',
  'CNY',
  'brands',
  'categories',
  'models',
  'markets',
  'sectors',
  'areas',
] as const;

export type Unit = (typeof units)[number];

/** Where a figure that the media update doesn't state was made public. */
export const occasions = ['conference-2021', 'conference-2020', 'other'] as const;

export type Occasion = (typeof occasions)[number];

/** What a source is. A repost or mirror copies somebody else's text; a translation was made by a machine. */
export const sourceKinds = [
  'primary',
  'press',
  'official',
  'agency',
  'repost',
  'mirror',
  'translation',
  'social',
  'blog',
] as const;

/** A document that a figure, a service or an event is taken from. It has either a headline or a description. */
export interface Source {
  id: string;
  /** Verbatim, in the source's language. */
  headline?: string;
  /** What it is about, where its headline isn't known. */
  about?: Localized;
  /** Who wrote it. Of a copy whose author isn't known: the site that published the copy. */
  publisher: Localized;
  /** The site that published the copy at `url`, where the author is known. */
  repostedBy?: string;
  /** ISO 8601 date, as far as it is known (`2021-01-19`, `2021-01`, `2021`), or '' if undated. */
  date: string;
  url: string;
  language: 'en' | 'zh' | 'zh-Hant';
  kind: (typeof sourceKinds)[number];
}

/** The words of a source. */
export interface Quotation {
  /** A `Source.id`. */
  source: string;
  /** Verbatim, in the source's language. */
  text: string;
}

/** One figure of the roadmap. */
export interface Metric {
  id: string;
  topic: Topic;
  label: Localized;
  /** What has grown, where `isGrowth` and the unit is percent: a chart of growth need not say so of each bar. */
  subject?: Localized;
  /** A plain number in base units: 1.09 billion is 1090000000, +75 % is 75. */
  value: number;
  unit: Unit;
  qualifier: Qualifier;
  /** A `percent` that is a change over the period before, shown with its sign. */
  isGrowth: boolean;
  /**
   * The id of the figure that this one may be drawn as a part of: both count people a day in the same period. Without it,
   * no picture may show a share.
   */
  partOf?: string;
  /** When or over which time it was counted, in words. */
  period: Localized;
  /** What the reader must know to read it right; most figures need no note. */
  note?: Localized;
  /** The first is the one shown beside the figure. */
  quotations: Quotation[];
  /** Whether the media update itself states it. */
  inRoadmap: boolean;
  /** Where it was made public, if the media update doesn't state it. */
  occasion?: Occasion;
  /** Whether two sources that don't copy each other agree on it. */
  isCrossChecked: boolean;
  /** Ids of the services that its sources are about. */
  services: string[];
}

/** Who acts in a step of a service: the merchant who reads it, the merchant's customer, or WeChat. */
export const stepActors = ['you', 'customer', 'wechat'] as const;

/** One step of how a service works. */
export interface ServiceStep {
  by: (typeof stepActors)[number];
  text: Localized;
  /** It follows from what a source says, and the source doesn't say it in so many words. */
  isDerived?: true;
}

/** Something a merchant can use. */
export interface Service {
  id: string;
  topic: Topic;
  name: Localized;
  summary: Localized;
  audience: Localized<string[]>;
  keywords: Localized<string[]>;
  /** How it works: two to four steps, of which the customer and the merchant each have one. */
  steps: ServiceStep[];
  inRoadmap: boolean;
  /** `Source.id`s. */
  sources: string[];
}

/** A sector in which Mini Programs grow. */
export interface Sector {
  id: string;
  name: Localized;
  /** Its part in the roadmap, in one line. */
  role: Localized;
  /** Whether the roadmap names it among those that lead the growth. */
  isLeading: boolean;
  /** `Metric.id`s that speak of it. */
  metrics: string[];
  sources: string[];
}

/** One of the five categories of brands that WeChat Pay Score covers. */
export interface PayScoreCategory {
  id: string;
  name: Localized;
  typicalUse: Localized;
  /** `Service.id`s of the Pay Score scenarios that fit it (an editorial choice). */
  models: string[];
  /** `Metric.id`s that speak of it. */
  metrics: string[];
  sources: string[];
}

/** A date in WeChat's history, or a plan. */
export interface TimelineEvent {
  id: string;
  topic: Topic;
  /** ISO 8601, as far as it is known; '' for a plan without a date. */
  date: string;
  isPlan: boolean;
  title: Localized;
  /** Ids of services that it is about, the one it fits best first. */
  services: string[];
  sources: string[];
}

/** One thing that a source tells, in the app's own words. */
interface ArticleSection {
  id: string;
  heading: Localized;
  text: Localized;
  /** What it rests on: the source's own words, verbatim. */
  passages: string[];
  /** `Metric.id`s of the figures that it tells. */
  metrics: string[];
  /** `Service.id`s that it is about. */
  services: string[];
}

/** A part of a source retold. */
export interface Article {
  id: string;
  topic: Topic;
  title: Localized;
  /** What it comes to, in a sentence or two. */
  standfirst: Localized;
  /** The `Source.id` of what is retold. */
  source: string;
  sections: ArticleSection[];
}

/** One pillar's page: its argument and which content carries it, in reading order. */
export interface Pillar {
  id: PillarId;
  name: Localized;
  /** The argument in one sentence. */
  thesis: Localized;
  /** A `Metric.id`: the figure on Home's card and at the top of the page. */
  leadMetric: string;
  /** `Metric.id`s of the media update, in reading order, without the lead. */
  metrics: string[];
  /** `Metric.id`s from other reports. */
  furtherMetrics: string[];
  /** `Service.id`s that are the pillar's subject: uses, scenarios or kinds of results. */
  services: string[];
  /** `TimelineEvent.id`s, in order. */
  events: string[];
}

/** One of the app's own pages, as search finds it. Its id is the name of the page's folder. */
export interface AppPage {
  id: string;
  title: Localized;
  summary: Localized;
  keywords: Localized<string[]>;
}

/** Home's page. */
export interface Overview {
  /** A `Metric.id`: the number of dots, and the figure they show at first. */
  leadMetric: string;
  /** `Metric.id`s that are part of the lead metric: they light a part of the dots. They overlap. */
  reachMetrics: string[];
  furtherMetrics: string[];
}

/** All content of the app, compiled from `cloudfunctions/content/`: the same everywhere, with one version. */
export interface ContentRelease {
  /** 12 hex digits of a hash over the content. */
  version: string;
  /** Raised by 1 with each change of the content: of two releases, the newer one has the higher ordinal. */
  ordinal: number;
  /** What was announced where and when. */
  event: { name: Localized; place: Localized; date: string; source: string };
  overview: Overview;
  pillars: Pillar[];
  metrics: Metric[];
  services: Service[];
  sectors: Sector[];
  categories: PayScoreCategory[];
  events: TimelineEvent[];
  articles: Article[];
  sources: Source[];
}
