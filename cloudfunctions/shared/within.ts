/**
 * Settles as a promise does, or fails once the time is over; what still runs then is on its own.
 * @param late makes what it fails with then
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
