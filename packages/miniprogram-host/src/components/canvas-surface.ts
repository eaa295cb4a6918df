import { componentHost } from './component-host';

/** A canvas as scripts have it: the node behind `<canvas type="2d">`, or one that is never shown. */
export type Surface = ReturnType<typeof createSurface>;

/** Makes a canvas with what WeChat adds to the browser's. */
export function createSurface() {
  return Object.assign(document.createElement('canvas'), {
    createImage,
    createPath2D: (path?: Path2D) => new Path2D(path),
    createImageData: (width: number, height: number) => new ImageData(width, height),
    requestAnimationFrame: (callback: FrameRequestCallback) => requestAnimationFrame(callback),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
  });
}

/** A picture to draw on a canvas. Its `src` is named as the Mini Program names files. */
function createImage(): HTMLImageElement {
  const image = new Image();
  let source = '';
  return Object.defineProperty(image, 'src', {
    get: () => source,
    set(name: unknown) {
      source = String(name);
      image.setAttribute('src', componentHost()?.addressOf(source) ?? source);
    },
  });
}
