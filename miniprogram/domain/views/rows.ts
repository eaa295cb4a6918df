import type { ContentRelease, Metric, Topic } from '../content';
import { formatDate, formatFigure, type FormattedFigure } from '../format-figure';
import type { Language } from '../language';

/** A figure as one line of a list. */
export interface MetricRow {
  id: string;
  topic: Topic;
  label: string;
  /** When it was counted and, unless the roadmap document itself states it, who reports it. */
  origin: string;
  figure: FormattedFigure;
}

/** A service as a block to read. */
export interface ServiceRow {
  id: string;
  name: string;
  summary: string;
}

/** A date and what happened. */
export interface EventRow {
  id: string;
  date: string;
  title: string;
  isPlan: boolean;
}

/** The metrics of these ids, in this order; an id that the release doesn't have is left out. */
export function metricsOf(release: ContentRelease, ids: string[]): Metric[] {
  return ids.flatMap((id) => release.metrics.find((metric) => metric.id === id) ?? []);
}

/** A metric as a line, in a language. */
export function metricRow(release: ContentRelease, metric: Metric, language: Language): MetricRow {
  const [quotation] = metric.inRoadmap ? [] : metric.quotations;
  const source = release.sources.find(({ id }) => id === quotation?.source);
  return {
    id: metric.id,
    topic: metric.topic,
    label: metric.label[language],
    origin: [metric.period[language], source?.publisher].filter(Boolean).join(' · '),
    figure: formatFigure(metric, language),
  };
}

/** The services of these ids, in this order, in a language. */
export function serviceRows(
  release: ContentRelease,
  ids: string[],
  language: Language,
): ServiceRow[] {
  const found = ids.flatMap((id) => release.services.find((service) => service.id === id) ?? []);
  return found.map(({ id, name, summary }) => ({
    id,
    name: name[language],
    summary: summary[language],
  }));
}

/** The events of these ids, in this order, in a language. */
export function eventRows(release: ContentRelease, ids: string[], language: Language): EventRow[] {
  const found = ids.flatMap((id) => release.events.find((event) => event.id === id) ?? []);
  return found.map(({ id, date, title, isPlan }) => ({
    id,
    date: formatDate(date, language),
    title: title[language],
    isPlan,
  }));
}

/** What was announced where and when, in one line. */
export function eventLine({ event }: ContentRelease, language: Language): string {
  return [event.name[language], event.place[language], formatDate(event.date, language)].join(
    ' · ',
  );
}
