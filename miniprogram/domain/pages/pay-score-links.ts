import { scenarioIds, type ScenarioId } from '../content/pay-score-scenarios';
import { wordsIn } from '../words/index';
import type { Language } from '../words/language';
import type { LinkRow } from './rows';

/** The kinds of business for which the calculator has example values. */
export const businessIds = ['hotel', 'power-bank', 'bike', 'car'] as const;

export type BusinessId = (typeof businessIds)[number];

/** The services that do without a deposit, with the business that the calculator begins with. */
const calculable: Readonly<Record<string, BusinessId>> = {
  'wechat-pay-score': 'hotel',
  'no-deposit-hotel': 'hotel',
  'no-deposit-rental': 'power-bank',
};

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

/** The way to the merchant's calculator, as a line. Its id is the business whose example it begins with. */
export function calculatorRows(language: Language, id: BusinessId = 'hotel'): LinkRow[] {
  const { link, linkSummary } = wordsIn(language).calculator;
  return [{ id, name: link, summary: linkSummary }];
}

/** The way to the calculator from one or more services, with their example; none where no deposit falls away. */
export function calculatorOf(services: readonly string[], language: Language): LinkRow[] {
  const business = services.map((id) => calculable[id]).find((id) => id !== undefined);
  return business ? calculatorRows(language, business) : [];
}

/** The service that a business would ask about. */
export const serviceOfBusiness = (id: BusinessId): ScenarioId =>
  id === 'hotel' ? 'no-deposit-hotel' : 'no-deposit-rental';
