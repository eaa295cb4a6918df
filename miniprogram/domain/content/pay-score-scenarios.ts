/** The four scenarios, by the ids of their services in the content. */
export const scenarioIds = [
  'no-deposit-rental',
  'no-deposit-hotel',
  'enjoy-first-pay-later',
  'smart-retail',
] as const;

export type ScenarioId = (typeof scenarioIds)[number];
