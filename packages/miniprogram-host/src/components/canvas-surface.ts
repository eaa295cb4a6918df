import { componentHost } from './component-host';

/** A canvas for scripts: the node of `<canvas type="2d">`, or an off-screen canvas. */
export type Surface = ReturnType<typeof createSurface>;

/** Creates a canvas with WeChat's additions. */
export function createSurface() {
  return Object.assign(document.createElement('canvas'), {
    createImage,
    createPath2D: (path?: Path2D) => new Path2D(path),
    createImageData: (width: number, height: number) => new ImageData(width, height),
    requestAnimationFrame: (callback: FrameRequestCallback) => requestAnimationFrame(callback),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
  });
}

/** A picture to draw on a canvas. Its `src` is a path of the Mini Program. */
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
