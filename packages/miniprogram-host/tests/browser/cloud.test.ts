import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { type LocalCloud, startLocalCloud } from 'miniprogram-cloud';
import { type Gateway, startGateway } from 'miniprogram-cloud/gateway';
import { closeBrowser, closeFixtures, type Fixture, openFixture, textOf } from './open-fixture';

jest.setTimeout(40_000);

let root: string;
let gateway: Gateway;
let cloud: LocalCloud;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'host-cloud-'));
  mkdirSync(join(root, 'who'));
  writeFileSync(
    join(root, 'who', 'index.js'),
    `exports.main = async ({ userInfo }) =>
       ({ id: process.env.WX_OPENID || 'nobody', said: userInfo ? userInfo.openId : 'nothing' });`,
  );
  gateway = await startGateway({ dataFolder: join(root, 'data') });
  cloud = startLocalCloud({ root, limits: { who: { timeout: 5, memorySize: 128 } } });
});

afterEach(closeFixtures);

afterAll(async () => {
  await closeBrowser();
  cloud.close();
  await gateway.close();
  rmSync(root, { recursive: true });
});

/** A page that asks who calls, saying that it is somebody else. */
function open(query = ''): Promise<Fixture> {
  const files = {
    'app.json': '{"pages":["pages/a/index"]}',
    'app.js': 'App({})',
    'pages/a/index.wxml': '<view>{{answer}}</view>',
    'pages/a/index.js': `Page({
      data: { answer: '' },
      async onLoad() {
        const data = { userInfo: { openId: 'oForged' } };
        const { result } = await wx.cloud.callFunction({ name: 'who', data });
        wx.clearStorageSync();
        this.setData({ answer: result.id + ' ' + result.said });
      },
    })`,
  };
  return openFixture(files, query, { cloud, gateway });
}

async function answerOf({ page }: Fixture): Promise<[id: string, said: string]> {
  await page.waitForFunction(() =>
    /\S \S/.test(document.querySelector('wx-page')?.textContent ?? ''),
  );
  const [id = '', said = ''] = (await textOf(page)).split(' ');
  return [id, said];
}

test('a browser is one visitor, whatever its page says and clears', async () => {
  const fixture = await open();
  const [id, said] = await answerOf(fixture);
  expect(id).toMatch(/^o[\w-]{27}$/);
  expect(said).toBe(id);
  await fixture.page.reload();
  expect(await answerOf(fixture)).toEqual([id, id]);
  const [other] = await answerOf(await open());
  expect(other).not.toBe(id);
});

test('a page that was opened in Moments has no identity', async () => {
  expect(await answerOf(await open('scene=1154'))).toEqual(['nobody', 'nothing']);
});

test("a picture of the cloud's storage loads from its temporary address", async () => {
  const ask = async (action: string, request: object) => {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action, ...request }),
    });
    return ((await response.json()) as { data: unknown }).data;
  };
  const upload = (await ask('storage.getUploadMetadata', { path: '海报/1.png' })) as {
    url: string;
    fileId: string;
  };
  const body = new Uint8Array(PNG.sync.write(new PNG({ width: 24, height: 24 })));
  await fetch(upload.url, { method: 'PUT', body });
  const address = async () => {
    const request = { file_list: [{ fileid: upload.fileId }] };
    const list = (await ask('storage.batchGetDownloadUrl', request)) as {
      download_list: { tempFileURL: string }[];
    };
    return list.download_list[0]?.tempFileURL ?? '';
  };
  // The host that shows the page is the one that serves the picture: it is known once the page is open.
  const { page, url, errors } = await open();
  const source = await address();
  expect(source.startsWith(url)).toBe(true);
  const width = await page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    return image.naturalWidth;
  }, source);
  expect([width, errors]).toEqual([24, []]);
});
