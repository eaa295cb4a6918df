import {
  type StoredFile,
  FilesFullError,
  isUserPath,
  USER_DATA_PATH,
} from '../runtime/files/file-space';
import { absolutePath } from '../runtime/routes';
import { ApiError, asyncApi, failureOf } from './api';
import type { WxContext } from './context';
import { failByName } from './fail-by-name';
import { encodingOf } from './text-encodings';

type Content = string | ArrayBuffer;

/** WeChat's numbers of what can be wrong with a file. */
const errors = {
  missing: 1300002,
  denied: 1300013,
  directory: 1301003,
  full: 1300202,
};

const missing = (path: string, doing = '') =>
  new ApiError(`no such file or directory${doing && ','}${doing} ${path}`, {
    errno: errors.missing,
  });
const denied = (path: string) =>
  new ApiError(`permission denied, open ${path}`, { errno: errors.denied });

/**
 * `wx.getFileSystemManager()`: temporary files, those below `USER_DATA_PATH`, which has no folders here, and, but for
 * calls that answer at once, the pictures of the package.
 */
export function createFileSystem({ files }: Pick<WxContext, 'files'>): object {
  const find = (path: string, doing?: string): StoredFile => {
    const file = files.read(path);
    if (!file) throw missing(path, doing);
    return file;
  };
  const fromPackage = async (path: string): Promise<StoredFile> => {
    const response = await fetch(`/app/files/${absolutePath(path, '')}`);
    if (!response.ok) throw missing(path, ' open');
    return { bytes: new Uint8Array(await response.arrayBuffer()), modifiedAt: 0 };
  };
  const decode = (file: StoredFile, { encoding, position = 0, length }: ReadOptions): Content => {
    const end = length === undefined ? undefined : position + length;
    const bytes = file.bytes.slice(position, end);
    return encoding === undefined ? bytes.buffer : encodingOf(encoding).read(bytes);
  };
  const write = (path: string, data: Content, encoding = 'utf8') => {
    if (!isUserPath(path)) throw denied(path);
    if (path.slice(USER_DATA_PATH.length + 1).includes('/')) throw missing(path, ' open');
    const bytes =
      typeof data === 'string' ? encodingOf(encoding).write(data) : new Uint8Array(data.slice(0));
    try {
      files.writeUserFile(path, bytes);
    } catch (error) {
      if (!(error instanceof FilesFullError)) throw error;
      throw new ApiError('the maximum size of the file storage limit is exceeded', {
        errno: errors.full,
      });
    }
  };
  const access = (path: string) => {
    if (path !== USER_DATA_PATH) find(path);
  };
  const remove = (path: string) => {
    if (path === USER_DATA_PATH) {
      throw new ApiError(`illegal operation on a directory, unlink ${path}`, {
        errno: errors.directory,
      });
    }
    find(path);
    files.remove(path);
  };
  const stat = (path: string) => statsOf(path === USER_DATA_PATH ? null : find(path));
  const copy = (from: string, to: string) => {
    const { buffer } = find(from).bytes;
    write(to, buffer);
  };

  return failByName('FileSystemManager', {
    readFile: asyncApi<{ filePath: string } & ReadOptions>('readFile', async (options) => {
      const { filePath } = options;
      const isOwn = filePath.startsWith('wxfile:');
      const file = isOwn ? find(filePath, ' open') : await fromPackage(filePath);
      return { data: decode(file, options) };
    }),
    writeFile: asyncApi<{ filePath: string; data: Content; encoding?: string }>(
      'writeFile',
      ({ filePath, data, encoding }) => write(filePath, data, encoding),
    ),
    access: asyncApi<{ path: string }>('access', ({ path }) => access(path)),
    unlink: asyncApi<{ filePath: string }>('unlink', ({ filePath }) => remove(filePath)),
    stat: asyncApi<{ path: string }>('stat', ({ path }) => ({ stats: stat(path) })),
    copyFile: asyncApi<{ srcPath: string; destPath: string }>('copyFile', ({ srcPath, destPath }) =>
      copy(srcPath, destPath),
    ),
    readFileSync: atOnce(
      'readFileSync',
      (path: string, encoding?: string, position?: number, length?: number) => {
        if (!path.startsWith('wxfile:')) {
          throw new Error('a file of the package is not implemented by the browser host');
        }
        return decode(find(path, ' open'), { encoding, position, length });
      },
    ),
    writeFileSync: atOnce('writeFileSync', write),
    accessSync: atOnce('accessSync', access),
    unlinkSync: atOnce('unlinkSync', remove),
    statSync: atOnce('statSync', stat),
    copyFileSync: atOnce('copyFileSync', copy),
  });
}

interface ReadOptions {
  encoding?: string | undefined;
  /** In bytes, as is the length. */
  position?: number | undefined;
  length?: number | undefined;
}

/** An API that answers at once, and throws what it fails with. */
function atOnce<Parameters extends unknown[], Result>(
  name: string,
  run: (...parameters: Parameters) => Result,
): (...parameters: Parameters) => Result {
  return (...parameters) => {
    try {
      return run(...parameters);
    } catch (error) {
      const failure = failureOf(name, error);
      throw Object.assign(new Error(failure.errMsg), failure);
    }
  };
}

/** @param file null for the folder of the app's own files */
function statsOf(file: StoredFile | null) {
  const seconds = Math.floor((file?.modifiedAt ?? 0) / 1000);
  return {
    mode: file ? 0o100644 : 0o040755,
    size: file?.bytes.length ?? 0,
    lastAccessedTime: seconds,
    lastModifiedTime: seconds,
    isFile: () => file !== null,
    isDirectory: () => file === null,
  };
}
