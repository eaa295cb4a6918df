type Listener = (...values: unknown[]) => void;

/**
 * One end of a channel between a page and the page that it has opened: what one end emits, the other hears. Its state
 * is private to JSON as well: `wx.navigateTo` answers with it, and answers are written out.
 */
export class EventChannel {
  readonly #listeners = new Map<string, { listener: Listener; isOnce: boolean }[]>();
  #peer: EventChannel | null = null;

  /** @returns both ends; the opener's already has the listeners that `wx.navigateTo` was given */
  static pair(events: Record<string, Listener>): { opener: EventChannel; opened: EventChannel } {
    const opener = new EventChannel();
    const opened = new EventChannel();
    opener.#peer = opened;
    opened.#peer = opener;
    for (const [name, listener] of Object.entries(events)) opener.on(name, listener);
    return { opener, opened };
  }

  readonly emit = (name: string, ...values: unknown[]): void => {
    this.#peer?.receive(name, values);
  };

  readonly on = (name: string, listener: Listener): void => this.add(name, listener, false);

  readonly once = (name: string, listener: Listener): void => this.add(name, listener, true);

  /** Without a listener, all of that name go. */
  readonly off = (name: string, listener?: Listener): void => {
    const kept = (this.#listeners.get(name) ?? []).filter(
      (known) => listener && known.listener !== listener,
    );
    this.#listeners.set(name, kept);
  };

  private add(name: string, listener: Listener, isOnce: boolean): void {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), { listener, isOnce }]);
  }

  private receive(name: string, values: unknown[]): void {
    const heard = this.#listeners.get(name) ?? [];
    this.#listeners.set(
      name,
      heard.filter(({ isOnce }) => !isOnce),
    );
    for (const { listener } of heard) listener(...values);
  }
}
