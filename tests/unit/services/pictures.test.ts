import type * as pictures from '../../../miniprogram/services/pictures';
import type { MeasureText, Picture } from '../../../miniprogram/domain/pictures/picture';

/** What was asked of the canvas. */
let done: unknown[][];
/** What WeChat can't do. */
let missing: string[];
let scene: number;

function fakeCanvas() {
  const canvas = {
    width: 0,
    height: 0,
    getContext: () => ({
      measureText: (text: string) => ({ width: text.length * 10 }),
      scale: (...factors: number[]) =>
        done.push(['scale', ...factors, canvas.width, canvas.height]),
      fillRect: (...box: number[]) => done.push(['rect', ...box]),
      drawImage: ({ src }: { src: string }, ...box: number[]) => done.push(['image', src, ...box]),
    }),
    createImage: () => {
      const image = {
        onload: () => undefined,
        onerror: () => undefined,
        set src(address: string) {
          Object.defineProperty(image, 'src', { value: address });
          if (address.includes('lost')) return;
          queueMicrotask(address.includes('gone') ? image.onerror : image.onload);
        },
      };
      return image;
    },
  };
  return canvas;
}

beforeEach(() => {
  done = [];
  missing = [];
  scene = 1001;
  Object.assign(globalThis, {
    wx: {
      getEnterOptionsSync: () => ({ scene }),
      canIUse: (schema: string) => !missing.some((name) => schema.startsWith(name)),
      createOffscreenCanvas: () => {
        if (missing.includes('createOffscreenCanvas')) throw new Error('not supported');
        return fakeCanvas();
      },
      canvasToTempFilePath: ({ canvas, ...part }: { canvas: unknown }) => {
        done.push(['file', part]);
        return missing.includes('canvasToTempFilePath')
          ? Promise.reject(new Error('fail:create bitmap failed'))
          : Promise.resolve({ tempFilePath: canvas ? 'wxfile://tmp_1.png' : '' });
      },
    },
  });
});

/** The service as it is when the app starts. */
function start(): typeof pictures {
  jest.resetModules();
  return jest.requireActual<typeof pictures>('../../../miniprogram/services/pictures');
}

const compose = (measure: MeasureText): Picture => ({
  width: measure('four', { size: 10, isBold: false }),
  height: 20,
  label: '',
  shapes: [
    { kind: 'rect', x: 0, y: 0, width: 40, height: 20, radius: 0, colour: '#ffffff' },
    { kind: 'code', x: 30, y: 10, size: 8 },
  ],
});

test('a picture is measured and drawn off screen, at its scale, and becomes a file', async () => {
  const result = await start().savePicture(compose, { scale: 3, codeUrl: '/code.png' });
  expect(result).toEqual({ ok: true, value: 'wxfile://tmp_1.png' });
  expect(done).toEqual([
    ['scale', 3, 3, 120, 60],
    ['rect', 0, 0, 40, 20],
    ['image', '/code.png', 30, 10, 8, 8],
    ['file', { x: 0, y: 0, width: 120, height: 60, destWidth: 120, destHeight: 60 }],
  ]);
});

test('without the code’s image there is no picture', async () => {
  const result = await start().savePicture(compose, { scale: 3, codeUrl: '/gone.png' });
  expect(result).toEqual({ ok: false, error: 'code-failed' });
  expect(done).toEqual([]);
});

test('an image of which nothing more is heard is given up', async () => {
  jest.useFakeTimers();
  const saving = start().savePicture(compose, { scale: 3, codeUrl: '/lost.png' });
  await jest.advanceTimersByTimeAsync(10_000);
  expect(await saving).toEqual({ ok: false, error: 'code-failed' });
  jest.useRealTimers();
});

test.each(['createOffscreenCanvas', 'canvasToTempFilePath'])(
  'without %s nothing is drawn',
  async (name) => {
    missing = [name];
    const { canDrawPictures, savePicture } = start();
    expect(canDrawPictures()).toBe(false);
    expect(await savePicture(compose, { scale: 1 })).toEqual({ ok: false, error: 'canvas-failed' });
  },
);

test('an exception in the layout fails the picture, and is logged', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const bug = new Error('a bug');
  const faulty = () => {
    throw bug;
  };
  const result = await start().savePicture(faulty, { scale: 1 });
  expect(result).toEqual({ ok: false, error: 'canvas-failed' });
  expect(logged).toHaveBeenCalledWith(bug);
  logged.mockRestore();
});

test('a page that stands alone in Moments draws nothing', () => {
  expect(start().canDrawPictures()).toBe(true);
  scene = 1154;
  expect(start().canDrawPictures()).toBe(false);
});
