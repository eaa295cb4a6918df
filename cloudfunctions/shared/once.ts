/**
 * Runs something once in an instance, such as loading a library, and returns the same result to every caller. A failure
 * isn't cached: the next caller tries again, so an instance recovers from a failed first start.
 */
export function once<T>(start: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | null = null;
  return () => {
    started ??= start().catch((error: unknown) => {
      started = null;
      throw error;
    });
    return started;
  };
}
