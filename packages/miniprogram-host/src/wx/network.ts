import { type FunctionRun, parseRun } from '../function-run';
import { VISITOR_HEADER } from '../visitor-header';
import { ApiError, asyncApi, failureOf } from './api';
import { createDatabase } from './cloud-database';
import type { WxContext } from './context';
import { passNetwork } from './network-access';
import { failByName } from './fail-by-name';
import { ListenerPairs } from './listener-pairs';

/** The network's state, and calls of cloud functions over it. */
export function networkApis({ device, events, options }: WxContext) {
  const statusListeners = new ListenerPairs<(event: object) => void>();
  const status = () => {
    const { network } = device.current;
    const networkType = { wifi: 'wifi', slow: '3g', offline: 'none' }[network];
    return { networkType, isConnected: network !== 'offline' };
  };
  let calls = 0;
  const callFunction = async ({ name, data = {} }: { name: string; data?: object }) => {
    const startedAt = performance.now();
    const input = JSON.stringify(data);
    calls += 1;
    const call = { id: calls, name, input };
    let run: FunctionRun | null = null;
    const report = (ok: boolean, answer: string) => {
      const ms = Math.round(performance.now() - startedAt);
      events.emit({ type: 'cloud-call', ...call, ok, ms, answer, run });
    };
    events.emit({ type: 'cloud-request', ...call });
    try {
      await passNetwork({ device }).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : '';
        throw new ApiError(`cloud.callFunction:fail request:fail ${reason}`, { errCode: -1 });
      });
      const response = await fetch(`/cloud/${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          // A page that was opened in Moments is shown to nobody in particular.
          ...(options.mode !== 'singlePage' && { [VISITOR_HEADER]: visitorId() }),
        },
        body: input,
      }).catch(() => {
        throw new ApiError('cloud.callFunction:fail request:fail', { errCode: -1 });
      });
      run = parseRun(response.headers.get('server-timing'));
      if (!response.ok) {
        const { errMsg, errCode } = (await response.json()) as { errMsg: string; errCode: number };
        throw new ApiError(errMsg, { errCode });
      }
      const answer = await response.text();
      const result = JSON.parse(answer) as unknown;
      report(true, answer);
      return { errMsg: 'cloud.callFunction:ok', result, requestID: crypto.randomUUID() };
    } catch (error) {
      report(false, JSON.stringify(failureOf('cloud.callFunction', error)));
      throw error;
    }
  };
  return {
    getNetworkType: asyncApi('getNetworkType', () => ({ networkType: status().networkType })),
    onNetworkStatusChange: (listener: (event: object) => void) => {
      statusListeners.add(listener, () =>
        device.changes.on(({ changed }) => {
          if (changed.includes('network')) listener(status());
        }),
      );
    },
    offNetworkStatusChange: (listener?: (event: object) => void) => {
      statusListeners.remove(listener);
    },
    cloud: failByName('wx.cloud', {
      init: () => undefined,
      callFunction: asyncApi('cloud.callFunction', callFunction),
      database: createDatabase,
    }),
  };
}

/** Where this browser keeps who it is: outside of the Mini Program's storage, which the app may clear. */
const VISITOR_KEY = 'host:visitor';

function visitorId(): string {
  const known = localStorage.getItem(VISITOR_KEY);
  if (known !== null) return known;
  const id = crypto.randomUUID();
  localStorage.setItem(VISITOR_KEY, id);
  return id;
}
