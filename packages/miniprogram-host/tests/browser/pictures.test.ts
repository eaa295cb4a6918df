import { PNG } from 'pngjs';
import type { FileAnswer } from 'miniprogram-cloud/gateway';
import { closeBrowser, closeFixtures, openFixture, openPage } from './open-fixture';
import { failureOf, runInApp as run } from './run-in-app';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

/** A red picture of 40 × 20. */
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="rgb(250,10,20)"/></svg>';

/** A PNG of one colour. */
function png(width: number, height: number, colour: [number, number, number]): Buffer {
  const picture = new PNG({ width, height });
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    picture.data.set([...colour, 255], pixel * 4);
  }
  return PNG.sync.write(picture);
}

/** Draws on a canvas that is never shown and keeps it as a file. */
const draw = (options = '') => `
  const canvas = wx.createOffscreenCanvas({ type: '2d', width: 40, height: 20 });
  const context = canvas.getContext('2d');
  context.fillStyle = 'rgb(0,100,200)';
  context.fillRect(0, 0, 20, 20);
  const { tempFilePath } = await wx.canvasToTempFilePath({ canvas, ${options} });
`;

/** The pixels of a picture in base64. */
function decode(base64: string): {
  width: number;
  height: number;
  at: (x: number, y: number) => number[];
} {
  const picture = PNG.sync.read(Buffer.from(base64, 'base64'));
  const { width, height, data } = picture;
  return {
    width,
    height,
    at: (x, y) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)],
  };
}

test('a canvas that is never shown becomes a file with the pixels asked for', async () => {
  const { page: tab, errors } = await openPage({ wxml: '<view />' });
  const { path, content } = await run<{ path: string; content: string }>(
    tab,
    `${draw('x: 10, width: 20, height: 20, destWidth: 40, destHeight: 40')}
    context.fillRect(0, 0, 40, 20);
    const content = wx.getFileSystemManager().readFileSync(tempFilePath, 'base64');
    return { path: tempFilePath, content };`,
  );
  expect(path).toMatch(/^wxfile:\/\/tmp_\w+\.png$/);
  const picture = decode(content);
  expect([picture.width, picture.height]).toEqual([40, 40]);
  expect(picture.at(5, 5)).toEqual([0, 100, 200, 255]);
  expect(picture.at(35, 5)).toEqual([0, 0, 0, 0]);
  expect(errors).toEqual([]);
});

test('a file has as many pixels as the canvas has on the screen unless told otherwise', async () => {
  const { page: tab } = await openPage({ wxml: '<view />' });
  const info = await run(
    tab,
    `${draw("fileType: 'jpg', quality: 0.5")} return wx.getImageInfo({ src: tempFilePath });`,
  );
  expect(info).toMatchObject({
    errMsg: 'getImageInfo:ok',
    width: 40,
    height: 20,
    type: 'jpeg',
    orientation: 'up',
  });
});

test('an unknown canvas and a picture that is too large fail as on a phone', async () => {
  const { page: tab } = await openPage({ wxml: '<view />' });
  expect(await failureOf(tab, "wx.canvasToTempFilePath({ canvasId: 'none', fail })")).toEqual({
    errMsg: 'canvasToTempFilePath:fail canvas is empty',
  });
  const large = `const canvas = wx.createOffscreenCanvas({ type: '2d' });
    wx.canvasToTempFilePath({ canvas, destWidth: 1e6, destHeight: 1e6, fail })`;
  expect(await failureOf(tab, large)).toEqual({
    errMsg: 'canvasToTempFilePath:fail:create bitmap failed',
  });
  await expect(run(tab, 'wx.createOffscreenCanvas({})')).rejects.toThrow(
    'type webgl is not implemented by the browser host',
  );
});

test('the canvases of a component are found by id', async () => {
  const { page: tab, errors } = await openPage({
    wxml: '<canvas canvas-id="old" style="width: 30px; height: 10px" /><canvas id="new" type="2d" />',
  });
  const infos = await run<{ width: number; height: number }[]>(
    tab,
    `const page = getCurrentPages()[0];
    const context = wx.createCanvasContext('old', page);
    context.setFillStyle('red');
    context.fillRect(0, 0, 30, 10);
    await new Promise((resolve) => context.draw(false, resolve));
    const old = await wx.canvasToTempFilePath({ canvasId: 'old', x: 10 }, page);
    const [{ node }] = await new Promise((resolve) =>
      wx.createSelectorQuery().select('#new').node().exec(resolve));
    node.width = 12;
    node.height = 6;
    const new2d = await wx.canvasToTempFilePath({ canvas: node });
    return Promise.all([old, new2d].map(({ tempFilePath: src }) => wx.getImageInfo({ src })));`,
  );
  expect(infos.map(({ width, height }) => [width, height])).toEqual([
    [20, 10],
    [12, 6],
  ]);
  expect(errors).toEqual([]);
});

/** Loads a picture for a canvas, draws it, and tells the colour of its first pixel. */
const drawn = (source: string) => `
  const canvas = wx.createOffscreenCanvas({ type: '2d', width: 4, height: 4 });
  const image = canvas.createImage();
  const outcome = await new Promise((resolve) => {
    image.onload = () => resolve('loaded');
    image.onerror = () => resolve('failed');
    image.src = ${source};
  });
  if (outcome === 'failed') return outcome;
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  if (!canvas.toDataURL('image/png', 1).startsWith('data:image/png;base64,')) return 'no data';
  return [...context.getImageData(0, 0, 1, 1).data];
`;

test('a canvas draws pictures of the package, of files and of the cloud’s storage', async () => {
  const readFile = (url: URL): FileAnswer =>
    url.pathname === '/cloud-files/code.png'
      ? { status: 200, type: 'image/png', content: png(4, 4, [9, 8, 7]) }
      : { status: 404, type: 'text/plain', content: Buffer.from('Not Found') };
  const { page: tab, url } = await openFixture(
    {
      'app.json': '{"pages":["pages/a/index"]}',
      'app.js': 'App({})',
      'pages/a/index.wxml': '<view />',
      'pages/a/index.js': 'Page({})',
      'images/red.svg': svg,
    },
    '',
    { gateway: { publishAt: () => undefined, readFile } },
  );
  expect(await run(tab, drawn("'/images/red.svg'"))).toEqual([250, 10, 20, 255]);
  expect(await run(tab, drawn("'../../images/red.svg'"))).toEqual([250, 10, 20, 255]);
  const file = `${draw()} return tempFilePath;`;
  const path = await run<string>(tab, file);
  expect(await run(tab, drawn(`'${path}'`))).toEqual([0, 100, 200, 255]);
  // The same server by another of its names.
  const { port } = new URL(url);
  const code = `http://localhost:${port}/cloud-files/code.png?sign=1`;
  expect(await run(tab, drawn(`'${code}'`))).toEqual([9, 8, 7, 255]);
  expect(await run(tab, drawn("'wxfile://tmp_gone.png'"))).toBe('failed');
  expect(await run(tab, drawn("'/images/gone.svg'"))).toBe('failed');
  await tab.evaluate(() => window.miniProgramHost.setDevice({ network: 'offline' }));
  expect(await run(tab, drawn(`'${code}'`))).toBe('failed');
});

test('a file from the network is kept with its status, and comes from this machine alone', async () => {
  const content = png(4, 4, [9, 8, 7]);
  const { page: tab, url } = await openFixture(
    {
      'app.json': '{"pages":["pages/a/index"]}',
      'app.js': 'App({})',
      'pages/a/index.wxml': '<view />',
      'pages/a/index.js': 'Page({})',
    },
    '',
    {
      gateway: {
        publishAt: () => undefined,
        readFile: ({ pathname }): FileAnswer =>
          pathname.endsWith('/a.png')
            ? { status: 200, type: 'image/png', content }
            : { status: 404, type: 'text/plain', content: Buffer.from('Not Found') },
      },
    },
  );
  const download = (address: string, more = '') => `
    return new Promise((resolve) => {
      const task = wx.downloadFile({ url: '${address}', complete: resolve, ${more} });
      if (typeof task.abort !== 'function') resolve('no task');
    })`;
  const here = `${url}cloud-files`;
  const found = await run<{ tempFilePath: string }>(tab, download(`${here}/a.png`));
  expect(found).toEqual({
    errMsg: 'downloadFile:ok',
    statusCode: 200,
    tempFilePath: expect.stringMatching(/^wxfile:\/\/tmp_\w+\.png$/) as string,
  });
  const text = await run<string>(
    tab,
    `return wx.getFileSystemManager().readFileSync('${found.tempFilePath}', 'base64')`,
  );
  expect(text).toBe(content.toString('base64'));
  expect(await run(tab, download(`${here}/gone.png`))).toMatchObject({ statusCode: 404 });
  const kept = "wx.env.USER_DATA_PATH + '/a.png'";
  expect(await run(tab, download(`${here}/a.png`, `filePath: ${kept}`))).toEqual({
    errMsg: 'downloadFile:ok',
    statusCode: 200,
    filePath: 'wxfile://usr/a.png',
  });
  expect(await run(tab, download('https://example.com/a.png'))).toEqual({
    errMsg: 'downloadFile:fail url not in domain list',
  });
  expect(await run(tab, download('/images/a.png'))).toEqual({
    errMsg: 'downloadFile:fail url scheme is invalid',
  });
  const aborted = `return new Promise((fail) => wx.downloadFile({ url: '${here}/a.png', fail }).abort())`;
  expect(await run(tab, aborted)).toEqual({ errMsg: 'downloadFile:fail abort' });
  await tab.evaluate(() => window.miniProgramHost.setDevice({ network: 'offline' }));
  expect(await run(tab, download(`${here}/a.png`))).toEqual({
    errMsg: 'downloadFile:fail -106:net::ERR_INTERNET_DISCONNECTED',
  });
  expect(await failureOf(tab, `wx.getImageInfo({ src: '${here}/a.png', fail })`)).toEqual({
    errMsg: 'getImageInfo:fail -106:net::ERR_INTERNET_DISCONNECTED',
  });
});

test('pictures tell their size and format, wherever they are', async () => {
  const { page: tab } = await openPage({ wxml: '<view />', files: { 'images/red.svg': svg } });
  expect(await run(tab, "return wx.getImageInfo({ src: '/images/red.svg' })")).toMatchObject({
    width: 40,
    height: 20,
    path: 'images/red.svg',
    type: 'unknown',
  });
  expect(await failureOf(tab, "wx.getImageInfo({ src: '/images/gone.png', fail })")).toEqual({
    errMsg: 'getImageInfo:fail file not found',
  });
});

test('an <image> and the cards of a share show files and pictures beside the page', async () => {
  const { page: tab, errors } = await openPage({
    wxml: '<image class="file" src="{{path}}" bindload="loaded" binderror="failed" /><image class="near" src="../../images/red.svg" bindload="loaded" />',
    js: `Page({ data: { path: '', count: 0, error: '' },
      loaded() { this.setData({ count: this.data.count + 1 }) },
      failed({ detail }) { this.setData({ error: detail.errMsg }) },
      onShareAppMessage() { return { imageUrl: this.data.path } },
      onShareTimeline() { return { imageUrl: this.data.path } } })`,
    files: { 'images/red.svg': svg },
  });
  await run(tab, `${draw()} getCurrentPages()[0].setData({ path: tempFilePath });`);
  const data = () => run<{ count: number; error: string }>(tab, 'return getCurrentPages()[0].data');
  await tab.waitForFunction(() =>
    [...document.querySelectorAll('wx-image img')].every(
      (image) => (image as HTMLImageElement).naturalWidth === 40,
    ),
  );
  expect(await data()).toMatchObject({ count: 2, error: '' });
  for (const menu of ['shareAppMessage', 'shareTimeline'] as const) {
    const width = await tab.evaluate(async (name) => {
      const preview = await window.miniProgramHost.previewShare(name);
      if (preview.status !== 'ready') return preview.status;
      const image = new Image();
      image.src = preview.card.imageUrl;
      await image.decode();
      return image.naturalWidth;
    }, menu);
    expect(width).toBe(40);
  }
  await run(tab, "getCurrentPages()[0].setData({ path: 'wxfile://tmp_gone.png' })");
  await tab.waitForFunction(
    () => document.querySelector<HTMLElement>('.file img')?.style.opacity === '0',
  );
  expect(await data()).toMatchObject({ error: 'GET wxfile://tmp_gone.png failed' });
  expect(errors).toEqual([]);
});

test('the app writes its own files, which outlast a launch; temporary ones do not', async () => {
  const { page: tab } = await openPage({ wxml: '<view />' });
  const files = 'const files = wx.getFileSystemManager(); const own = wx.env.USER_DATA_PATH;';
  const written = await run<unknown[]>(
    tab,
    `${files}
    files.writeFileSync(own + '/note.txt', '腾讯 é');
    await files.writeFile({ filePath: own + '/a.bin', data: 'aGVsbG8=', encoding: 'base64' });
    files.copyFileSync(own + '/a.bin', own + '/b.bin');
    const { data } = await files.readFile({ filePath: own + '/a.bin', position: 1, length: 3 });
    const { stats } = await files.stat({ path: own + '/note.txt' });
    return [
      files.readFileSync(own + '/note.txt', 'utf8'),
      [...new Uint8Array(data)],
      files.readFileSync(own + '/b.bin', 'hex'),
      [stats.size, stats.isFile(), stats.isDirectory(), files.statSync(own).isDirectory()],
    ];`,
  );
  expect(written).toEqual(['腾讯 é', [101, 108, 108], '68656c6c6f', [9, true, false, true]]);
  const temporary = await run<string>(tab, `${draw()} return tempFilePath;`);
  await tab.reload();
  await tab.waitForSelector('html[data-host-ready]');
  expect(await run(tab, `${files} return files.readFileSync(own + '/note.txt', 'utf8');`)).toBe(
    '腾讯 é',
  );
  expect(
    await failureOf(tab, `wx.getFileSystemManager().access({ path: '${temporary}', fail })`),
  ).toEqual({
    errMsg: `access:fail no such file or directory ${temporary}`,
    errno: 1300002,
  });
  await run(tab, `${files} files.unlinkSync(own + '/note.txt');`);
  await expect(run(tab, `${files} files.accessSync(own + '/note.txt');`)).rejects.toThrow(
    'accessSync:fail no such file or directory wxfile://usr/note.txt',
  );
});

test.each([
  [
    "readFile({ filePath: 'wxfile://usr/gone', fail })",
    'readFile:fail no such file or directory, open wxfile://usr/gone',
    1300002,
  ],
  [
    "writeFile({ filePath: 'wxfile://tmp_a.txt', data: '', fail })",
    'writeFile:fail permission denied, open wxfile://tmp_a.txt',
    1300013,
  ],
  [
    "writeFile({ filePath: 'wxfile://usr/a/b.txt', data: '', fail })",
    'writeFile:fail no such file or directory, open wxfile://usr/a/b.txt',
    1300002,
  ],
  [
    "writeFile({ filePath: 'wxfile://usr/a', data: '***', encoding: 'base64', fail })",
    'writeFile:fail base64 encode error',
    1300203,
  ],
  [
    "writeFile({ filePath: 'wxfile://usr/a', data: 'a'.repeat(2e7), fail })",
    'writeFile:fail the maximum size of the file storage limit is exceeded',
    1300202,
  ],
])('%s fails as on a phone', async (call, errMsg, errno) => {
  const { page: tab } = await openPage({ wxml: '<view />' });
  expect(await failureOf(tab, `wx.getFileSystemManager().${call}`)).toEqual({ errMsg, errno });
});

test('what the file system has not fails by name', async () => {
  const { page: tab } = await openPage({ wxml: '<view />' });
  await expect(run(tab, 'wx.getFileSystemManager().mkdirSync("a")')).rejects.toThrow(
    'FileSystemManager.mkdirSync is not implemented by the browser host',
  );
});
