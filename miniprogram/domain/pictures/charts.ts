import type { ContentRelease, Metric } from '../content/content-types';
import { formatFigure } from '../content/format-figure';
import type { Language } from '../words/language';
import { depositsOf } from '../pages/deposit-picture';
import { wordsIn } from '../words/index';

/** A bar, as parts of the longest. */
export interface ChartBar {
  label: string;
  text: string;
  /** Where the year before ends, of a growth. */
  base: number;
  length: number;
  /** Whether it is the picture's own figure. */
  isSelf: boolean;
  /** The source gives a floor only. */
  isOpen: boolean;
}

/** A figure among its peers as bars, or alone as blocks. */
export type Chart =
  | { kind: 'bars'; bars: ChartBar[]; caption: string }
  | { kind: 'blocks'; blocks: number; caption: string };

/** How much longer than its floor an open bar is drawn. */
const OPEN_END = 1.12;
const SHORTEST = 0.008;

/**
 * The chart of a figure: money that nobody paid as blocks, anything else among its peers.
 * @returns null where there is nothing to compare it with
 */
export function chartOf(release: ContentRelease, metric: Metric, language: Language): Chart | null {
  if (metric.unit === 'CNY' && metric.topic === 'pay-score') {
    const deposits = depositsOf(release, 0, language);
    if (deposits?.id !== metric.id) return null;
    return { kind: 'blocks', blocks: deposits.blocks.length, caption: deposits.caption };
  }
  const peers = peersOf(release, metric);
  if (peers.length < 2) return null;
  const { isGrowth } = metric;
  const isOpen = ({ qualifier }: Metric) => qualifier === 'more-than-doubled';
  const base = isGrowth ? 100 : 0;
  const lengthOf = (peer: Metric) => (base + peer.value) * (isOpen(peer) ? OPEN_END : 1);
  const longest = Math.max(...peers.map(lengthOf));
  const bars = peers.map((peer) => ({
    label: peer.label[language],
    text: formatFigure(peer, language).text,
    base: base / longest,
    length: Math.max(lengthOf(peer) / longest, SHORTEST),
    isSelf: peer === metric,
    isOpen: isOpen(peer),
  }));
  return { kind: 'bars', bars, caption: isGrowth ? wordsIn(language).pictures.growth : '' };
}

/** Figures of its unit and topic, the largest first: those that the roadmap states too, where it states any. */
function peersOf({ metrics }: ContentRelease, metric: Metric): Metric[] {
  const { unit, topic, isGrowth } = metric;
  if (unit.endsWith('year')) return [];
  const alike = metrics
    .filter((peer) => peer.unit === unit && peer.topic === topic && peer.isGrowth === isGrowth)
    .sort((a, b) => b.value - a.value);
  const stated = alike.filter(({ inRoadmap }) => inRoadmap);
  return metric.inRoadmap && stated.length > 1 ? stated : alike;
}
