import type { ContentRelease } from '../../domain/content/content-types';
import type { Language } from '../../domain/words/language';
import type { ModelId } from '../../domain/content/pay-score-models';
import { depositsOf, type DepositPicture } from '../../domain/pages/deposit-picture';
import { pillarView, type PillarView } from '../../domain/pages/pillar';
import { calculatorRows, walkThroughRows } from '../../domain/pages/pay-score-links';
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
