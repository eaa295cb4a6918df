/** Milliseconds between two polls, and until the timeout. */
const PAUSE = 10;
const PATIENCE = 20_000;

/**
 * Polls for something that has no event, such as the end of another process's child. Wait for an event if there is one.
 * @param seen returns the last state, for the error
 * @throws Error with the description after twenty seconds
 */
export async function until(
  what: string,
  condition: () => unknown,
  seen: () => string = () => '',
): Promise<void> {
  const givenUpAt = Date.now() + PATIENCE;
  while (!(await condition())) {
    if (Date.now() > givenUpAt) throw new Error(`waited in vain: ${what} ${seen()}`);
    // The awaited process needs the processor between two polls.
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
