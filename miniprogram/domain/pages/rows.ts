import type {
  Article,
  ContentRelease,
  Metric,
  PayScoreCategory,
  Pillar,
  PillarId,
  Sector,
  Service,
  TimelineEvent,
  Topic,
} from '../content/content-types';
import { formatDate, formatFigure, type FormattedFigure } from '../content/format-figure';
import type { Language } from '../words/language';
import { targetOf } from './routes';
import { publisherIn, siteIn } from '../content/source-names';
import { wordsIn } from '../words/index';
import { spokenLine } from '../words/spoken';

/** A figure as one line of a list. */
export interface MetricRow {
  id: string;
  topic: Topic;
  label: string;
  /** When it was counted and, unless the media update states it, who reports it. */
  origin: string;
  figure: FormattedFigure;
  /** All of it in one line, for a screen reader. */
  spoken: string;
}

/** Something with a page of its own, as one line of a list: a service, a sector, a category, an article. */
export interface LinkRow {
  /** The id of its page. */
  id: string;
  name: string;
  /** What there is to say of it. */
  summary: string;
}

/** A pillar as one line of a list. */
export interface PillarRow extends LinkRow {
  id: PillarId;
}

/** One bar of a chart. Lengths are shares of the longest bar, in percent. */
export interface Bar {
  /** The id of its figure. */
  id: string;
  label: string;
  /** What stands at the bar: `+75%`, `More than doubled`. */
  text: string;
  /** All of it in one line, for a screen reader. */
  spoken: string;
  /** Its grey part: the year before, or all of a figure that is only there to be compared with. */
  base: number;
  /** The part in the accent that follows: what has grown since, or all of the figure that the page is about. */
  accent: number;
  /** The source gives a floor only. */
  isOpen: boolean;
  /** It is what the page is about: it leads nowhere else. */
  isHere: boolean;
}

/** A date and what happened. */
export interface EventRow {
  id: string;
  date: string;
  title: string;
  /** Who reports it. */
  source: string;
  isPlan: boolean;
}

/** The metrics of these ids, in this order; an id that the release doesn't have is left out. */
export function metricsOf(release: ContentRelease, ids: string[]): Metric[] {
  return ids.flatMap((id) => release.metrics.find((metric) => metric.id === id) ?? []);
}

/** A metric as a line, in a language. */
export function metricRow(
  release: ContentRelease,
  metric: Metric,
  language: Language,
  figure = formatFigure(metric, language),
): MetricRow {
  const [quotation] = metric.inRoadmap ? [] : metric.quotations;
  const source = release.sources.find(({ id }) => id === quotation?.source);
  const label = metric.label[language];
  const origin = [metric.period[language], ...(source ? [siteIn(source, language)] : [])].join(
    ' · ',
  );
  return {
    id: metric.id,
    topic: metric.topic,
    label,
    origin,
    figure,
    spoken: spokenLine(language, label, figure.text, origin),
  };
}

/** The services of these ids, in this order; an id that the release doesn't have is left out. */
export function servicesOf(release: ContentRelease, ids: string[]): Service[] {
  return ids.flatMap((id) => release.services.find((service) => service.id === id) ?? []);
}

/** Services as lines, in a language. */
export function serviceRows(services: Service[], language: Language): LinkRow[] {
  return services.map(({ id, name, summary }) => ({
    id,
    name: name[language],
    summary: summary[language],
  }));
}

/** Sectors as lines, in a language. */
export function sectorRows(sectors: Sector[], language: Language): LinkRow[] {
  return sectors.map(({ id, name, role }) => ({
    id: targetOf({ list: 'sectors', id }).id,
    name: name[language],
    summary: role[language],
  }));
}

/** Pay Score categories as lines, in a language. */
export function categoryRows(categories: PayScoreCategory[], language: Language): LinkRow[] {
  return categories.map(({ id, name, typicalUse }) => ({
    id: targetOf({ list: 'categories', id }).id,
    name: name[language],
    summary: typicalUse[language],
  }));
}

/** Articles as lines, in a language. */
export function articleRows(articles: Article[], language: Language): LinkRow[] {
  return articles.map(({ id, title, standfirst }) => ({
    id,
    name: title[language],
    summary: standfirst[language],
  }));
}

/** Lines with their names alone. */
export function titlesOf(rows: LinkRow[]): LinkRow[] {
  return rows.map((row) => ({ ...row, summary: '' }));
}

/** Pillars as lines, in a language. */
export function pillarRows(pillars: Pillar[], language: Language): PillarRow[] {
  return pillars.map(({ id, name, thesis }) => ({
    id,
    name: name[language],
    summary: thesis[language],
  }));
}

/** The events of these ids, in this order. */
export function eventsOf(release: ContentRelease, ids: string[]): TimelineEvent[] {
  return ids.flatMap((id) => release.events.find((event) => event.id === id) ?? []);
}

/** Events as lines, in a language. */
export function eventRows(
  release: ContentRelease,
  events: TimelineEvent[],
  language: Language,
): EventRow[] {
  return events.map(({ id, date, title, isPlan, sources }) => ({
    id,
    date: date ? formatDate(date, language) : wordsIn(language).pillar.future,
    title: title[language],
    source: publishersOf(release, sources, language),
    isPlan,
  }));
}

/** Who published the sources of these ids, in one line. */
export function publishersOf(
  { sources }: ContentRelease,
  ids: string[],
  language: Language,
): string {
  const names = ids.flatMap((id) => {
    const source = sources.find((candidate) => candidate.id === id);
    return source ? [publisherIn(source, language)] : [];
  });
  return [...new Set(names)].join(' · ');
}

/** What a topic is called in a navigation bar. */
export function topicName(topic: Topic, language: Language): string {
  const { tabs, metric } = wordsIn(language);
  const names: Record<Topic, string> = {
    'mini-programs': tabs.miniPrograms,
    'pay-score': tabs.payScore,
    search: tabs.search,
    ecosystem: metric.ecosystem,
  };
  return names[topic];
}

/** What was announced where and when, in one line. */
export function eventLine({ event }: ContentRelease, language: Language): string {
  return [event.name[language], event.place[language], formatDate(event.date, language)].join(
    ' · ',
  );
}
