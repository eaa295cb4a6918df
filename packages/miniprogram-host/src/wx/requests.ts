import { NETWORK_REQUEST, REQUEST_HEADER, RESPONSE_HEADER } from '../network-messages';
import { endingOf } from '../runtime/files/file-space';
import { isRemote } from '../runtime/files/addresses';
import { taskApi } from './api';
import type { WxContext } from './context';
import { writeForm } from './form-data';
import { passNetwork, requireNetwork } from './network-access';
import { startTask } from './task';

/** Milliseconds that WeChat waits unless told otherwise. */
const TIMEOUT = 60_000;

/** A request as it goes to the host. */
interface Outgoing {
  url: string;
  method: string;
  header: Record<string, string>;
  /** Milliseconds. */
  timeout: number;
  body: BodyInit | null;
}

/** What came back. */
interface Incoming {
  statusCode: number;
  /** By name; several of one name are one, with commas between them. */
  header: Record<string, string>;
  cookies: string[];
  bytes: ArrayBuffer;
}

interface RequestOptions {
  url: string;
  method?: string;
  data?: string | object | ArrayBuffer;
  header?: Record<string, unknown>;
  timeout?: number;
  dataType?: string;
  responseType?: 'text' | 'arraybuffer';
}

interface UploadOptions {
  url: string;
  /** The Mini Program's name of a file. */
  filePath: string;
  /** The field's name. */
  name: string;
  header?: Record<string, unknown>;
  formData?: Record<string, unknown>;
  timeout?: number;
}

/** Sends a request through the host. @throws Error with WeChat's reason where there is no answer */
export async function sendThroughHost(
  { body, ...wanted }: Outgoing,
  signal: AbortSignal,
): Promise<Incoming> {
  signal.throwIfAborted();
  const response = await fetch(NETWORK_REQUEST, {
    method: 'POST',
    headers: { [REQUEST_HEADER]: encodeURIComponent(JSON.stringify(wanted)) },
    body,
    signal,
  }).catch(() => {
    throw new Error(signal.aborted ? 'abort' : 'the host does not answer');
  });
  const head = response.headers.get(RESPONSE_HEADER);
  if (head === null) {
    const { errMsg } = (await response.json()) as { errMsg: string };
    throw new Error(errMsg);
  }
  const { statusCode, headers } = JSON.parse(decodeURIComponent(head)) as {
    statusCode: number;
    headers: [string, string][];
  };
  const header: Record<string, string> = {};
  for (const [name, value] of headers) {
    header[name] = name in header ? `${header[name] ?? ''},${value}` : value;
  }
  const cookies = headers.flatMap(([name, value]) => (/^set-cookie$/i.test(name) ? value : []));
  return { statusCode, header, cookies, bytes: await response.arrayBuffer() };
}

/** `wx.request` and `wx.uploadFile`, for a host that was started with `--network`. */
export function requestApis(context: Pick<WxContext, 'device' | 'files' | 'addresses'>) {
  return {
    request: taskApi<RequestOptions>('request', (options) => {
      const { dataType = 'json', responseType = 'text', timeout = TIMEOUT } = options;
      return startTask('RequestTask', timeout, async (signal, events) => {
        requireNetwork('request');
        await passNetwork(context);
        const answer = await sendThroughHost(outgoing(options), signal);
        const { statusCode, header, cookies, bytes } = answer;
        events.tell('HeadersReceived', { statusCode, header, cookies });
        const data =
          responseType === 'arraybuffer'
            ? bytes
            : readText(new TextDecoder().decode(bytes), dataType);
        return { data, statusCode, header, cookies };
      });
    }),
    uploadFile: taskApi<UploadOptions>('uploadFile', (options) =>
      startTask('UploadTask', options.timeout ?? TIMEOUT, async (signal, events) => {
        requireNetwork('uploadFile');
        await passNetwork(context);
        const { url, filePath, name, header, formData = {}, timeout = TIMEOUT } = options;
        const file = await fetch(context.addresses.of(filePath, ''));
        if (!file.ok || isRemote(filePath)) throw new Error(`file not found: ${filePath}`);
        const content = await file.blob();
        const form = writeForm(formData, name, content, `file.${endingOf(content.type) || 'bin'}`);
        const sent = { ...headersOf(header), 'content-type': form.contentType };
        const outgoing = { url, method: 'POST', header: sent, timeout, body: form.body };
        const { statusCode, bytes } = await sendThroughHost(outgoing, signal);
        const total = form.body.size;
        const whole = { progress: 100, totalBytesSent: total, totalBytesExpectedToSend: total };
        events.tell('ProgressUpdate', whole);
        return { data: new TextDecoder().decode(bytes), statusCode };
      }),
    ),
  };
}

/** A request as WeChat makes it of what an app says. */
function outgoing({
  url,
  method = 'GET',
  data,
  header,
  timeout = TIMEOUT,
}: RequestOptions): Outgoing {
  if (!isRemote(url)) throw new Error(`invalid url "${url}"`);
  const verb = method.toUpperCase();
  const headers = { 'content-type': 'application/json', ...headersOf(header) };
  const base = { method: verb, header: headers, timeout };
  const isBody = verb !== 'GET' && verb !== 'HEAD';
  if (data instanceof ArrayBuffer) return { ...base, url, body: isBody ? data : null };
  if (!isBody) return { ...base, url: withQuery(url, data), body: null };
  return {
    ...base,
    url,
    body: data === undefined ? null : writeData(data, headers['content-type']),
  };
}

/** Header names in lower case; a Mini Program can't say where it comes from. */
function headersOf(header: Record<string, unknown> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

function writeData(data: string | object, contentType: string): string {
  if (typeof data === 'string') return data;
  if (/^application\/x-www-form-urlencoded/i.test(contentType)) return encode(data);
  return JSON.stringify(data);
}

function withQuery(url: string, data: string | object | undefined): string {
  const query = typeof data === 'object' ? encode(data) : '';
  if (!query) return url;
  const [address = '', fragment] = url.split('#', 2);
  const joined = `${address}${address.includes('?') ? '&' : '?'}${query}`;
  return fragment === undefined ? joined : `${joined}#${fragment}`;
}

/** `a=1&b=2`, with objects as JSON. */
function encode(data: object): string {
  return Object.entries(data)
    .map(([name, value]: [string, unknown]) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
      return `${encodeURIComponent(name)}=${encodeURIComponent(text)}`;
    })
    .join('&');
}

/** An answer's text; read as JSON where it is some. */
function readText(text: string, dataType: string): unknown {
  if (dataType !== 'json') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
