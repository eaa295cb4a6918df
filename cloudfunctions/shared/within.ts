/**
 * Settles like `run`, or rejects after a timeout. `run` isn't cancelled.
 * @param late creates the error of the timeout
 */
export async function within<T>(
  milliseconds: number,
  run: Promise<T>,
  late: () => Error,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
  });
  try {
    return await Promise.race([run, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
