/** The value below which a share of the samples lies. @param share 0 to 1 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}

/** The middle of the samples. */
export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/**
 * How many times as much one thing takes as another: the middle of the rounds' own ratios, so that what else the machine
 * does in a round touches both alike.
 * @param samples one for each round; the other's are of the same rounds
 */
export function ratioOfRounds(samples: readonly number[], others: readonly number[]): number {
  if (samples.length !== others.length) throw new Error('the rounds are not the same');
  return median(samples.map((sample, round) => sample / (others[round] ?? Number.NaN)));
}

/**
 * The power of the size with which a cost grows from one size to the next: 0 for a cost that stays, 1 for one that doubles
 * with the size.
 */
export function growthExponent(
  from: { size: number; cost: number },
  to: { size: number; cost: number },
): number {
  return Math.log(to.cost / from.cost) / Math.log(to.size / from.size);
}
