import type { ContentRelease, Metric, PillarId } from '../../domain/content/content-types';
import {
  formatFigure,
  formatTally,
  type FormattedFigure,
} from '../../domain/content/format-figure';
import type { Language } from '../../domain/words/language';
import { leadFigureOf } from '../../domain/content/lead-words';
import type { FormationPlan } from '../../domain/pictures/formations';
import { shapeOf } from '../../domain/pictures/shape-of';
import { fill, wordsIn } from '../../domain/words/index';
import { spokenLine } from '../../domain/words/spoken';
import { shortRoad, type Road } from '../../domain/pages/road';
import {
  articleRows,
  eventLine,
  metricRow,
  metricsOf,
  titlesOf,
  topicName,
  type LinkRow,
  type MetricRow,
} from '../../domain/pages/rows';

/** How many people each dot of the signature picture stands for. */
const PEOPLE_PER_DOT = 1_000_000;

/** Keeps a number and its scale in one line. */
const NO_BREAK = '\u00a0';

/** A choice beside the dots: a daily count, for which they form a shape of its own. */
export interface DotChoice {
  id: string;
  name: string;
  label: string;
  figure: FormattedFigure;
  /** Its name and figure, and its label and figure, for a screen reader. */
  spokenName: string;
  spokenLabel: string;
  plan: FormationPlan;
  /** The picture in words. */
  description: string;
}

/** A pillar as Home shows it. */
export interface PillarCard {
  id: PillarId;
  name: string;
  figure: FormattedFigure;
  /** What was announced for it, in a line. */
  plan: string;
  /** All of it in one line, for a screen reader. */
  spoken: string;
}

interface HomeView {
  event: string;
  headline: string;
  dots: number;
  choices: DotChoice[];
  /** What one dot is. */
  oneDot: string;
  pillars: PillarCard[];
  further: MetricRow[];
  /** The label of the button for all of them. */
  showAll: string;
  articles: LinkRow[];
  road: Road;
}

/** Home, from the content. */
export function homeView(release: ContentRelease, language: Language): HomeView {
  const own = wordsIn(language).home;
  const { leadMetric, reachMetrics, furtherMetrics } = release.overview;
  const [lead, ...reach] = metricsOf(release, [leadMetric, ...reachMetrics]);
  const dots = Math.round((lead?.value ?? 0) / PEOPLE_PER_DOT);
  const further = metricsOf(release, furtherMetrics);
  const everyone = lead ? formatFigure({ ...lead, qualifier: 'exactly' }, language).text : '';
  return {
    event: eventLine(release, language),
    headline: fill(own.headline, { figure: everyone.replace(' ', NO_BREAK) }),
    dots,
    choices: (lead ? [lead, ...reach] : []).map((metric) =>
      choiceOf(release, metric, dots, language),
    ),
    oneDot: fill(own.oneDot, { dots: formatTally(dots, language) }),
    pillars: release.pillars.flatMap(({ id, leadMetric: pillarLead }) =>
      metricsOf(release, [pillarLead]).map((metric) => pillarCard(id, metric, language)),
    ),
    further: further.map((metric) => metricRow(release, metric, language)),
    showAll: fill(own.showAll, { count: String(further.length) }),
    articles: titlesOf(articleRows(release.articles, language)),
    road: shortRoad(release, language),
  };
}

function pillarCard(id: PillarId, metric: Metric, language: Language): PillarCard {
  const name = topicName(id, language);
  const figure = leadFigureOf(metric, language);
  const plan = wordsIn(language).announcements[id];
  const spoken = spokenLine(language, name, figure.text, metric.label[language], plan);
  return { id, name, figure, plan, spoken };
}

function choiceOf(
  release: ContentRelease,
  metric: Metric,
  dots: number,
  language: Language,
): DotChoice {
  const words = wordsIn(language).home;
  const isEveryone = metric.id === release.overview.leadMetric;
  const service = release.services.find(({ id }) => id === metric.services[0]);
  const lit = Math.round(metric.value / PEOPLE_PER_DOT);
  const label = metric.label[language];
  const values = { dots: formatTally(dots, language), lit: formatTally(lit, language), label };
  const name = isEveryone ? words.everyone : (service?.name[language] ?? label);
  const figure = formatFigure(metric, language);
  return {
    id: metric.id,
    name,
    label,
    figure,
    spokenName: spokenLine(language, name, figure.text),
    spokenLabel: spokenLine(language, label, figure.text),
    plan: {
      shape: shapeOf(metric.id),
      lit,
      rest: metric.partOf || isEveryone ? 'rim' : 'hidden',
      tone: service?.topic ?? metric.topic,
    },
    description: fill(isEveryone ? words.dotLabel : words.dotsLit, values),
  };
}
