import { randomBytes } from 'node:crypto';
import { extname } from 'node:path';
import * as v from 'valibot';
import { type Actions, readRequest } from './actions';
import type { Clock } from './clock';
import { contentTypes } from './content-types';
import { ServiceError } from './errors';
import type { GatewayRoute } from './server';
import { SignedAddresses } from './signed-addresses';
import type { Store } from './store';

/** The prefix of every file id: the environment and its bucket; the path follows. */
const ID_PREFIX = 'cloud://local.local-0/';
const UPLOAD_PREFIX = '/upload/';
/** The path prefix of files, at the gateway and at the host. */
export const FILES_PREFIX = '/cloud-files/';

/** Seconds. */
const UPLOAD_LIFETIME = 600;
const DEFAULT_MAX_AGE = 24 * 60 * 60;

/** Valid paths: letters and digits of any script, and a few marks. */
const validPath = /^[\p{L}\p{N}!_.*()-]+(\/[\p{L}\p{N}!_.*()-]+)*$/u;

const uploadRequest = v.object({ path: v.string() });
const addressRequest = v.object({
  file_list: v.pipe(
    v.array(v.object({ fileid: v.string(), max_age: v.optional(v.number()) })),
    v.maxLength(50),
  ),
});
const deleteRequest = v.object({ fileid_list: v.pipe(v.array(v.string()), v.maxLength(50)) });

/** A file as it is sent to the client. */
export interface FileAnswer {
  status: 200 | 403 | 404;
  type: string;
  content: Buffer;
}

/** The cloud's storage of files. */
export class FileStorage {
  private readonly addresses: SignedAddresses;

  /**
   * @param gatewayOrigin where functions upload
   * @param publicOrigin where files are read
   */
  constructor(
    private readonly store: Store,
    clock: Clock,
    private readonly gatewayOrigin: () => string,
    private readonly publicOrigin: () => string,
  ) {
    const secret = store.setting('storage-secret', () => randomBytes(32).toString('hex'));
    this.addresses = new SignedAddresses(secret, clock);
  }

  readonly actions: Actions = {
    'storage.getUploadMetadata': (input) => {
      const { path } = readRequest(uploadRequest, input);
      const segments = path.split('/');
      if (!validPath.test(path) || segments.some((segment) => /^\.+$/.test(segment))) {
        throw new ServiceError('INVALID_PARAM', `a file can't be stored at "${path}"`);
      }
      const query = this.addresses.sign('write', path, UPLOAD_LIFETIME);
      return {
        data: {
          url: encodeURI(`${this.gatewayOrigin()}${UPLOAD_PREFIX}${path}?${query}`),
          token: 'local',
          authorization: 'local',
          fileId: ID_PREFIX + path,
          // For a header, which can't contain a path in any script.
          cosFileId: Buffer.from(path).toString('base64'),
        },
      };
    },
    'storage.batchGetDownloadUrl': (input) => ({
      data: {
        download_list: readRequest(addressRequest, input).file_list.map(
          ({ fileid, max_age: maxAge = DEFAULT_MAX_AGE }) => {
            const path = this.pathOf(fileid);
            if (path === null) return missing(fileid);
            const query = this.addresses.sign('read', path, maxAge);
            // Not encoded: the SDK encodes it before it downloads.
            const tempFileURL = `${this.publicOrigin()}${FILES_PREFIX}${path}?${query}`;
            return { fileID: fileid, tempFileURL, maxAge, code: 'SUCCESS' };
          },
        ),
      },
    }),
    'storage.batchDeleteFile': (input) => ({
      data: {
        delete_list: readRequest(deleteRequest, input).fileid_list.map((fileid) => {
          const path = this.pathOf(fileid);
          if (path === null) return missing(fileid);
          this.store.deleteFile(path);
          return { fileID: fileid, code: 'SUCCESS' };
        }),
      },
    }),
  };

  /** `PUT /upload/<path>`: answers nothing, or an error as XML. */
  readonly uploadRoute: GatewayRoute = async ({ method, url, body }, response) => {
    if (!url.pathname.startsWith(UPLOAD_PREFIX) || method !== 'PUT') return false;
    const path = pathIn(url, UPLOAD_PREFIX);
    const content = await body();
    const refuse = (status: number, code: string, message: string) => {
      response.writeHead(status, { 'content-type': 'application/xml' });
      response.end(
        `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}` +
          '</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>',
      );
      return true;
    };
    if (!this.addresses.isValid('write', path, url.searchParams)) {
      return refuse(403, 'AccessDenied', 'the address has expired or is no address of ours');
    }
    try {
      this.store.putFile(path, content);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return refuse(500, 'InternalError', error.message);
    }
    response.writeHead(200).end();
    return true;
  };

  /** `GET /cloud-files/<path>` */
  readonly filesRoute: GatewayRoute = ({ method, url }, response) => {
    if (!url.pathname.startsWith(FILES_PREFIX) || !['GET', 'HEAD'].includes(method)) return false;
    const { status, type, content } = this.read(url);
    response.writeHead(status, { 'content-type': type, 'content-length': content.length });
    response.end(content);
    return true;
  };

  /** Reads the file of a temporary address. */
  read(url: URL): FileAnswer {
    const refuse = (status: 403 | 404, text: string): FileAnswer => ({
      status,
      type: 'text/plain',
      content: Buffer.from(text),
    });
    const path = pathIn(url, FILES_PREFIX);
    if (!this.addresses.isValid('read', path, url.searchParams)) {
      return refuse(403, 'the address has expired or is no address of ours');
    }
    const content = this.store.getFile(path);
    if (!content) return refuse(404, 'the file has been deleted');
    const type = contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';
    return { status: 200, type, content };
  }

  /** @returns null for an invalid id */
  private pathOf(fileId: string): string | null {
    if (!fileId.startsWith(ID_PREFIX)) return null;
    const path = fileId.slice(ID_PREFIX.length);
    return this.store.hasFile(path) ? path : null;
  }
}

/** The file's path in an address; '' if it is invalid. */
function pathIn({ pathname }: URL, prefix: string): string {
  try {
    return decodeURIComponent(pathname.slice(prefix.length));
  } catch {
    return '';
  }
}

function missing(fileID: string) {
  return { fileID, tempFileURL: '', code: 'STORAGE_FILE_NONEXIST' };
}
