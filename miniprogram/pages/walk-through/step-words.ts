/**
 * A state of the walk-through in words. `{advance}` is what is usually paid beforehand with its amount, `{due}`,
 * `{paid}` and `{refunded}` are amounts.
 */
interface StepWords {
  title: string;
  /** What the customer sees. */
  customer: string;
  /** What the merchant sees. */
  merchant: string;
}

/** The states of a scenario by their ids. */
export type StepTable = Readonly<Record<string, StepWords>>;
