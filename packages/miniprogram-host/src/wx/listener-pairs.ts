/**
 * The ends of listeners, for a pair of `on…` and `off…`. A listener that is added twice is called once, as in WeChat.
 * @example
 * const pairs = new ListenerPairs<() => void>();
 * pairs.add(listener, () => changes.on(listener));
 * pairs.remove(listener);
 */
export class ListenerPairs<Listener> {
  private readonly ends = new Map<Listener, () => void>();

  /** @param begin starts the listening, and returns what ends it */
  add(listener: Listener, begin: () => () => void): void {
    if (!this.ends.has(listener)) this.ends.set(listener, begin());
  }

  /** Without a listener, all of them are removed. */
  remove(listener?: Listener): void {
    for (const [known, end] of [...this.ends]) {
      if (listener !== undefined && known !== listener) continue;
      end();
      this.ends.delete(known);
    }
  }
}
