/** How much a word counts in each field. */
export const fieldWeights = {
  title: 8,
  keywords: 4,
  initials: 3,
  summary: 1.5,
  context: 0.7,
} as const;
export type Field = keyof typeof fieldWeights;

/** How far two neighbouring impacts are apart: fewer of them are smaller when compressed, and rank as well. */
const STEP = 1.2;

/** BM25's saturation, and its correction for long fields. */
const K1 = 4;
const B = 0.6;

/**
 * A term's share of a field, before saturation.
 * @param count how often the term stands in the field
 * @param length of the field, in terms
 * @param average length of the field over all documents
 */
export function weigh(field: Field, count: number, length: number, average: number): number {
  return (fieldWeights[field] * count) / (1 - B + (B * length) / Math.max(average, 1));
}

/**
 * An impact for the sum of a term's shares: 1 to 255.
 * @param prominence of the document beside others, in steps: 0 for most
 */
export function impactOf(weight: number, prominence: number): number {
  const saturated = weight / (K1 + weight);
  const steps = Math.round(Math.log(200 * saturated) / Math.log(STEP)) + prominence;
  return Math.max(1, Math.min(255, Math.round(STEP ** steps)));
}

/** How much more a document's terms count than those of others. @param prominence in steps */
export const factorOf = (prominence: number) => STEP ** prominence;

/** How much a term says: rare ones more. */
export function rarity(count: number, documentCount: number): number {
  return Math.log(1 + (documentCount - count + 0.5) / (count + 0.5));
}
