import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../runtime/files/addresses';

/**
 * Whether a request was made for this machine, and by one of this server's own pages where a page made it. A page from
 * elsewhere can send requests here as well: to this address, or under a name of its own that it lets point here.
 */
export function isAskedHere({ headers }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  if (!URL.canParse(`http://${host}`) || !isLoopback(new URL(`http://${host}`).hostname))
    return false;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
