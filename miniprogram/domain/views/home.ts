import type { ContentRelease, PillarId } from '../content';
import { formatFigure, formatTally, type FormattedFigure } from '../format-figure';
import type { Language } from '../language';
import { fill, wordsIn } from '../words/index';
import { articleRows, eventLine, metricRow, metricsOf, type LinkRow, type MetricRow } from './rows';

/** How many people each dot of the signature picture stands for. */
const PEOPLE_PER_DOT = 1_000_000;

/** A choice under the dots: a daily count that lights its part of them. */
export interface DotChoice {
  id: string;
  name: string;
  label: string;
  figure: FormattedFigure;
  value: number;
  lit: number;
  /** The picture in words. */
  description: string;
}

/** A pillar as Home shows it. */
export interface PillarCard {
  id: PillarId;
  name: string;
  thesis: string;
  label: string;
  figure: FormattedFigure;
}

interface HomeView {
  event: string;
  dots: number;
  choices: DotChoice[];
  pillars: PillarCard[];
  further: MetricRow[];
  articles: LinkRow[];
}

/** Home, from the content. */
export function homeView(release: ContentRelease, language: Language): HomeView {
  const words = wordsIn(language).home;
  const { leadMetric, reachMetrics, furtherMetrics } = release.overview;
  const [lead, ...reach] = metricsOf(release, [leadMetric, ...reachMetrics]);
  const dots = Math.round((lead?.value ?? 0) / PEOPLE_PER_DOT);
  const nameOf = (serviceId: string | undefined) =>
    release.services.find(({ id }) => id === serviceId)?.name[language];
  const choices = (lead ? [lead, ...reach] : []).map((metric): DotChoice => {
    const lit = Math.round(metric.value / PEOPLE_PER_DOT);
    const label = metric.label[language];
    const values = { dots: formatTally(dots, language), lit: formatTally(lit, language), label };
    return {
      id: metric.id,
      name: metric === lead ? words.everyone : (nameOf(metric.services[0]) ?? label),
      label,
      figure: formatFigure(metric, language),
      value: metric.value,
      lit,
      description: fill(metric === lead ? words.dotLabel : words.dotsLit, values),
    };
  });
  const pillars = release.pillars.flatMap(({ id, name, thesis, leadMetric: pillarLead }) =>
    metricsOf(release, [pillarLead]).map((metric): PillarCard => ({
      id,
      name: name[language],
      thesis: thesis[language],
      label: metric.label[language],
      figure: formatFigure(metric, language),
    })),
  );
  return {
    event: eventLine(release, language),
    dots,
    choices,
    pillars,
    further: metricsOf(release, furtherMetrics).map((metric) =>
      metricRow(release, metric, language),
    ),
    articles: articleRows(release.articles, language),
  };
}
