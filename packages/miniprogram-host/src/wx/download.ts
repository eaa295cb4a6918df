import { endingOf, isUserPath } from '../runtime/files/file-space';
import { isRemote } from '../runtime/files/addresses';
import { taskApi } from './api';
import type { WxContext } from './context';
import { hasNetwork, passNetwork } from './network-access';
import { sendThroughHost } from './requests';
import { startTask } from './task';

/** Milliseconds that WeChat waits unless told otherwise. */
const TIMEOUT = 60_000;

interface DownloadOptions {
  url: string;
  /** Below `USER_DATA_PATH`. */
  filePath?: string;
  header?: Record<string, string>;
  /** Milliseconds. */
  timeout?: number;
}

/** `wx.downloadFile`: from this host, and from other servers where it was started with `--network`. */
export function downloadApis(context: Pick<WxContext, 'device' | 'files' | 'addresses'>) {
  const { files, addresses } = context;
  const load = async (
    { url, header = {}, timeout = TIMEOUT }: DownloadOptions,
    signal: AbortSignal,
  ) => {
    if (!isRemote(url)) throw new Error('url scheme is invalid');
    await passNetwork(context);
    signal.throwIfAborted();
    const address = new URL(addresses.of(url, ''), window.location.href);
    if (address.origin === window.location.origin) {
      const response = await fetch(address, { headers: header, signal });
      const type = response.headers.get('content-type') ?? '';
      return { statusCode: response.status, type, content: await response.arrayBuffer() };
    }
    if (!hasNetwork()) throw new Error('url not in domain list');
    const outgoing = { url, method: 'GET', header, timeout, body: null };
    const { statusCode, header: answered, bytes } = await sendThroughHost(outgoing, signal);
    const [, type = ''] =
      Object.entries(answered).find(([name]) => /^content-type$/i.test(name)) ?? [];
    return { statusCode, type, content: bytes };
  };
  const keep = (bytes: Uint8Array<ArrayBuffer>, type: string, filePath?: string) => {
    if (filePath === undefined) {
      return { tempFilePath: files.writeTemporary(bytes, endingOf(type)) };
    }
    if (!isUserPath(filePath)) throw new Error(`permission denied, open ${filePath}`);
    files.writeUserFile(filePath, bytes);
    return { filePath };
  };
  return {
    downloadFile: taskApi<DownloadOptions>('downloadFile', (options) =>
      startTask('DownloadTask', options.timeout ?? TIMEOUT, async (signal, events) => {
        const { statusCode, type, content } = await load(options, signal);
        const total = content.byteLength;
        events.tell('ProgressUpdate', {
          progress: 100,
          totalBytesWritten: total,
          totalBytesExpectedToWrite: total,
        });
        return { statusCode, ...keep(new Uint8Array(content), type, options.filePath) };
      }),
    ),
  };
}
