import type { FileSpace } from '../runtime/files/file-space';
import { endingOf } from '../runtime/files/file-space';
import { asyncApi } from './api';
import type { WxContext } from './context';

/** A file that the visitor has chosen, as the app gets it. */
interface Chosen {
  path: string;
  name: string;
  size: number;
  type: 'image' | 'video' | 'file';
  /** Seconds since 1970. */
  time: number;
}

/**
 * Lets the visitor choose files of this machine. @throws Error where nothing is chosen
 * @param accept as the browser's input takes it
 */
async function choose(files: FileSpace, accept: string, count: number): Promise<Chosen[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = count > 1;
  const chosen = await new Promise<File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
  if (chosen.length === 0) throw new Error('cancel');
  return Promise.all(
    chosen.slice(0, count).map(async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const ending = endingOf(file.type) || (file.name.split('.').at(-1) ?? '');
      const [kind] = file.type.split('/');
      return {
        path: files.writeTemporary(bytes, ending),
        name: file.name,
        size: file.size,
        type: kind === 'image' || kind === 'video' ? kind : 'file',
        time: Math.floor(file.lastModified / 1000),
      };
    }),
  );
}

/** Pictures, videos and files that the visitor chooses: the browser's dialog stands for the album and the camera. */
export function chooseFileApis({ files }: Pick<WxContext, 'files'>) {
  return {
    chooseImage: asyncApi<{ count?: number }>('chooseImage', async ({ count = 9 }) => {
      const chosen = await choose(files, 'image/*', count);
      return {
        tempFilePaths: chosen.map(({ path }) => path),
        tempFiles: chosen.map(({ path, size }) => ({ path, size })),
      };
    }),
    chooseMedia: asyncApi<{ count?: number; mediaType?: string[] }>(
      'chooseMedia',
      async ({ count = 9, mediaType = ['image', 'video'] }) => {
        const kinds = mediaType.includes('mix') ? ['image', 'video'] : mediaType;
        const chosen = await choose(files, kinds.map((kind) => `${kind}/*`).join(), count);
        const types = new Set(chosen.map(({ type }) => type));
        return {
          type: types.size > 1 ? 'mix' : (chosen[0]?.type ?? 'image'),
          tempFiles: chosen.map(({ path, size, type }) => ({
            ...{ tempFilePath: path, size, fileType: type },
          })),
        };
      },
    ),
    chooseMessageFile: asyncApi<{ count?: number; type?: string }>(
      'chooseMessageFile',
      async ({ count = 100, type = 'all' }) => {
        const accept = type === 'image' || type === 'video' ? `${type}/*` : '';
        return { tempFiles: await choose(files, accept, count) };
      },
    ),
  };
}
