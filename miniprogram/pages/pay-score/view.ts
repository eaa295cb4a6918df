import type { ContentRelease } from '../../domain/content/content-types';
import type { Language } from '../../domain/words/language';
import { modelIds, type ModelId } from '../../domain/content/pay-score-models';
import { wordsIn } from '../../domain/words/index';
import { depositsOf, type DepositPicture } from '../../domain/pages/deposit-picture';
import { pillarView, type PillarView } from '../../domain/pages/pillar';
import type { LinkRow } from '../../domain/pages/rows';

interface PayScoreView extends PillarView {
  deposits: DepositPicture | null;
  /** To the walk-through, at the first model that has not been played. */
  walkThrough: LinkRow[];
  calculator: LinkRow[];
}

/**
 * Pay Score's pillar, from the content and from what was played.
 * @param played the models that were played to their end
 */
export function payScoreView(
  release: ContentRelease,
  played: readonly ModelId[],
  language: Language,
): PayScoreView {
  const pillar = pillarView(release, 'pay-score', language);
  const deposits = depositsOf(release, played.length, language);
  return {
    ...pillar,
    rows: pillar.rows.filter(({ id }) => id !== deposits?.id),
    deposits,
    walkThrough: walkThroughRows(played, language),
    calculator: calculatorRows(language),
  };
}

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
