import type { ContentRelease, Metric } from '../content/content-types';
import { formatFigure } from '../content/format-figure';
import { wordsIn } from '../words/index';
import type { Language } from '../words/language';
import type { FormationPlan } from '../pictures/formations';

/** The cards of "2021 in forty seconds", in order. Links name them, so an id is never given to another card. */
export const storyCards = [
  'people',
  'mini-programs',
  'doubled',
  'deposits',
  'search',
  'plans',
  'card',
] as const;

export type StoryCardId = (typeof storyCards)[number];

/** What the story needs of a card wherever it is named: its figure and what the dots form. */
interface StoryCard {
  /** A `Metric.id`; '' for a card without a figure. */
  metric: string;
  plan: FormationPlan;
}

const cards: Record<StoryCardId, StoryCard> = {
  people: {
    metric: 'wechat-daily-users',
    plan: { shape: 'disc', lit: 1090, rest: 'rim', tone: 'ecosystem' },
  },
  'mini-programs': {
    metric: 'mini-program-daily-users',
    plan: { shape: 'block', lit: 400, rest: 'rim', tone: 'mini-programs' },
  },
  doubled: {
    metric: 'mini-program-gmv-growth',
    plan: { shape: 'bars', lit: 100, rest: 'hidden', tone: 'mini-programs' },
  },
  deposits: {
    metric: 'pay-score-deposits-saved',
    plan: { shape: 'coin', lit: 200, rest: 'hidden', tone: 'pay-score' },
  },
  search: {
    metric: 'search-integration-areas',
    plan: { shape: 'lens', lit: 0, rest: 'hidden', tone: 'search' },
  },
  plans: {
    metric: '',
    plan: { shape: 'road', lit: 0, rest: 'hidden', tone: 'ecosystem' },
  },
  card: {
    metric: '',
    plan: { shape: 'disc', lit: 1090, rest: 'rim', tone: 'ecosystem' },
  },
};

/** The cards that a visitor can send from the last one: those with a figure. */
export const sendableCards = storyCards.filter((id) => cards[id].metric !== '');

/** What the dots form on a card. */
export function planOf(id: StoryCardId): FormationPlan {
  return cards[id].plan;
}

/** The figure of a card; null where it has none, or the release hasn't. */
export function metricOf(release: ContentRelease, id: StoryCardId): Metric | null {
  return release.metrics.find((metric) => metric.id === cards[id].metric) ?? null;
}

/** A sentence in which one part is set large. */
export interface Sentence {
  before: string;
  strong: string;
  after: string;
}

/** A card's sentence with its figure, in its parts. */
export function sentencePartsOf(
  release: ContentRelease,
  id: StoryCardId,
  language: Language,
): Sentence {
  const metric = metricOf(release, id);
  // The sentence itself says how sure the figure is.
  const figure = metric ? formatFigure({ ...metric, qualifier: 'exactly' }, language).text : '';
  const sentence = wordsIn(language).storyCards[id].replace('{figure}', figure);
  const [before = '', strong = '', after = ''] = sentence.split(/[[\]]/);
  return { before, strong, after };
}

/** A card's sentence: what it is called wherever it stands for itself. */
export function sentenceOf(release: ContentRelease, id: StoryCardId, language: Language): string {
  const { before, strong, after } = sentencePartsOf(release, id, language);
  return `${before}${strong}${after}`;
}

/** The card of an id; the first for any other. */
export function storyCardOf(id: string | null | undefined): StoryCardId {
  return storyCards.find((known) => known === id) ?? storyCards[0];
}
