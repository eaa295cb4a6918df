import { measureWith, paint, type Context2d } from '../domain/pictures/paint';
import type { MeasureText, Picture, PictureFailure, SaveOptions } from '../domain/pictures/picture';
import type { Result } from '../domain/cloud/result';
import { isStorageFull } from './failures';
import { isSinglePage } from './launch';
import { ignore, isSupported } from './supported';
import { later } from './system';

type Bitmap = WechatMiniprogram.Image;

/** A canvas that is never shown, as far as it is needed here. */
interface Surface {
  width: number;
  height: number;
  getContext(type: '2d'): Context2d<Bitmap> | null;
  createImage(): Bitmap;
}

/** Whether pictures can be drawn: not in old versions of WeChat, and not for a page that stands alone in Moments. */
export function canDrawPictures(): boolean {
  const needed = ['createOffscreenCanvas.object.type', 'canvasToTempFilePath.object.canvas'];
  if (isSinglePage() || !isSupported('canIUse')) return false;
  return needed.every((schema) => wx.canIUse(schema));
}

/**
 * Draws a picture off screen and writes it as a file.
 * @param compose lays the picture out with the canvas's own measures
 * @returns a temporary path, good until the app ends
 */
export async function savePicture(
  compose: (measure: MeasureText) => Picture,
  { scale, codeUrl }: SaveOptions,
): Promise<Result<string, PictureFailure>> {
  const canvas = openCanvas();
  if (!canvas) return { ok: false, error: 'canvas-failed' };
  const { surface, context } = canvas;
  let picture: Picture;
  try {
    picture = compose(measureWith(context));
  } catch (error) {
    // A bug in the layout costs its picture, and nothing else. The log keeps it.
    console.error(error);
    return { ok: false, error: 'canvas-failed' };
  }
  const code = codeUrl === undefined ? undefined : await loadImage(surface, codeUrl);
  if (code === null) return { ok: false, error: 'code-failed' };
  const width = Math.round(picture.width * scale);
  const height = Math.round(picture.height * scale);
  try {
    surface.width = width;
    surface.height = height;
    context.scale(scale, scale);
    paint(context, picture, code);
    const part = { x: 0, y: 0, width, height, destWidth: width, destHeight: height };
    const { tempFilePath } = await wx.canvasToTempFilePath({ canvas: surface, ...part });
    return { ok: true, value: tempFilePath };
  } catch (error) {
    return { ok: false, error: isStorageFull(error) ? 'storage-full' : 'canvas-failed' };
  }
}

/** A canvas that is never shown; null where WeChat or the phone's memory has none left. */
function openCanvas(): { surface: Surface; context: Context2d<Bitmap> } | null {
  try {
    const surface: Surface = wx.createOffscreenCanvas({ type: '2d', width: 1, height: 1 });
    const context = surface.getContext('2d');
    return context && { surface, context };
  } catch {
    return null;
  }
}

/** Milliseconds after which an image is given up: a network that is lost on the way may never say so. */
const IMAGE_TIMEOUT = 10_000;

/** Loads an image for a canvas. @returns null where it can't be had */
function loadImage(surface: Surface, source: string): Promise<Bitmap | null> {
  return new Promise((resolve) => {
    const image = surface.createImage();
    const cancelTimeout = later(() => resolve(null), IMAGE_TIMEOUT);
    const settle = (loaded: Bitmap | null) => {
      cancelTimeout();
      resolve(loaded);
    };
    image.onload = () => settle(image);
    image.onerror = () => settle(null);
    image.src = source;
  });
}

/** Shows a picture over the whole screen. @param path local */
export function enlargePicture(path: string): void {
  if (path !== '' && isSupported('previewImage')) wx.previewImage({ urls: [path], fail: ignore });
}
