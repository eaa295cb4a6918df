import type { TextStore } from '../../wx/storage';

/** A file that the Mini Program has made. */
export interface StoredFile {
  bytes: Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970. */
  modifiedAt: number;
}

/** Where files begin that a Mini Program may write: `wx.env.USER_DATA_PATH`. */
export const USER_DATA_PATH = 'wxfile://usr';

/** WeChat's limit of all files that an app keeps, in bytes. */
const FILES_LIMIT = 200 * 1024 * 1024;

const TEMPORARY = 'wxfile://tmp_';

const types: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

/** A picture's usual ending for its content type; '' for what is no picture. */
export function endingOf(contentType: string): string {
  const [type = ''] = contentType.split(';');
  return Object.entries(types).find(([, known]) => known === type.trim())?.[0] ?? '';
}

/** There is no room for a file. */
export class FilesFullError extends Error {
  override name = 'FilesFullError';
}

/**
 * The files that a Mini Program has beside its package: temporary ones, which end with the launch, and those below
 * `USER_DATA_PATH`, which the browser keeps as long as it has room for them.
 */
export class FileSpace {
  private readonly files = new Map<string, StoredFile>();
  private readonly addresses = new Map<string, string>();

  /** @param prefix what the names of kept files begin with in the browser's store */
  constructor(
    private readonly store: TextStore,
    private readonly prefix: string,
  ) {
    for (let index = 0; index < store.length; index += 1) {
      const key = store.key(index);
      if (!key?.startsWith(prefix)) continue;
      const { modifiedAt, content } = JSON.parse(store.getItem(key) ?? '') as KeptFile;
      this.files.set(key.slice(prefix.length), { modifiedAt, bytes: fromBase64(content) });
    }
  }

  /** @returns null where there is no such file */
  read(path: string): StoredFile | null {
    return this.files.get(path) ?? null;
  }

  /** Keeps a file until the launch ends. @returns its path */
  writeTemporary(bytes: Uint8Array<ArrayBuffer>, ending: string): string {
    const path = `${TEMPORARY}${crypto.randomUUID().replace(/-/g, '')}${ending && `.${ending}`}`;
    this.put(path, bytes);
    return path;
  }

  /** Keeps a file below `USER_DATA_PATH`. @throws FilesFullError */
  writeUserFile(path: string, bytes: Uint8Array<ArrayBuffer>): void {
    const others = [...this.files].filter(([name]) => isUserPath(name) && name !== path);
    const size = others.reduce((sum, [, file]) => sum + file.bytes.length, bytes.length);
    if (size > FILES_LIMIT) throw new FilesFullError();
    const kept: KeptFile = { modifiedAt: Date.now(), content: toBase64(bytes) };
    try {
      this.store.setItem(this.prefix + path, JSON.stringify(kept));
    } catch {
      throw new FilesFullError();
    }
    this.put(path, bytes);
  }

  remove(path: string): void {
    this.store.removeItem(this.prefix + path);
    this.files.delete(path);
    this.forgetAddress(path);
  }

  /** @returns an address that this server's pages can load; null where there is no such file */
  addressOf(path: string): string | null {
    const known = this.addresses.get(path);
    if (known !== undefined) return known;
    const file = this.files.get(path);
    if (!file) return null;
    const type = types[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
    const address = URL.createObjectURL(new Blob([file.bytes], type ? { type } : {}));
    this.addresses.set(path, address);
    return address;
  }

  private put(path: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.forgetAddress(path);
    this.files.set(path, { bytes, modifiedAt: Date.now() });
  }

  private forgetAddress(path: string): void {
    const address = this.addresses.get(path);
    if (address !== undefined) URL.revokeObjectURL(address);
    this.addresses.delete(path);
  }
}

/** A file in the browser's store. */
interface KeptFile {
  modifiedAt: number;
  /** In base64. */
  content: string;
}

/** Whether a path is one of a file that the app may write. */
export function isUserPath(path: string): boolean {
  return path.startsWith(`${USER_DATA_PATH}/`);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  // A call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  }
  return btoa(parts.join(''));
}
