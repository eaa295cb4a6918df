import type { ContentRelease, Metric, Service, Topic } from '../../domain/content/content-types';
import { formatFigure, type FormattedFigure } from '../../domain/content/format-figure';
import type { Language } from '../../domain/words/language';
import { publisherIn, sourceDetailsIn } from '../../domain/content/source-names';
import { fill, wordsIn } from '../../domain/words/index';
import { spokenLine } from '../../domain/words/spoken';
import { neighboursOf, statusOf, type EntryStatus } from '../../domain/pages/entry';
import {
  metricRow,
  metricsOf,
  serviceRows,
  servicesOf,
  topicName,
  type Bar,
  type LinkRow,
  type MetricRow,
} from '../../domain/pages/rows';

/** A source and what it says of the figure. */
export interface SourceQuotes {
  id: string;
  publisher: string;
  /** Its title and date. */
  details: string;
  url: string;
  /** What the button is called that copies the address, for a screen reader. */
  copy: string;
  /** Whether it is in English. */
  isLatin: boolean;
  texts: string[];
}

/** What a figure's page shows. */
interface FoundMetric {
  id: string;
  topic: Topic;
  topicName: string;
  label: string;
  period: string;
  /** '' if it needs none. */
  note: string;
  figure: FormattedFigure;
  /** How well it is sourced, in words. */
  standing: string;
  /** The figure among others of its kind. */
  peers: Bar[];
  /** What is compared, for those who can't see it. */
  peersLabel: string;
  /** The source whose words stand beside the figure. */
  source: SourceQuotes | null;
  furtherSources: SourceQuotes[];
  services: LinkRow[];
}

/** A figure's page: the figure, or, where there is none of that id, its neighbours. */
interface MetricView {
  status: EntryStatus;
  metric: FoundMetric | null;
  neighbours: MetricRow[];
}

const MAX_PEERS = 8;

/**
 * A figure's page, from the content.
 * @param isRefreshing whether a newer release may still come
 */
export function metricView(
  release: ContentRelease,
  id: string,
  language: Language,
  isRefreshing: boolean,
): MetricView {
  const metric = release.metrics.find((candidate) => candidate.id === id);
  const status = statusOf(metric, isRefreshing);
  if (!metric) {
    const { leadMetric, reachMetrics } = release.overview;
    const usual = metricsOf(release, [leadMetric, ...reachMetrics]);
    const neighbours = neighboursOf(release.metrics, id, usual);
    return {
      status,
      metric: null,
      neighbours: neighbours.map((found) => metricRow(release, found, language)),
    };
  }
  const words = wordsIn(language).metric;
  const [source, ...furtherSources] = sourcesOf(release, metric, language);
  const label = metric.label[language];
  const peers = peersOf(release, metric, language);
  return {
    status,
    metric: {
      id,
      topic: metric.topic,
      topicName: topicName(metric.topic, language),
      label,
      period: metric.period[language],
      note: metric.note?.[language] ?? '',
      figure: formatFigure(metric, language),
      standing: standingOf(metric, language),
      peers,
      peersLabel: fill(words.peersLabel, { label }),
      source: source ?? null,
      furtherSources,
      services: serviceRows(relatedServices(release, metric), language),
    },
    neighbours: [],
  };
}

/** The services that a figure is about; for a figure of WeChat as a whole, those of its topic. */
function relatedServices(release: ContentRelease, { services, topic }: Metric): Service[] {
  if (services.length > 0) return servicesOf(release, services);
  return release.services.filter((service) => service.topic === topic);
}

/** How well a figure is sourced, in words. */
function standingOf({ occasion, isCrossChecked }: Metric, language: Language): string {
  const words = wordsIn(language).metric;
  if (occasion !== undefined) return words.occasions[occasion];
  return isCrossChecked ? words.confirmed : words.single;
}

/** Figures of the same unit and topic; changes only beside changes, and years beside nothing. */
function peersOf(release: ContentRelease, metric: Metric, language: Language): Bar[] {
  const peers = release.metrics
    .filter(
      ({ unit, topic, isGrowth }) =>
        unit === metric.unit && topic === metric.topic && isGrowth === metric.isGrowth,
    )
    .sort((a, b) => b.value - a.value);
  if (peers.length < 2 || metric.unit.endsWith('year')) return [];
  const longest = peers[0]?.value ?? 1;
  const shown = peers.slice(0, MAX_PEERS);
  if (!shown.includes(metric)) shown.splice(-1, 1, metric);
  return shown.map((peer) => {
    const length = Math.max(Math.round((peer.value / longest) * 1000) / 10, 0.5);
    const label = peer.label[language];
    const { text } = formatFigure(peer, language);
    return {
      id: peer.id,
      label,
      text,
      spoken: spokenLine(language, label, text),
      base: peer === metric ? 0 : length,
      accent: peer === metric ? length : 0,
      isOpen: peer.qualifier === 'more-than-doubled',
      isHere: peer === metric,
    };
  });
}

function sourcesOf(
  release: ContentRelease,
  { quotations }: Metric,
  language: Language,
): SourceQuotes[] {
  const ids = [...new Set(quotations.map(({ source }) => source))];
  return ids.flatMap((id) => {
    const source = release.sources.find((candidate) => candidate.id === id);
    if (!source) return [];
    const texts = quotations.filter((quotation) => quotation.source === id).map(({ text }) => text);
    const publisher = publisherIn(source, language);
    return [
      {
        id,
        publisher,
        details: sourceDetailsIn(source, language),
        url: source.url,
        copy: spokenLine(language, wordsIn(language).metric.copy, publisher),
        isLatin: source.language === 'en',
        texts,
      },
    ];
  });
}
