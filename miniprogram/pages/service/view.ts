import type { ContentRelease, Service, Topic } from '../../domain/content/content-types';
import type { Language } from '../../domain/words/language';
import { fill, wordsIn } from '../../domain/words/index';
import { neighboursOf, statusOf, type EntryStatus } from '../../domain/pages/entry';
import {
  categoriesFor,
  leadFor,
  metricsFor,
  relatedServices,
  sectorsFor,
} from '../../domain/pages/relations';
import { calculatorOf, walkThroughOf } from '../../domain/pages/pay-score-links';
import { roadOf, type Road } from '../../domain/pages/road';
import {
  articleRows,
  categoryRows,
  metricRow,
  pillarRows,
  publishersOf,
  sectorRows,
  serviceRows,
  topicName,
  type LinkRow,
  type MetricRow,
  type PillarRow,
} from '../../domain/pages/rows';

/** One step of how it works. */
interface StepRow {
  id: string;
  /** Who acts. */
  by: string;
  text: string;
}

/** What a service's page shows. */
interface FoundService {
  id: string;
  topic: Topic;
  topicName: string;
  name: string;
  summary: string;
  /** Whom it suits, in one line; '' where the lines of business in which it is used say so. */
  audience: string;
  /** The figure that matters most: see `leadFor`; null for none. */
  lead: MetricRow | null;
  figures: MetricRow[];
  steps: StepRow[];
  /** That some steps are derived; '' where none is. */
  derived: string;
  /** The way to the calculator, for a service that does without a deposit; else none. */
  calculator: LinkRow[];
  /** The way to the walk-through, for one of Pay Score's four scenarios; else none. */
  walkThrough: LinkRow[];
  /** The lines of business in which it is used: Pay Score's categories for its own services, else sectors. */
  usedIn: LinkRow[];
  road: Road | null;
  related: LinkRow[];
  /** One, or none for what belongs to WeChat as a whole. */
  pillars: PillarRow[];
  articles: LinkRow[];
  /** Whether there is a pillar or an article to read on in. */
  isTold: boolean;
  /** Whether the media update names it, in words. */
  standing: string;
  /** Who says so, in one line. */
  sources: string;
}

/** A service's page: the service, or, where there is none of that id, its neighbours. */
interface ServiceView {
  status: EntryStatus;
  service: FoundService | null;
  neighbours: LinkRow[];
}

/**
 * A service's page, from the content.
 * @param isRefreshing whether a newer release may still come
 */
export function serviceView(
  release: ContentRelease,
  id: string,
  language: Language,
  isRefreshing: boolean,
): ServiceView {
  const service = release.services.find((candidate) => candidate.id === id);
  const status = statusOf(service, isRefreshing);
  if (!service) {
    const neighbours = serviceRows(neighboursOf(release.services, id), language);
    return { status, service: null, neighbours };
  }
  return { status, service: foundService(release, service, language), neighbours: [] };
}

function foundService(release: ContentRelease, service: Service, language: Language): FoundService {
  const words = wordsIn(language).service;
  const { id, topic } = service;
  const metrics = metricsFor(release, service);
  const lead = leadFor(release, service);
  const toRow = (metric: (typeof metrics)[number]) => metricRow(release, metric, language);
  const naming = release.articles.filter(({ sections }) =>
    sections.some(({ services }) => services.includes(id)),
  );
  const events = release.events.filter(({ services }) => services.includes(id));
  const pillars = release.pillars.filter((pillar) => pillar.id === topic);
  const usedIn =
    topic === 'pay-score'
      ? categoryRows(categoriesFor(release, service), language)
      : sectorRows(sectorsFor(release, service), language);
  return {
    id,
    topic,
    topicName: topicName(topic, language),
    name: service.name[language],
    summary: service.summary[language],
    audience: isUsedAs(usedIn, service, language) ? '' : service.audience[language].join(' · '),
    lead: lead ? toRow(lead) : null,
    figures: metrics.filter((metric) => metric !== lead).map(toRow),
    steps: stepRows(service, language),
    derived: service.steps.some(({ isDerived }) => isDerived) ? words.derived : '',
    calculator: calculatorOf([id], language),
    walkThrough: walkThroughOf(id, language),
    usedIn,
    road: events.length > 0 ? roadOf(release, events, language) : null,
    related: serviceRows(relatedServices(release, service), language),
    pillars: pillarRows(pillars, language),
    articles: articleRows(naming, language),
    isTold: pillars.length + naming.length > 0,
    standing: service.inRoadmap ? words.inRoadmap : words.outside,
    sources: sourceLine(release, service, language),
  };
}

/** Whether the lines of business are the whole audience: then they need no second list. */
function isUsedAs(usedIn: LinkRow[], { audience }: Service, language: Language): boolean {
  return audience[language].every((name) => usedIn.some((row) => row.name === name));
}

function stepRows({ steps }: Service, language: Language): StepRow[] {
  const { actors, derivedMark } = wordsIn(language).service;
  return steps.map(({ by, text, isDerived }) => ({
    id: text.en,
    by: actors[by] + (isDerived ? derivedMark : ''),
    text: text[language],
  }));
}

function sourceLine(release: ContentRelease, service: Service, language: Language): string {
  const names = publishersOf(release, service.sources, language);
  return fill(wordsIn(language).service.sources, { names });
}
