import type { ContentRelease, PillarId } from '../../domain/content/content-types';
import type { FormattedFigure } from '../../domain/content/format-figure';
import { formatTally } from '../../domain/content/format-figure';
import type { Language } from '../../domain/words/language';
import { leadFigureOf } from '../../domain/content/lead-words';
import type { FormationPlan, Tone } from '../../domain/pictures/formations';
import {
  metricOf,
  planOf,
  sendableCards,
  sentenceOf,
  sentencePartsOf,
  storyCards,
  type Sentence,
  type StoryCardId,
} from '../../domain/pages/story-cards';
import { topicName } from '../../domain/pages/rows';
import { fill, wordsIn } from '../../domain/words/index';
import { storyWordsIn } from './words';

/** A card's text; '' for a card that has none. */
function textOf(texts: Partial<Record<StoryCardId, string>>, id: StoryCardId): string {
  return texts[id] ?? '';
}

/** The dots of all cards: a million people each, where they are people. */
const DOTS = 1090;

/** Where the plans are told, and by which source. */
const PLANS_ARTICLE = 'roadmap-in-brief';

interface ShownCard {
  id: StoryCardId;
  tone: Tone;
  /** Read as its heading. */
  sentence: string;
  parts: Sentence;
  text: string;
  legend: string;
  /** The figure, whose page has its source; '' for none. */
  metric: string;
  /** The article that retells the source; '' for none. */
  article: string;
}

/** One plan of the roadmap, in a line. */
interface PlanLine {
  id: PillarId;
  name: string;
  plan: string;
}

/** A figure that can be sent. */
interface Choice {
  id: StoryCardId;
  figure: FormattedFigure;
  sentence: string;
  isChosen: boolean;
}

interface StoryView {
  /** In the navigation bar. */
  bar: string;
  /** The card alone, as a list: another card is another element, which comes in by itself. */
  cards: ShownCard[];
  dots: number;
  plan: FormationPlan;
  /** The picture in words, with what it counts. */
  label: string;
  /** One for each card: whether it has been reached. */
  ticks: { id: StoryCardId; isReached: boolean }[];
  place: string;
  isFirst: boolean;
  isLast: boolean;
  plans: PlanLine[];
  choices: Choice[];
  /** The card that the share button sends. */
  sent: { id: StoryCardId; title: string };
}

/**
 * A card of the story, from the content.
 * @param chosen the card whose figure the visitor wants to send
 */
export function storyView(
  release: ContentRelease,
  id: StoryCardId,
  chosen: StoryCardId,
  language: Language,
): StoryView {
  const words = storyWordsIn(language);
  const index = storyCards.indexOf(id);
  const isLast = index === storyCards.length - 1;
  const plan = planOf(isLast ? chosen : id);
  const place = {
    number: formatTally(index + 1, language),
    count: formatTally(storyCards.length, language),
  };
  const sent = isLast ? chosen : id;
  return {
    bar: words.bar,
    cards: [
      {
        id,
        tone: plan.tone,
        sentence: sentenceOf(release, id, language),
        parts: sentencePartsOf(release, id, language),
        text: textOf(words.texts, id),
        legend: textOf(words.legends, id),
        metric: metricOf(release, id)?.id ?? '',
        article: id === 'plans' ? PLANS_ARTICLE : '',
      },
    ],
    dots: DOTS,
    plan,
    label: [sentenceOf(release, sent, language), textOf(words.legends, sent)]
      .filter(Boolean)
      .join(' '),
    ticks: storyCards.map((card, place) => ({ id: card, isReached: place <= index })),
    place: fill(words.place, place),
    isFirst: index === 0,
    isLast,
    plans: id === 'plans' ? planLines(release, language) : [],
    choices: isLast ? choicesOf(release, chosen, language) : [],
    sent: { id: sent, title: sentenceOf(release, sent, language) },
  };
}

function planLines({ pillars }: ContentRelease, language: Language): PlanLine[] {
  return pillars.map(({ id }) => ({
    id,
    name: topicName(id, language),
    plan: wordsIn(language).announcements[id],
  }));
}

function choicesOf(release: ContentRelease, chosen: StoryCardId, language: Language): Choice[] {
  return sendableCards.flatMap((id): Choice[] => {
    const metric = metricOf(release, id);
    if (!metric) return [];
    const figure = leadFigureOf(metric, language);
    const sentence = sentenceOf(release, id, language);
    return [{ id, figure, sentence, isChosen: id === chosen }];
  });
}
