import type { ContentRelease, Metric } from '../content/content-types';
import { formatFigure } from '../content/format-figure';
import { wordsIn } from '../words/index';
import type { Language } from '../words/language';
import type { FormationPlan } from '../pictures/formations';

/** The cards of "2021 in forty seconds", in order. Links contain their ids, so an id is never reused. */
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

/** A card's figure, and the formation of the dots. */
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

/** The cards that a visitor can send from the last card: those with a figure. */
export const sendableCards = storyCards.filter((id) => cards[id].metric !== '');

/** The formation of the dots on a card. */
export function planOf(id: StoryCardId): FormationPlan {
  return cards[id].plan;
}

/** The figure of a card; null if the card or the release doesn't have one. */
export function metricOf(release: ContentRelease, id: StoryCardId): Metric | null {
  return release.metrics.find((metric) => metric.id === cards[id].metric) ?? null;
}

/** A sentence in which one part is set large. */
export interface Sentence {
  before: string;
  strong: string;
  after: string;
}

/** The parts of a card's sentence with its figure. */
export function sentencePartsOf(
  release: ContentRelease,
  id: StoryCardId,
  language: Language,
): Sentence {
  const metric = metricOf(release, id);
  // The sentence already contains the qualifier.
  const figure = metric ? formatFigure({ ...metric, qualifier: 'exactly' }, language).text : '';
  const sentence = wordsIn(language).storyCards[id].replace('{figure}', figure);
  const [before = '', strong = '', after = ''] = sentence.split(/[[\]]/);
  return { before, strong, after };
}

/** A card's sentence, which is also its title. */
export function sentenceOf(release: ContentRelease, id: StoryCardId, language: Language): string {
  const { before, strong, after } = sentencePartsOf(release, id, language);
  return `${before}${strong}${after}`;
}

/** The card of an id; the first card for an unknown id. */
export function storyCardOf(id: string | null | undefined): StoryCardId {
  return storyCards.find((known) => known === id) ?? storyCards[0];
}
