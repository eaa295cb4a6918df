import { build } from 'esbuild';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import {
  closeBrowser,
  closeFixtures,
  openPage,
} from '../../packages/miniprogram-host/tests/browser/open-fixture';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

/** A Mini Program's page that draws with the app's own service, and says where the code comes. */
async function pageThatDraws(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      resolveDir: join(__dirname, '..', '..'),
      loader: 'ts',
      contents: `
        import { release } from './miniprogram/content/release';
        import { pictureOf } from './miniprogram/domain/pictures/index';
        import { canDrawPictures, savePicture } from './miniprogram/services/pictures';
        Page({
          data: { canDraw: canDrawPictures() },
          async draw(target, options, save) {
            let code;
            const saved = await savePicture((measure) => {
              const picture = pictureOf(release, target, options, measure);
              code = picture.shapes.find(({ kind }) => kind === 'code');
              return picture;
            }, save);
            return { saved, code };
          },
        });`,
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
  });
  return outputFiles[0]?.text ?? '';
}

const red =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="rgb(250,10,20)"/></svg>';

test('the app draws a poster with its code, at three times its size', async () => {
  const { page: tab, errors } = await openPage({
    wxml: '<view />',
    js: await pageThatDraws(),
    files: { 'images/red.svg': red },
  });
  const draw = (codeUrl: string) =>
    tab.evaluate(async (url) => {
      const body = `async (codeUrl) => {
        const [page] = getCurrentPages();
        const target = { path: 'pages/pay-score/index', id: null };
        const options = { style: 'dots', format: 'poster', language: 'zh', hasCode: true };
        const { saved, code } = await page.draw(target, options, { scale: 3, codeUrl });
        const read = (path) => wx.getFileSystemManager().readFileSync(path, 'base64');
        const content = saved.ok ? read(saved.value) : '';
        return { canDraw: page.data.canDraw, saved, code, content };
      }`;
      const reply = await window.miniProgramHost.automator?.handle(
        JSON.stringify({
          method: 'App.callFunction',
          params: { functionDeclaration: body, args: [url] },
        }),
      );
      return JSON.parse(reply ?? '{}') as {
        result: {
          result: {
            canDraw: boolean;
            saved: unknown;
            code: { x: number; y: number; size: number };
            content: string;
          };
        };
      };
    }, codeUrl);
  const { canDraw, saved, code, content } = (await draw('/images/red.svg')).result.result;
  expect(canDraw).toBe(true);
  expect(saved).toMatchObject({ ok: true });
  const { width, height, data } = PNG.sync.read(Buffer.from(content, 'base64'));
  expect([width, height]).toEqual([1080, 1620]);
  const at = (x: number, y: number) => [
    ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3),
  ];
  expect(at(5, 5)).toEqual([0x11, 0x12, 0x14]);
  // The code lies in the lower right, with white around it.
  const left = Math.round(3 * code.x);
  const top = Math.round(3 * code.y);
  const size = Math.round(3 * code.size);
  expect(left).toBeGreaterThan(width / 2);
  expect(top).toBeGreaterThan(height / 2);
  const x = left + Math.round(size / 2);
  const y = top + Math.round(size / 2);
  expect(at(x, y)).toEqual([250, 10, 20]);
  for (const [besideX, besideY] of [
    [left - 8, y],
    [left + size + 8, y],
    [x, top - 8],
    [x, top + size + 8],
  ] as const) {
    expect(at(besideX, besideY)).toEqual([255, 255, 255]);
  }
  // Lit dots, in the colour of the pillar.
  let lit = 0;
  for (let pixel = 0; pixel < data.length; pixel += 4) {
    if (data[pixel] === 0x4a && data[pixel + 1] === 0xa3 && data[pixel + 2] === 0xf7) lit += 1;
  }
  expect(lit).toBeGreaterThan(5000);
  expect(errors).toEqual([]);
  expect((await draw('/images/gone.svg')).result.result.saved).toEqual({
    ok: false,
    error: 'code-failed',
  });
  expect(errors).toEqual([expect.stringContaining('404')]);
});
