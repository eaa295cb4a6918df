/** Listens for rebuilds of a running host, as its open pages do. */
export class Rebuilds {
  private tell: () => void = () => undefined;
  private readonly ending = new AbortController();

  /** @param url the host's address, with the final slash */
  static async of(url: string): Promise<Rebuilds> {
    const rebuilds = new Rebuilds();
    const { body } = await fetch(`${url}events`, { signal: rebuilds.ending.signal });
    if (!body) throw new Error('the host tells no events');
    void rebuilds.listen(body.pipeThrough(new TextDecoderStream()));
    return rebuilds;
  }

  /** @returns the time of the next rebuild, in milliseconds of `performance.now()` */
  next(): Promise<number> {
    return new Promise((resolve) => (this.tell = () => resolve(performance.now())));
  }

  close(): void {
    this.ending.abort();
  }

  private async listen(stream: ReadableStream<string>): Promise<void> {
    try {
      for await (const text of stream) if (text.includes('"reload"')) this.tell();
    } catch (error) {
      if (!this.ending.signal.aborted) throw error;
    }
  }
}
