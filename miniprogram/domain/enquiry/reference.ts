import { hash32 } from '../sharing/hash';

/** Two groups of four digits: nothing else is said and heard without mistakes in both languages. */
const POSSIBLE = 100_000_000;

/**
 * The number of an enquiry that a visitor reads out and the operator looks for: `4821 7730`. It follows from the id, so
 * phone and export have the same one. Among 1,000 enquiries, two share a number with a chance of 1 in 200.
 * @param requestId the `clientRequestId` under which it was sent
 */
export function referenceOf(requestId: string): string {
  const digits = String(hash32(requestId) % POSSIBLE).padStart(8, '0');
  return `${digits.slice(0, 4)} ${digits.slice(4)}`;
}
