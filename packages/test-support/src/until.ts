/** Milliseconds between two looks, and after which waiting is given up. */
const PAUSE = 10;
const PATIENCE = 10_000;

/**
 * Waits for something that tells nobody when it happens, such as the end of a process of another process: looks at it
 * again and again. Wait for an event wherever there is one.
 * @throws Error after ten seconds, which names what was waited for
 */
export async function until(what: string, condition: () => unknown): Promise<void> {
  const givenUpAt = Date.now() + PATIENCE;
  while (!(await condition())) {
    if (Date.now() > givenUpAt) throw new Error(`waited in vain: ${what}`);
    // Between two looks, what is waited for needs the processor.
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
