import type { ContentRelease } from '../content/content-types';
import { formatFigure } from '../content/format-figure';
import type { Language } from '../words/language';
import { sentenceOf, storyCardOf, type StoryCardId } from './story-cards';
import { entryOf, routeOf, type Entry, type PageTarget } from './routes';
import { fill, wordsIn } from '../words/index';
import { topicName } from './rows';

/**
 * A page's title in lists. The app's name if the release doesn't have the entry.
 */
export function titleOf(release: ContentRelease, target: PageTarget, language: Language): string {
  const words = wordsIn(language);
  const entry = entryOf(target);
  if (entry && target.path === 'pages/walk-through/index') {
    const name = release.services.find(({ id }) => id === entry.id)?.name[language];
    return name === undefined ? words.app.name : fill(words.walkThrough.title, { name });
  }
  if (entry) return entryTitle(release, entry, language) ?? words.app.name;
  if (target.path === 'pages/story/index') {
    return sentenceOf(release, storyCardOf(target.id), language);
  }
  const pillar = release.pillars.find(({ id }) => target.path === `pages/${id}/index`);
  if (pillar) return pillar.name[language];
  return routeOf(target.path)?.title(words) ?? words.app.name;
}

function entryTitle(
  release: ContentRelease,
  { list, id }: Entry,
  language: Language,
): string | undefined {
  const words = wordsIn(language);
  switch (list) {
    case 'metrics': {
      const metric = release.metrics.find((candidate) => candidate.id === id);
      return metric && `${formatFigure(metric, language).text} · ${metric.label[language]}`;
    }
    case 'services': {
      const service = release.services.find((candidate) => candidate.id === id);
      return service && `${service.name[language]} · ${topicName(service.topic, language)}`;
    }
    case 'articles':
      return release.articles.find((candidate) => candidate.id === id)?.title[language];
    case 'sectors':
    case 'categories': {
      const found = release[list].find((candidate) => candidate.id === id);
      const kind = list === 'sectors' ? words.sector.sector : words.sector.category;
      return found && `${found.name[language]} · ${kind}`;
    }
  }
}

/** The pages whose sentence is on a card of the story. */
const told: Record<string, StoryCardId> = {
  'pages/home/index': 'people',
  'pages/mini-programs/index': 'mini-programs',
  'pages/pay-score/index': 'deposits',
  'pages/search/index': 'search',
};

/** The title of a page's share cards: a sentence with its figure or, without one, the page's title. */
export function cardTitleOf(
  release: ContentRelease,
  target: PageTarget,
  language: Language,
): string {
  const card = told[target.path];
  if (card) return sentenceOf(release, card, language);
  const entry = entryOf(target);
  const metric = release.metrics.find(({ id }) => entry?.list === 'metrics' && id === entry.id);
  if (!metric) return titleOf(release, target, language);
  return figureTitle(formatFigure(metric, language).text, metric.label[language], language);
}

/** A figure's title, which reads as a sentence: `Over 240 million people using WeChat Pay Score`. */
function figureTitle(figure: string, label: string, language: Language): string {
  if (language === 'zh') return `${label}：${figure}`;
  return label.startsWith('People ')
    ? `${figure} people ${label.slice('People '.length)}`
    : `${label}: ${figure}`;
}
