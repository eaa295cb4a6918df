import { Refusal } from './refusal';

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
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('late')), milliseconds);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch (error) {
    throw new Refusal('upstream', `${service} has failed.`, error);
  } finally {
    clearTimeout(timer);
  }
}
