import type { ContentRelease, Metric, PillarId } from '../content/content-types';
import { formatFigure } from '../content/format-figure';
import type { Language } from '../words/language';
import { fill, wordsIn } from '../words/index';
import { spokenLine } from '../words/spoken';
import { leadFigureOf } from '../content/lead-words';
import { isFigure } from './relations';
import { pillarRoad, type Road } from './road';
import {
  articleRows,
  categoryRows,
  metricRow,
  metricsOf,
  sectorRows,
  titlesOf,
  serviceRows,
  servicesOf,
  type Bar,
  type LinkRow,
  type MetricRow,
} from './rows';

/** How much longer an open bar is than its minimum. */
const OPEN_END = 1.12;

/** The sectors in the media update, and those from other reports. */
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
  /** Both. */
  figures: MetricRow[];
  /** The label of the button for all figures. */
  showAll: string;
  services: LinkRow[];
  otherServices: LinkRow[];
  sectors: Sectors | null;
  categories: LinkRow[];
  road: Road;
  /** The articles about the pillar. */
  articles: LinkRow[];
}

/** The label of a button that shows all figures. */
export function showAllOf(count: number, language: Language): string {
  return fill(wordsIn(language).pillar.showAll, { count: String(count) });
}

/** The view of a pillar's page. Parts of other pillars stay empty. */
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
  const rows = metrics.filter((metric) => isFigure(metric) && !drawn.has(metric.id)).map(toRow);
  const further = metricsOf(release, pillar.furtherMetrics).map(toRow);
  return {
    id,
    name: pillar.name[language],
    thesis: pillar.thesis[language],
    lead: lead ? metricRow(release, lead, language, leadFigureOf(lead, language)) : null,
    bars,
    rows,
    further,
    figures: [...rows, ...further],
    showAll: showAllOf(rows.length + further.length, language),
    services: serviceRows(servicesOf(release, pillar.services), language),
    otherServices: serviceRows(others, language),
    sectors: id === 'mini-programs' ? sectorsOf(release, language) : null,
    categories: id === 'pay-score' ? categoryRows(release.categories, language) : [],
    road: pillarRoad(release, id, language),
    articles: titlesOf(
      articleRows(
        release.articles.filter(({ topic }) => topic === id),
        language,
      ),
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
  return growing.map((metric) => {
    const label = (metric.subject ?? metric.label)[language];
    const { text } = formatFigure(metric, language);
    return {
      id: metric.id,
      label,
      text,
      spoken: spokenLine(language, label, text),
      base: share(100),
      accent: share(drawnIndex(metric) - 100),
      isOpen: isOpen(metric),
      isHere: false,
    };
  });
}
