import { createSurface, type Surface } from '../components/canvas-surface';
import { isRemote } from '../runtime/files/addresses';
import { endingOf } from '../runtime/files/file-space';
import { absolutePath } from '../runtime/routes';
import { asyncApi } from './api';
import { findCanvas } from './canvas-context';
import type { WxContext } from './context';
import { passNetwork } from './network-access';

interface PictureOptions {
  /** The node of a canvas of type 2d, or one that is never shown. */
  canvas?: Surface;
  canvasId?: string;
  /** A part of the canvas, in its own units. */
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  /** In pixels; as many as the part has on the screen unless given. */
  destWidth?: number;
  destHeight?: number;
  fileType?: 'png' | 'jpg';
  /** Of a JPEG: above 0, at most 1. */
  quality?: number;
}

/** Canvases that are never shown, pictures of canvases, and what there is to know of a picture. */
export function canvasPictureApis(context: WxContext) {
  const { stack, device, files, addresses } = context;
  return {
    createOffscreenCanvas: ({
      type = 'webgl',
      width = 300,
      height = 150,
    }: OffscreenOptions = {}) => {
      if (type !== '2d') {
        throw new Error(
          `wx.createOffscreenCanvas of type ${type} is not implemented by the browser host`,
        );
      }
      return Object.assign(createSurface(), { width, height });
    },
    canvasToTempFilePath: asyncApi<PictureOptions>(
      'canvasToTempFilePath',
      async (options, component) => {
        const { canvasId = '', fileType = 'png', quality = 1 } = options;
        const shown = component?._$ ?? stack.current?.component;
        const old = options.canvas ? undefined : findCanvas(shown, canvasId)?.surface;
        const canvas = options.canvas ?? old;
        if (!(canvas instanceof HTMLCanvasElement)) throw new Error('canvas is empty');
        // The old canvas is measured as it is shown, one of type 2d in its own pixels.
        const picture = cut(canvas, options, {
          density: device.current.pixelRatio,
          unit: old ? devicePixelRatio : 1,
        });
        const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png';
        const isQuality = quality > 0 && quality <= 1;
        const blob = await new Promise<Blob | null>((resolve) => {
          picture.toBlob(resolve, type, isQuality ? quality : 1);
        });
        if (!blob) throw new Error('canvasToTempFilePath:fail:create bitmap failed');
        const bytes = new Uint8Array(await blob.arrayBuffer());
        return { tempFilePath: files.writeTemporary(bytes, fileType === 'jpg' ? 'jpg' : 'png') };
      },
    ),
    getImageInfo: asyncApi<{ src: string }>('getImageInfo', async ({ src }) => {
      const page = stack.current?.path ?? '';
      const isFromNetwork = isRemote(src);
      if (isFromNetwork) await passNetwork(context);
      const failure = new Error(isFromNetwork ? 'download image fail.' : 'file not found');
      const response = await fetch(addresses.of(src, page)).catch(() => null);
      if (!response?.ok) throw failure;
      const blob = await response.blob();
      const { width, height } = await measure(blob).catch(() => {
        throw failure;
      });
      const ending = endingOf(blob.type);
      return {
        width,
        height,
        path: isFromNetwork
          ? files.writeTemporary(new Uint8Array(await blob.arrayBuffer()), ending)
          : src.startsWith('wxfile:')
            ? src
            : absolutePath(src, page),
        orientation: 'up',
        type: { png: 'png', jpg: 'jpeg', gif: 'gif' }[ending] ?? 'unknown',
      };
    }),
  };
}

interface OffscreenOptions {
  type?: string;
  width?: number;
  height?: number;
}

/**
 * Draws a part of a canvas by itself, at once: whatever is drawn on the canvas later is not on the picture.
 * @param scale pixels of the screen, and of the canvas, for each unit of the canvas
 */
function cut(
  canvas: HTMLCanvasElement,
  options: PictureOptions,
  { density, unit }: { density: number; unit: number },
): HTMLCanvasElement {
  const { x = 0, y = 0 } = options;
  const { width = canvas.width / unit - x, height = canvas.height / unit - y } = options;
  const { destWidth = width * density, destHeight = height * density } = options;
  const picture = document.createElement('canvas');
  picture.width = Math.round(destWidth);
  picture.height = Math.round(destHeight);
  if (canvas.width > 0 && canvas.height > 0) {
    picture
      .getContext('2d')
      ?.drawImage(
        canvas,
        x * unit,
        y * unit,
        width * unit,
        height * unit,
        0,
        0,
        picture.width,
        picture.height,
      );
  }
  return picture;
}

async function measure(picture: Blob): Promise<{ width: number; height: number }> {
  const image = new Image();
  const address = URL.createObjectURL(picture);
  image.src = address;
  try {
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  } finally {
    URL.revokeObjectURL(address);
  }
}
