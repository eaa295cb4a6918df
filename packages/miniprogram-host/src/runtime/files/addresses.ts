import type { DeviceState } from '../device';
import { absolutePath } from '../routes';
import type { FileSpace } from './file-space';

/** What a browser fails to load as a picture, without asking anybody. */
const NOWHERE = 'data:,';

/** Files of the cloud's storage, which every host serves under the same path. */
const CLOUD_FILES = '/cloud-files/';

/** Knows where the browser finds what a Mini Program names by a path or an address. */
export class Addresses {
  constructor(
    private readonly files: FileSpace,
    private readonly device: DeviceState,
  ) {}

  /**
   * @param name `wxfile://…`, `https://…`, `/images/a.png` or a path relative to `from`
   * @param from the path of the file that names it, such as a page's
   * @returns an address; for what isn't there, one that fails to load
   */
  of(name: string, from: string): string {
    if (name.startsWith('wxfile:')) return this.files.addressOf(name) ?? NOWHERE;
    if (isRemote(name)) return this.ofRemote(name);
    if (/^[a-z]+:/i.test(name)) return name;
    return `/app/files/${absolutePath(name, from)}`;
  }

  private ofRemote(name: string): string {
    if (this.device.current.network === 'offline') return NOWHERE;
    const url = new URL(name, window.location.href);
    // This machine has several names; under any but the page's own, a picture would taint a canvas.
    const isOwn = isLoopback(url.hostname) && url.pathname.startsWith(CLOUD_FILES);
    return isOwn ? url.pathname + url.search : name;
  }
}

/** Whether a name is an address on the network. */
export function isRemote(name: string): boolean {
  return /^(https?:)?\/\//i.test(name);
}

/** Whether a host's name, as `URL` has it, is one of this machine's own. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
