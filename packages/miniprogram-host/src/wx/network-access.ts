import { ApiError } from './api';
import type { WxContext } from './context';

/** What a slow network adds to each call, in milliseconds. */
const SLOW_DELAY = 2000;

/** Whether the host was started with `--network`: it says so in its page. */
export function hasNetwork(): boolean {
  return document.documentElement.dataset.hostNetwork !== undefined;
}

/** @throws ApiError that names what to do where the host was started without a network */
export function requireNetwork(name: string): void {
  if (hasNetwork()) return;
  throw new ApiError(
    `${name}:fail wx.${name} needs the network: start the browser host with --network`,
    { errno: 600_000 },
  );
}

/** What Chromium's network stack, which is also that of WeChat on Android, says without a network. */
const DISCONNECTED = '-106:net::ERR_INTERNET_DISCONNECTED';

/** Waits as the played network does. @throws Error without one */
export async function passNetwork({ device }: Pick<WxContext, 'device'>): Promise<void> {
  if (device.current.network === 'slow') {
    await new Promise((resolve) => setTimeout(resolve, SLOW_DELAY));
  }
  if (device.current.network === 'offline') throw new Error(DISCONNECTED);
}
