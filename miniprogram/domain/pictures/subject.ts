import type { ContentRelease, Metric, Quotation, Topic } from '../content/content-types';
import type { Language } from '../words/language';
import { entryOf, type PageTarget } from '../pages/routes';
import { metricOf, storyCardOf } from '../pages/story-cards';
import { leadFor, metricsFor } from '../pages/relations';
import { metricsOf, topicName } from '../pages/rows';
import { wordsIn } from '../words/index';
import { chartOf } from './charts';
import { dotsOf } from './dots';
import { pictureStyles, type PictureStyle } from './picture';

/** What a page's pictures are about. */
export interface Subject {
  topic: Topic;
  /** The page's name or, where the figure itself is the page, its topic's. */
  heading: string;
  /** The figure that stands for the page. */
  metric: Metric;
  /** The figures that may stand in a chart, the one to be preferred first. */
  charted: Metric[];
}

/** A quotation has at most so many words. */
const MAX_WORDS = 25;
/** Hanzi that count as one word: most Chinese words have two. */
const HANZI_A_WORD = 2;

/** What the pictures of a page are about. What the release doesn't have gives way to the figure of WeChat as a whole. */
export function subjectOf(
  release: ContentRelease,
  target: PageTarget,
  language: Language,
): Subject {
  const { overview } = release;
  const found = pillarSubject(release, target, language) ?? entrySubject(release, target, language);
  const { topic, heading, metrics, charted = metrics } = found;
  const leads = [
    release.pillars.find(({ id }) => id === topic)?.leadMetric ?? '',
    overview.leadMetric,
  ];
  const [metric] = [...metrics, ...metricsOf(release, leads)];
  if (!metric) throw new Error(`the release has no figure "${overview.leadMetric}"`);
  return { topic, heading, metric, charted: metrics.length > 0 ? charted : [metric] };
}

interface Found {
  topic: Topic;
  heading: string;
  metrics: Metric[];
  charted?: Metric[];
}

/** A pillar's chart is of what it tells, before its lead. */
function pillarSubject(
  release: ContentRelease,
  { path }: PageTarget,
  language: Language,
): Found | null {
  const pillar = release.pillars.find(({ id }) => path === `pages/${id}/index`);
  if (!pillar) return null;
  const { id, name, leadMetric, metrics } = pillar;
  return {
    topic: id,
    heading: name[language],
    metrics: metricsOf(release, [leadMetric]),
    charted: metricsOf(release, [...metrics, leadMetric]),
  };
}

function entrySubject(release: ContentRelease, target: PageTarget, language: Language): Found {
  const entry = entryOf(target);
  if (target.path === 'pages/story/index') {
    const told = metricOf(release, storyCardOf(target.id));
    const topic = told?.topic ?? 'ecosystem';
    return { topic, heading: topicName(topic, language), metrics: told ? [told] : [] };
  }
  const find = <T extends { id: string }>(list: string, entries: T[]) =>
    entry?.list === list ? entries.find(({ id }) => id === entry.id) : undefined;
  const metric = find('metrics', release.metrics);
  if (metric) {
    const { topic } = metric;
    return { topic, heading: topicName(topic, language), metrics: [metric] };
  }
  const service = find('services', release.services);
  if (service) {
    const lead = leadFor(release, service);
    // A figure about several services stands for none of them.
    const metrics = lead ? [lead, ...metricsFor(release, service)] : [];
    return { topic: service.topic, heading: service.name[language], metrics };
  }
  const sector = find('sectors', release.sectors);
  const business = sector ?? find('categories', release.categories);
  if (business) {
    const { name, metrics } = business;
    const topic = sector ? 'mini-programs' : 'pay-score';
    return { topic, heading: name[language], metrics: metricsOf(release, metrics) };
  }
  const article = find('articles', release.articles);
  if (article) {
    const ids = article.sections.flatMap(({ metrics }) => metrics);
    const { topic, title } = article;
    return { topic, heading: title[language], metrics: metricsOf(release, ids) };
  }
  const { app } = wordsIn(language);
  const isHome = target.path === 'pages/home/index';
  const heading = isHome ? release.event.name[language] : app.name;
  return { topic: 'ecosystem', heading, metrics: [] };
}

/**
 * The styles that a page's content can carry: dots where there is something to count, a chart where there are values to
 * compare, a quote where a source in the language is brief.
 */
export function stylesOf(
  release: ContentRelease,
  target: PageTarget,
  language: Language,
): PictureStyle[] {
  const { metric, charted } = subjectOf(release, target, language);
  const can: Record<PictureStyle, boolean> = {
    dots: dotsOf(release, metric) !== null,
    figure: true,
    chart: charted.some((candidate) => chartOf(release, candidate, language) !== null),
    quote: quotationOf(release, metric, language) !== null,
  };
  return pictureStyles.filter((style) => can[style]);
}

/** The words of a source in a language that are brief enough for a picture. */
export function quotationOf(
  release: ContentRelease,
  { quotations }: Metric,
  language: Language,
): Quotation | null {
  const languageIn = ({ source }: Quotation) =>
    release.sources.find(({ id }) => id === source)?.language;
  const brief = quotations.filter(({ text }) => countWords(text) <= MAX_WORDS);
  const inLanguage = brief.find((quotation) => languageIn(quotation) === language);
  // Those who read simplified characters read the others as well.
  const akin = brief.find((quotation) => languageIn(quotation)?.startsWith(language));
  return inLanguage ?? akin ?? null;
}

/** Words of a text in either language. */
export function countWords(text: string): number {
  const hanzi = text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const others = text.match(/[^\s\u3000-\u9fff\uff00-\uffef]+/g)?.length ?? 0;
  return Math.ceil(hanzi / HANZI_A_WORD) + others;
}
