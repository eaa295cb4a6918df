import type { GroupScore } from './relevance';

/** What one set of measurements came to: medians, in milliseconds and bytes. */
export interface MeasuredSet {
  /** From before the engine is loaded until it has answered its first query. */
  cold: number;
  p99: number;
  /** Of the process that has answered its first query. */
  rss: number;
}

/** At most, in milliseconds and megabytes; shares of queries, at least, by group. */
interface Target {
  cold: number;
  p99: number;
  rss: number;
  first: Record<string, number>;
  five: Record<string, number>;
}

const everywhere = { exact: 1, prefix: 1, pinyin: 1, typo: 0.98 };

/** By the number of documents. */
const targets: Partial<Record<number, Target>> = {
  300: { cold: 5, p99: 2, rss: 45, first: everywhere, five: {} },
  2000: { cold: 7, p99: 3, rss: 50, first: everywhere, five: { 'two hanzi': 0.99 } },
  20_000: { cold: 12, p99: 5, rss: 65, first: { 'two hanzi': 1 }, five: { typo: 0.98 } },
  200_000: { cold: 25, p99: 15, rss: 110, first: {}, five: { typo: 0.95 } },
};

/** What is aimed at, what was measured, and whether it holds. */
export interface Verdict {
  documents: number;
  what: string;
  target: string;
  measured: string;
  holds: boolean;
}

const MEGABYTE = 1024 * 1024;

/**
 * Holds measurements against the targets for their number of documents.
 * @param sets each must hold by itself
 * @returns none for a number without targets
 */
export function judgeTargets(
  documents: number,
  sets: readonly MeasuredSet[],
  groups: Record<string, GroupScore>,
): Verdict[] {
  const target = targets[documents];
  if (!target) return [];
  const atMost = (what: string, most: number, unit: string, values: number[]): Verdict => ({
    documents,
    what,
    target: `≤ ${most} ${unit}`,
    measured: `${values.map((value) => value.toFixed(value < 10 ? 2 : 1)).join(' / ')} ${unit}`,
    holds: values.every((value) => value <= most),
  });
  const atLeast = (shares: Record<string, number>, of: keyof GroupScore, where: string) =>
    Object.entries(shares).map(([group, least]): Verdict => {
      const share = groups[group]?.[of] ?? 0;
      return {
        documents,
        what: `${group}, ${where}`,
        target: `≥ ${least}`,
        measured: share.toFixed(3),
        holds: share >= least,
      };
    });
  return [
    atMost(
      'cold start',
      target.cold,
      'ms',
      sets.map(({ cold }) => cold),
    ),
    atMost(
      'warm p99',
      target.p99,
      'ms',
      sets.map(({ p99 }) => p99),
    ),
    atMost(
      'RSS',
      target.rss,
      'MB',
      sets.map(({ rss }) => rss / MEGABYTE),
    ),
    ...atLeast(target.first, 'first', 'first hit'),
    ...atLeast(target.five, 'five', 'among the first five'),
  ];
}
