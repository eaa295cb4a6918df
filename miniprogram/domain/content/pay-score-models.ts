/** The four models, by the ids of their services in the content. */
export const modelIds = [
  'no-deposit-rental',
  'no-deposit-hotel',
  'enjoy-first-pay-later',
  'smart-retail',
] as const;

export type ModelId = (typeof modelIds)[number];
