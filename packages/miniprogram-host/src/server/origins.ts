import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../runtime/files/addresses';

/**
 * Whether a request was made for this machine, and by one of this server's own pages where a page made it. A page of
 * another site can send requests here as well: to this address, or under a name of its own that it lets point here. It may
 * only lead the visitor here, by a link.
 */
export function isAskedHere({ headers }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  if (!URL.canParse(`http://${host}`) || !isLoopback(new URL(`http://${host}`).hostname))
    return false;
  if (isFromElsewhere(headers)) return false;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** Whether a page of another site loads this as its script, picture or frame. Browsers say so in headers of their own. */
function isFromElsewhere(headers: IncomingMessage['headers']): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== 'cross-site' && site !== 'same-site') return false;
  const isLink =
    headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return !isLink;
}
