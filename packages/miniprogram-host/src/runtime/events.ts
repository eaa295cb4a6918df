/** A list of listeners, with the calls that WeChat's `on…`/`off…` pairs need. */
export class Emitter<T> {
  private readonly listeners = new Set<(value: T) => void>();

  /** @returns a function that ends the listening */
  on(listener: (value: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.off(listener);
  }

  /** Without a listener, all of them go, as in `wx.offThemeChange()`. */
  off(listener?: (value: T) => void): void {
    if (listener) this.listeners.delete(listener);
    else this.listeners.clear();
  }

  emit(value: T): void {
    for (const listener of [...this.listeners]) listener(value);
  }
}
