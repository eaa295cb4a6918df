import { modelIds, type ModelId } from '../content/pay-score-models';
import { wordsIn } from '../words/index';
import type { Language } from '../words/language';
import type { LinkRow } from './rows';

/** The way to the walk-through, as a line: it leads to the first model that wasn't played. */
export function walkThroughRows(played: readonly ModelId[], language: Language): LinkRow[] {
  const { play, playSummary } = wordsIn(language).walkThrough;
  const id = modelIds.find((model) => !played.includes(model)) ?? modelIds[0];
  return [{ id, name: play, summary: playSummary }];
}

/** The way to the walk-through of a service, as a line; none for one that is no model. */
export function walkThroughOf(service: string, language: Language): LinkRow[] {
  const { playOne, playSummary } = wordsIn(language).walkThrough;
  return modelIds
    .filter((id) => id === service)
    .map((id) => ({ id, name: playOne, summary: playSummary }));
}

/** The way to the merchant's calculator, as a line. */
export function calculatorRows(language: Language): LinkRow[] {
  const { link, linkSummary } = wordsIn(language).calculator;
  return [{ id: 'calculator', name: link, summary: linkSummary }];
}
