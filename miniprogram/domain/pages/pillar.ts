import type { ContentRelease, Metric, PillarId } from '../content/content-types';
import { formatFigure } from '../content/format-figure';
import type { Language } from '../words/language';
import {
  articleRows,
  categoryRows,
  eventRows,
  eventsOf,
  metricRow,
  metricsOf,
  sectorRows,
  serviceRows,
  servicesOf,
  type Bar,
  type EventRow,
  type LinkRow,
  type MetricRow,
} from './rows';

/** How much longer than its floor an open bar is drawn. */
const OPEN_END = 1.12;

/** The sectors that the roadmap names by name, and those that other reports add. */
export interface Sectors {
  leading: LinkRow[];
  further: LinkRow[];
}

export interface PillarView {
  id: PillarId;
  name: string;
  thesis: string;
  lead: MetricRow | null;
  /** Growth: the index 100 of 2019, and what has grown since. */
  bars: Bar[];
  rows: MetricRow[];
  further: MetricRow[];
  services: LinkRow[];
  otherServices: LinkRow[];
  sectors: Sectors | null;
  categories: LinkRow[];
  events: EventRow[];
  /** The parts of the media update that tell of it. */
  articles: LinkRow[];
}

/** A pillar's page, from the content. What belongs to another pillar stays empty. */
export function pillarView(release: ContentRelease, id: PillarId, language: Language): PillarView {
  const pillar = release.pillars.find((candidate) => candidate.id === id);
  if (!pillar) throw new Error(`the release has no pillar "${id}"`);
  const metrics = metricsOf(release, pillar.metrics);
  const toRow = (metric: Metric) => metricRow(release, metric, language);
  const bars = growthBars(metrics, language);
  const drawn = new Set(bars.map((bar) => bar.id));
  const [lead] = metricsOf(release, [pillar.leadMetric]);
  const others = release.services.filter(
    (service) => service.topic === id && !pillar.services.includes(service.id),
  );
  return {
    id,
    name: pillar.name[language],
    thesis: pillar.thesis[language],
    lead: lead ? toRow(lead) : null,
    bars,
    rows: metrics.filter((metric) => !drawn.has(metric.id)).map(toRow),
    further: metricsOf(release, pillar.furtherMetrics).map(toRow),
    services: serviceRows(servicesOf(release, pillar.services), language),
    otherServices: serviceRows(others, language),
    sectors: id === 'mini-programs' ? sectorsOf(release, language) : null,
    categories: id === 'pay-score' ? categoryRows(release.categories, language) : [],
    events: eventRows(release, eventsOf(release, pillar.events), language),
    articles: articleRows(
      release.articles.filter(({ topic }) => topic === id),
      language,
    ),
  };
}

function sectorsOf({ sectors }: ContentRelease, language: Language): Sectors {
  const rows = (isWanted: boolean) =>
    sectorRows(
      sectors.filter(({ isLeading }) => isLeading === isWanted),
      language,
    );
  return { leading: rows(true), further: rows(false) };
}

function growthBars(metrics: Metric[], language: Language): Bar[] {
  const growing = metrics
    .filter(({ isGrowth, unit }) => isGrowth && unit === 'percent')
    .sort((a, b) => b.value - a.value);
  const isOpen = ({ qualifier }: Metric) => qualifier === 'more-than-doubled';
  const drawnIndex = (metric: Metric) => (100 + metric.value) * (isOpen(metric) ? OPEN_END : 1);
  const longest = Math.max(...growing.map(drawnIndex));
  const share = (index: number) => Math.round((index / longest) * 1000) / 10;
  return growing.map((metric) => ({
    id: metric.id,
    label: (metric.subject ?? metric.label)[language],
    text: formatFigure(metric, language).text,
    base: share(100),
    accent: share(drawnIndex(metric) - 100),
    isOpen: isOpen(metric),
    isHere: false,
  }));
}
