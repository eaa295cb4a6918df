import { endingOf, isUserPath } from '../runtime/files/file-space';
import { isRemote } from '../runtime/files/addresses';
import { taskApi } from './api';
import type { WxContext } from './context';
import { failByName } from './fail-by-name';

/** What a slow network adds to each call, in milliseconds. */
const SLOW_DELAY = 2000;

/** Milliseconds that WeChat waits unless told otherwise. */
const TIMEOUT = 60_000;

/** What Chromium's network stack, which is also that of WeChat on Android, says without a network. */
const DISCONNECTED = '-106:net::ERR_INTERNET_DISCONNECTED';

/** Waits as the played network does. @throws Error without one */
export async function passNetwork({ device }: Pick<WxContext, 'device'>): Promise<void> {
  if (device.current.network === 'slow') {
    await new Promise((resolve) => setTimeout(resolve, SLOW_DELAY));
  }
  if (device.current.network === 'offline') throw new Error(DISCONNECTED);
}

interface DownloadOptions {
  url: string;
  /** Below `USER_DATA_PATH`. */
  filePath?: string;
  header?: Record<string, string>;
  /** Milliseconds. */
  timeout?: number;
}

/** `wx.downloadFile`: from this host alone, since nothing is loaded from outside this machine. */
export function downloadApis(context: Pick<WxContext, 'device' | 'files' | 'addresses'>) {
  const { files, addresses } = context;
  const load = async ({ url, filePath, header = {} }: DownloadOptions, signal: AbortSignal) => {
    if (!isRemote(url)) throw new Error('url scheme is invalid');
    await passNetwork(context);
    signal.throwIfAborted();
    const address = new URL(addresses.of(url, ''), window.location.href);
    if (address.origin !== window.location.origin) throw new Error('url not in domain list');
    const response = await fetch(address, { headers: header, signal });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { status: statusCode } = response;
    if (filePath === undefined) {
      const ending = endingOf(response.headers.get('content-type') ?? '');
      return { statusCode, tempFilePath: files.writeTemporary(bytes, ending) };
    }
    if (!isUserPath(filePath)) throw new Error(`permission denied, open ${filePath}`);
    files.writeUserFile(filePath, bytes);
    return { statusCode, filePath };
  };
  return {
    downloadFile: taskApi<DownloadOptions>('downloadFile', (options) => {
      const ending = new AbortController();
      const timer = setTimeout(() => ending.abort('timeout'), options.timeout ?? TIMEOUT);
      const outcome = load(options, ending.signal)
        .catch((error: unknown) => {
          throw ending.signal.aborted ? new Error(String(ending.signal.reason)) : error;
        })
        .finally(() => clearTimeout(timer));
      const task = failByName('DownloadTask', { abort: () => ending.abort('abort') });
      return { task, outcome };
    }),
  };
}
