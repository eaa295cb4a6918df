/** The value below which a share of the samples lies. @param share 0 to 1 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}

/** The middle of the samples. */
export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/**
 * The ratio of two measures: the median of the rounds' ratios. Other work of the machine in a round affects both alike.
 * @param samples one for each round, in the same rounds as the other's
 */
export function ratioOfRounds(samples: readonly number[], others: readonly number[]): number {
  if (samples.length !== others.length) throw new Error('the rounds are not the same');
  return median(samples.map((sample, round) => sample / (others[round] ?? Number.NaN)));
}

/**
 * The exponent with which a cost grows with the size: 0 for a constant cost, 1 for a linear one.
 */
export function growthExponent(
  from: { size: number; cost: number },
  to: { size: number; cost: number },
): number {
  return Math.log(to.cost / from.cost) / Math.log(to.size / from.size);
}
