import type { ContentRelease, Metric } from '../content/content-types';
import { formatFigure } from '../content/format-figure';
import type { Language, Localized } from '../words/language';
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

/** What the story needs of a card wherever it is named: its sentence, its figure and what the dots form. */
interface StoryCard {
  /** A sentence; `{figure}` is its figure, and what stands in brackets is set large. */
  sentence: Localized;
  /** A `Metric.id`; '' for a card without a figure. */
  metric: string;
  plan: FormationPlan;
}

const cards: Record<StoryCardId, StoryCard> = {
  people: {
    sentence: {
      en: 'Some [{figure}] people open WeChat every day.',
      zh: '每天约 [{figure}]人打开微信。',
    },
    metric: 'wechat-daily-users',
    plan: { shape: 'disc', lit: 1090, rest: 'rim', tone: 'ecosystem' },
  },
  'mini-programs': {
    sentence: {
      en: '[{figure}] people use Mini Programs every day.',
      zh: '每天 [{figure}]人使用小程序。',
    },
    metric: 'mini-program-daily-users',
    plan: { shape: 'block', lit: 400, rest: 'rim', tone: 'mini-programs' },
  },
  doubled: {
    sentence: {
      en: 'In 2020, sales in Mini Programs [more than doubled.]',
      zh: '2020 年，小程序交易额[翻了不止一番。]',
    },
    metric: 'mini-program-gmv-growth',
    plan: { shape: 'bars', lit: 100, rest: 'hidden', tone: 'mini-programs' },
  },
  deposits: {
    sentence: {
      en: 'Pay Score saved its users over [{figure}] in deposits.',
      zh: '微信支付分为用户省下超 [{figure}]押金。',
    },
    metric: 'pay-score-deposits-saved',
    plan: { shape: 'coin', lit: 200, rest: 'hidden', tone: 'pay-score' },
  },
  search: {
    sentence: {
      en: 'WeChat Search plans more [content, services, brands.]',
      zh: '搜一搜将整合更多[内容、服务、品牌。]',
    },
    metric: 'search-integration-areas',
    plan: { shape: 'lens', lit: 0, rest: 'hidden', tone: 'search' },
  },
  plans: {
    sentence: { en: 'Here is what comes next.', zh: '接下来，是这三件事。' },
    metric: '',
    plan: { shape: 'road', lit: 0, rest: 'hidden', tone: 'ecosystem' },
  },
  card: {
    sentence: { en: 'Which figure will you share?', zh: '想把哪个数字分享给朋友？' },
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
  const sentence = cards[id].sentence[language].replace('{figure}', figure);
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
