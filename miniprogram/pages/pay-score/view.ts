import type { ContentRelease } from '../../domain/content/content-types';
import { formatPrice, formatTally } from '../../domain/content/format-figure';
import type { Language } from '../../domain/words/language';
import type { ScenarioId } from '../../domain/content/pay-score-scenarios';
import { fill, wordsIn } from '../../domain/words/index';
import { spokenLine } from '../../domain/words/spoken';
import { depositsOf, type DepositPicture } from '../../domain/pages/deposit-picture';
import { calculatorRows } from '../../domain/pages/pay-score-links';
import { pillarView, showAllOf, type PillarView } from '../../domain/pages/pillar';
import type { LinkRow } from '../../domain/pages/rows';

/** One of the four scenarios, as a picture. */
export interface ScenarioCard {
  id: string;
  name: string;
  isPlayed: boolean;
  /** How far the visitor has played it. */
  state: string;
  /** Its name and state, for a screen reader. */
  spoken: string;
}

interface PayScoreView extends PillarView {
  scenarios: ScenarioCard[];
  /** The deposits on a human scale: our arithmetic. */
  scale: string;
  deposits: DepositPicture | null;
  calculator: LinkRow[];
}

/**
 * Pay Score's pillar, from the content and from what was played.
 * @param played the scenarios that were played to their end
 */
export function payScoreView(
  release: ContentRelease,
  played: readonly ScenarioId[],
  language: Language,
): PayScoreView {
  const pillar = pillarView(release, 'pay-score', language);
  const deposits = depositsOf(release, played.length, language);
  const rows = pillar.rows.filter(({ id }) => id !== deposits?.id);
  return {
    ...pillar,
    rows,
    figures: [...rows, ...pillar.further],
    showAll: showAllOf(rows.length + pillar.further.length, language),
    deposits,
    scenarios: scenarioCards(pillar, played, language),
    scale: depositsScale(release, deposits, language),
    calculator: calculatorRows(language),
  };
}

function scenarioCards(
  { services }: PillarView,
  played: readonly ScenarioId[],
  language: Language,
): ScenarioCard[] {
  const words = wordsIn(language).pillar;
  return services.map(({ id, name }) => {
    const isPlayed = played.some((scenario) => scenario === id);
    const state = isPlayed ? words.played : words.notPlayed;
    return { id, name, isPlayed, state, spoken: spokenLine(language, name, state) };
  });
}

/** What a hotel may ask for, in yuan: the deposit that the walk-through has as well. */
const DEPOSIT = 1000;

/** The source gives a floor, and so does this: more than so many deposits of that size. */
function depositsScale(
  release: ContentRelease,
  deposits: DepositPicture | null,
  language: Language,
): string {
  const metric = release.metrics.find(({ id }) => id === deposits?.id);
  if (metric?.qualifier !== 'over') return '';
  return fill(wordsIn(language).pillar.depositsScale, {
    count: formatTally(metric.value / DEPOSIT, language),
    deposit: formatPrice(DEPOSIT * 100, language),
  });
}
