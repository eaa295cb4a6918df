import type { ContentRelease } from '../content';
import type { Language } from '../language';
import type { ModelId } from '../pay-score/model';
import { modelIds } from '../pay-score/model';
import { wordsIn } from '../words/index';
import { depositsOf } from './deposit-picture';
import { pillarView, type PillarView } from './pillar';
import type { LinkRow } from './rows';

export interface PayScoreView extends PillarView {
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
  const { walkThrough, calculator } = wordsIn(language);
  const next = modelIds.find((id) => !played.includes(id)) ?? modelIds[0];
  return {
    ...pillarView(release, 'pay-score', language),
    deposits: depositsOf(release, played.length, language),
    walkThrough: [{ id: next, name: walkThrough.play, summary: walkThrough.playSummary }],
    calculator: [{ id: 'calculator', name: calculator.link, summary: calculator.linkSummary }],
  };
}
