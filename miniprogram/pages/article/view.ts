import type { Article, ContentRelease, Topic } from '../../domain/content/content-types';
import type { Language } from '../../domain/words/language';
import { neighboursOf, statusOf, type EntryStatus } from '../../domain/pages/entry';
import {
  articleRows,
  metricRow,
  metricsOf,
  pillarRows,
  serviceRows,
  servicesOf,
  type LinkRow,
  type MetricRow,
  type PillarRow,
} from '../../domain/pages/rows';
import { publisherIn, sourceTitleIn } from '../../domain/content/source-names';
import { fill } from '../../domain/words/index';
import { wordsIn } from './words';

/** One thing that is told, with what it rests on. */
interface SectionView {
  id: string;
  heading: string;
  text: string;
  passages: string[];
  figures: MetricRow[];
  services: LinkRow[];
}

/** What an article's page shows. */
interface FoundArticle {
  topic: Topic;
  title: string;
  standfirst: string;
  /** What is retold, and whose it is. */
  origin: string;
  /** Its address. */
  url: string;
  /** Whether its passages are in English. */
  isLatin: boolean;
  sections: SectionView[];
  related: LinkRow[];
  /** One, or none for what is told of WeChat as a whole. */
  pillars: PillarRow[];
  /** Leads to the contact form, as the source ends with it. */
  contact: LinkRow[];
}

/** An article's page: the article, or, where there is none of that id, its neighbours. */
interface ArticleView {
  status: EntryStatus;
  article: FoundArticle | null;
  neighbours: LinkRow[];
}

/**
 * An article's page, from the content.
 * @param isRefreshing whether a newer release may still come
 */
export function articleView(
  release: ContentRelease,
  id: string,
  language: Language,
  isRefreshing: boolean,
): ArticleView {
  const article = release.articles.find((candidate) => candidate.id === id);
  const status = statusOf(article, isRefreshing);
  if (!article) {
    const neighbours = articleRows(neighboursOf(release.articles, id), language);
    return { status, article: null, neighbours };
  }
  const words = wordsIn(language).article;
  const source = release.sources.find((candidate) => candidate.id === article.source);
  return {
    status,
    article: {
      topic: article.topic,
      title: article.title[language],
      standfirst: article.standfirst[language],
      origin: source
        ? fill(words.origin, {
            title: sourceTitleIn(source, language),
            publisher: publisherIn(source, language),
          })
        : '',
      url: source?.url ?? '',
      isLatin: source?.language === 'en',
      sections: sectionsOf(release, article, language),
      related: articleRows(
        release.articles.filter((other) => other !== article),
        language,
      ),
      pillars: pillarRows(
        release.pillars.filter((pillar) => pillar.id === article.topic),
        language,
      ),
      contact: [{ id: 'contact', name: words.contact, summary: words.contactHint }],
    },
    neighbours: [],
  };
}

function sectionsOf(
  release: ContentRelease,
  { sections }: Article,
  language: Language,
): SectionView[] {
  return sections.map(({ id, heading, text, passages, metrics, services }) => ({
    id,
    heading: heading[language],
    text: text[language],
    passages,
    figures: metricsOf(release, metrics).map((metric) => metricRow(release, metric, language)),
    services: serviceRows(servicesOf(release, services), language),
  }));
}
