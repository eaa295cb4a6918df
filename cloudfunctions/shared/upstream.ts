import { Refusal } from './refusal';
import { within } from './within';

/**
 * Calls a service of WeChat's with a timeout, so that the function keeps time to answer.
 * @param service its name for the refusal's message: `wxacode.getUnlimited`
 * @param milliseconds the timeout
 * @throws Refusal `upstream` if it fails, returns an unreadable answer, or takes too long
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
