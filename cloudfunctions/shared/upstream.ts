import { Refusal } from './refusal';
import { within } from './within';

/**
 * Waits for a service of WeChat's, and no longer than told: the function must keep time to answer for itself.
 * @param service for the refusal's message: `wxacode.getUnlimited`
 * @param milliseconds until it counts as failed
 * @throws Refusal `upstream` when it fails, answers what can't be read, or takes too long
 */
export async function askWeChat<T>(
  service: string,
  milliseconds: number,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return await within(milliseconds, ask(), () => new Error('late'));
  } catch (error) {
    throw new Refusal('upstream', `${service} has failed.`, error);
  }
}
