import { scenarioIds, type ScenarioId } from '../content/pay-score-scenarios';
import { wordsIn } from '../words/index';
import type { Language } from '../words/language';
import type { LinkRow } from './rows';

/** The way to the walk-through, as a line: it leads to the first scenario that wasn't played. */
export function walkThroughRows(played: readonly ScenarioId[], language: Language): LinkRow[] {
  const { play, playSummary } = wordsIn(language).walkThrough;
  const id = scenarioIds.find((scenario) => !played.includes(scenario)) ?? scenarioIds[0];
  return [{ id, name: play, summary: playSummary }];
}

/** The way to the walk-through of a service, as a line; none for one that is no scenario. */
export function walkThroughOf(service: string, language: Language): LinkRow[] {
  const { playOne, playSummary } = wordsIn(language).walkThrough;
  return scenarioIds
    .filter((id) => id === service)
    .map((id) => ({ id, name: playOne, summary: playSummary }));
}

/** The way to the merchant's calculator, as a line. */
export function calculatorRows(language: Language): LinkRow[] {
  const { link, linkSummary } = wordsIn(language).calculator;
  return [{ id: 'calculator', name: link, summary: linkSummary }];
}
