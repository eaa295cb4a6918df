import type { ContentParts } from './schema';

/**
 * A figure may be drawn as a part of another only if both count people a day in the same period, and the whole is
 * larger. Home draws its figures as parts of its lead figure, so each must be one.
 * @returns one line for each figure that breaks this rule
 */
export function falseParts(parts: ContentParts): string[] {
  const metrics = new Map(parts['metrics.json'].map((metric) => [metric.id, metric]));
  const faults = parts['metrics.json'].flatMap(({ id, partOf, unit, period, value }) => {
    if (partOf === undefined) return [];
    const whole = metrics.get(partOf);
    const from = `metrics.json: ${id}: partOf`;
    if (!whole) return [`${from}: ${partOf} is not in metrics.json`];
    const isComparable =
      unit === 'people/day' && whole.unit === unit && whole.period.en === period.en;
    if (!isComparable) return [`${from}: doesn't count people a day as ${partOf} does`];
    return value < whole.value ? [] : [`${from}: is not smaller than ${partOf}`];
  });
  const { leadMetric, reachMetrics } = parts['pages.json'].overview;
  for (const id of reachMetrics) {
    if (metrics.get(id)?.partOf !== leadMetric)
      faults.push(`pages.json: overview: ${id} is not part of ${leadMetric}`);
  }
  return faults;
}
