import { NETWORK_SOCKET } from '../network-messages';
import { asyncApi } from './api';
import type { WxContext } from './context';
import { EventPairs } from './event-pairs';
import { failByName } from './fail-by-name';
import { passNetwork, requireNetwork } from './network-access';

type Listener = (event: object) => void;

interface ConnectOptions {
  url: string;
  header?: Record<string, unknown>;
  protocols?: string[];
}

const eventNames = ['Open', 'Message', 'Error', 'Close'] as const;

/** A close code and reason as a browser takes them: 1000, or 3000 to 4999. */
interface CloseOptions {
  code?: number;
  reason?: string;
}

/** A socket of the Mini Program's, which goes through the host. */
class Socket {
  readonly events = new EventPairs();
  private socket: WebSocket | null = null;
  private isOpen = false;
  private isEnded = false;

  /** Connects. @throws Error that says why it can't */
  async connect({ url, header = {}, protocols = [] }: ConnectOptions): Promise<void> {
    if (!/^wss?:\/\//i.test(url)) throw new Error(`invalid url "${url}"`);
    const texts = Object.entries(header).map(([name, value]) => [name, String(value)]);
    const asked = JSON.stringify({ url, protocols, header: Object.fromEntries(texts) as object });
    const address = new URL(NETWORK_SOCKET, window.location.href);
    address.protocol = 'ws:';
    address.search = encodeURIComponent(asked);
    const socket = new WebSocket(address);
    socket.binaryType = 'arraybuffer';
    this.socket = socket;
    await new Promise<void>((resolve, reject) => {
      socket.onmessage = ({ data }: MessageEvent<string>) => {
        const { error, protocol = '' } = JSON.parse(data) as { error?: string; protocol?: string };
        if (error === undefined) resolve();
        else reject(new Error(error));
        this.isOpen = error === undefined;
        if (this.isOpen) this.events.tell('Open', { header: {}, protocol });
        socket.onmessage = (event: MessageEvent<string | ArrayBuffer>) =>
          this.events.tell('Message', { data: event.data });
      };
      socket.onclose = ({ code, reason }) => {
        reject(new Error(reason || 'the connection was closed'));
        this.isOpen = false;
        this.events.tell('Close', { code, reason });
      };
    });
  }

  fail(reason: string): void {
    this.events.tell('Error', { errMsg: reason });
  }

  /** @throws Error where it isn't open */
  send(data: string | ArrayBuffer): void {
    if (!this.isOpen) throw new Error('SocketTask.readyState is not OPEN');
    this.socket?.send(data);
  }

  close({ code = 1000, reason = '' }: CloseOptions): void {
    if (this.isEnded) return;
    this.isEnded = true;
    this.socket?.close(code, reason);
  }

  get readyState(): number {
    return this.socket && !this.isOpen && this.socket.readyState === WebSocket.OPEN
      ? WebSocket.CONNECTING
      : (this.socket?.readyState ?? WebSocket.CONNECTING);
  }
}

/** `wx.connectSocket` and its task, and the older functions that concern the newest socket. */
export function socketApis(context: Pick<WxContext, 'device'>) {
  let newest: Socket | null = null;
  /** What is asked of the newest socket before or after there is one. */
  const common = new EventPairs();
  const connect = (options: ConnectOptions & Parameters<ReturnType<typeof asyncApi>>[0]) => {
    const socket = new Socket();
    for (const name of eventNames) {
      socket.events.add(name, (event) => {
        if (newest === socket) common.tell(name, event);
      });
    }
    newest = socket;
    const connectApi = asyncApi<ConnectOptions>('connectSocket', async (given) => {
      try {
        requireNetwork('connectSocket');
        await passNetwork(context);
        await socket.connect(given);
      } catch (error) {
        socket.fail(error instanceof Error ? error.message : String(error));
        throw error;
      }
    });
    // The task is the answer; what goes wrong reaches `fail` and `onError`.
    connectApi(options)?.catch(() => undefined);
    return taskOf(socket);
  };
  const newestSocket = () => {
    if (!newest) throw new Error('WebSocket is not connected');
    return newest;
  };
  const older = Object.fromEntries(
    eventNames.flatMap((name) => [
      [
        `onSocket${name}`,
        (listener: Listener) => {
          common.remove(name);
          common.add(name, listener);
        },
      ],
      [`offSocket${name}`, () => common.remove(name)],
    ]),
  );
  return {
    connectSocket: connect,
    sendSocketMessage: asyncApi<{ data: string | ArrayBuffer }>('sendSocketMessage', ({ data }) =>
      newestSocket().send(data),
    ),
    closeSocket: asyncApi<CloseOptions>('closeSocket', (options) => newestSocket().close(options)),
    ...older,
  };
}

function taskOf(socket: Socket): object {
  return failByName('SocketTask', {
    send: asyncApi<{ data: string | ArrayBuffer }>('sendSocketMessage', ({ data }) =>
      socket.send(data),
    ),
    close: asyncApi<CloseOptions>('closeSocket', (options) => socket.close(options)),
    ...socket.events.functions(eventNames),
    ...{ CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 },
    get readyState() {
      return socket.readyState;
    },
  });
}
