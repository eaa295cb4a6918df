import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from './clock';

/** What an address permits. */
type Purpose = 'read' | 'write';

/** Creates and verifies signed addresses of files, which expire and can't be guessed. */
export class SignedAddresses {
  constructor(
    private readonly secret: string,
    private readonly clock: Clock,
  ) {}

  /**
   * @param seconds until the address expires
   * @returns a query: `sign=…&t=…`
   */
  sign(purpose: Purpose, path: string, seconds: number): string {
    const until = Math.floor(this.clock.now() / 1000) + seconds;
    return `sign=${this.digest(purpose, path, until)}&t=${until}`;
  }

  isValid(purpose: Purpose, path: string, query: URLSearchParams): boolean {
    const until = Number(query.get('t'));
    const given = Buffer.from(query.get('sign') ?? '');
    const expected = Buffer.from(this.digest(purpose, path, until));
    return (
      given.length === expected.length &&
      timingSafeEqual(given, expected) &&
      until >= this.clock.now() / 1000
    );
  }

  private digest(purpose: Purpose, path: string, until: number): string {
    return createHmac('sha256', this.secret).update(`${purpose}\n${path}\n${until}`).digest('hex');
  }
}
