import type { ContentRelease, Metric } from '../content/content-types';
import { formatFigure, formatNumber, type FormattedFigure } from '../content/format-figure';
import type { Language } from '../words/language';
import { scenarioIds } from '../content/pay-score-scenarios';
import { fill, wordsIn } from '../words/index';
import { spokenLine } from '../words/spoken';

/** The money of one block, in yuan. */
const YUAN_PER_BLOCK = 10_000_000_000;

/** The saved deposits, as blocks that empty while the four scenarios are played. */
export interface DepositPicture {
  id: string;
  label: string;
  figure: FormattedFigure;
  blocks: number[];
  /**
   * How full each block is, in percent. Each finished scenario empties all blocks by a quarter. Separate blocks for each
   * scenario would claim a share of the money, which no source states.
   */
  filled: number;
  caption: string;
  /** Whether any scenario has been played. */
  isBegun: boolean;
  /** The progress of the scenarios, in words. */
  progress: string;
  /** The figure and the picture in one line, for a screen reader. */
  spoken: string;
}

/**
 * The picture of the deposits in Pay Score's pillar; null if the release doesn't have the figure.
 * @param played how many of the four scenarios have been played to their end
 */
export function depositsOf(
  release: ContentRelease,
  played: number,
  language: Language,
): DepositPicture | null {
  const pillar = release.pillars.find(({ id }) => id === 'pay-score');
  const money = release.metrics.find(
    ({ id, unit }) => unit === 'CNY' && pillar?.metrics.includes(id),
  );
  return money ? depositPicture(money, played, language) : null;
}

function depositPicture(metric: Metric, played: number, language: Language): DepositPicture {
  const words = wordsIn(language).pillar;
  const blocks = Math.round(metric.value / YUAN_PER_BLOCK);
  const block = formatFigure(
    { value: YUAN_PER_BLOCK, unit: 'CNY', isGrowth: false, qualifier: 'exactly' },
    language,
  ).text;
  const values = {
    blocks: formatNumber(blocks, language),
    block,
    played: formatNumber(played, language),
    scenarios: formatNumber(scenarioIds.length, language),
  };
  const isBegun = played > 0;
  const isDone = played === scenarioIds.length;
  const stage = isDone ? words.depositsGone : isBegun ? words.depositsLess : words.depositsFull;
  const progress = fill(stage, values);
  const label = metric.label[language];
  const figure = formatFigure(metric, language);
  const description = fill(words.depositsLabel, { ...values, progress });
  return {
    id: metric.id,
    label,
    figure,
    blocks: Array.from({ length: blocks }, (_block, index) => index),
    filled: Math.round(100 * (1 - played / scenarioIds.length)),
    caption: fill(words.depositsCaption, values),
    isBegun,
    progress,
    spoken: spokenLine(language, label, figure.text, description),
  };
}
