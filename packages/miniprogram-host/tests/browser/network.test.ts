import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { closeBrowser, closeFixtures, type Fixture, openFixture } from './open-fixture';
import { failureOf, runInApp } from './run-in-app';

jest.setTimeout(60_000);

const files = {
  'app.json': '{"pages":["p"]}',
  'app.js': 'App({})',
  'p.wxml': '<image class="far" src="{{src}}" bind:load="load"/>',
  'p.js': "Page({ data: { src: '' }, load() { this.isLoaded = true } })",
};

/** The app's own server: says what it was asked, sends a picture, and repeats what a socket says. */
let server: Server;
let serverUrl: string;
beforeAll(async () => {
  server = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => {
      const { url = '', method, headers } = message;
      if (url === '/a.svg') {
        response.writeHead(200, { 'content-type': 'image/svg+xml' });
        response.end('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>');
      } else if (url === '/never') return;
      else if (url === '/text') response.end('plain');
      else {
        const body = Buffer.concat(chunks).toString();
        response.writeHead(201, { 'set-cookie': ['a=1', 'b=2'] });
        response.end(JSON.stringify({ url, method, type: headers['content-type'], body }));
      }
    });
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, { headers }) => {
    socket.send(`token ${String(headers['x-token'])}`);
    socket.on('message', (data: Buffer, isBinary) => {
      if (data.toString() === 'bye') socket.close(4001, 'as you wish');
      else socket.send(data, { binary: isBinary });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  serverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await closeFixtures();
  await closeBrowser();
  server.closeAllConnections();
  server.close();
});

describe('with a network', () => {
  let opened: Fixture;
  beforeAll(async () => {
    opened = await openFixture(files, '', { network: 'private' });
  });
  const request = (options: string) =>
    runInApp<{ data: unknown; statusCode: number; cookies: string[]; errMsg: string }>(
      opened.page,
      `return new Promise((success, fail) => wx.request({ success, fail, ...${options} }))`,
    );

  test.each([
    ["data: { a: 1, q: '押' }", { url: '/x?b=2&a=1&q=%E6%8A%BC', method: 'GET', body: '' }],
    [
      "method: 'POST', data: { a: [1] }",
      { method: 'POST', type: 'application/json', body: '{"a":[1]}' },
    ],
    [
      "method: 'POST', data: { a: 'x y' }, header: { 'Content-Type': 'application/x-www-form-urlencoded' }",
      { type: 'application/x-www-form-urlencoded', body: 'a=x%20y' },
    ],
    ["method: 'PUT', data: 'text'", { method: 'PUT', body: 'text' }],
  ])('wx.request sends %s as WeChat does', async (options, told) => {
    const answer = await request(`{ url: '${serverUrl}/x?b=2', ${options} }`);
    expect(answer).toMatchObject({
      ...{ statusCode: 201, cookies: ['a=1', 'b=2'], errMsg: 'request:ok', data: told },
    });
  });

  test('an answer that is no JSON is text, and can be bytes', async () => {
    expect((await request(`{ url: '${serverUrl}/text' }`)).data).toBe('plain');
    const length = await runInApp(
      opened.page,
      `return new Promise((success) => wx.request({ url: '${serverUrl}/text', responseType: 'arraybuffer', success: ({ data }) => success(data.byteLength) }))`,
    );
    expect(length).toBe(5);
  });

  test('a request fails when it takes too long, is ended, or has nowhere to go', async () => {
    const failing = (options: string, after = '') =>
      failureOf(opened.page, `const task = wx.request({ fail, ...${options} }); ${after}`);
    const never = `url: '${serverUrl}/never'`;
    expect((await failing(`{ ${never}, timeout: 50 }`)).errMsg).toBe('request:fail timeout');
    expect((await failing(`{ ${never} }`, 'task.abort()')).errMsg).toBe('request:fail abort');
    expect((await failing("{ url: '/x' }")).errMsg).toBe('request:fail invalid url "/x"');
    expect((await failing("{ url: 'http://127.0.0.1:1/' }")).errMsg).toContain('ECONNREFUSED');
  });

  test('files are sent and fetched, and pictures of other servers are shown', async () => {
    const sent = await runInApp<{ data: string; statusCode: number }>(
      opened.page,
      `const path = wx.env.USER_DATA_PATH + '/a.txt';
       wx.getFileSystemManager().writeFileSync(path, 'hello', 'utf8');
       return new Promise((success, fail) => wx.uploadFile({ url: '${serverUrl}/up', filePath: path, name: 'file', formData: { a: 1 }, success, fail }))`,
    );
    const told = JSON.parse(sent.data) as { type: string; body: string };
    expect([sent.statusCode, told.type]).toEqual([
      201,
      expect.stringContaining('multipart/form-data'),
    ]);
    expect(told.body).toMatch(
      /name="a"\r\n\r\n1\r\n[^]*name="file"; filename="[^"]+"\r\n[^]*hello\r\n/,
    );
    const fetched = await runInApp<{ tempFilePath: string; statusCode: number }>(
      opened.page,
      `return new Promise((success, fail) => wx.downloadFile({ url: '${serverUrl}/a.svg', success, fail }))`,
    );
    expect(fetched).toMatchObject({
      statusCode: 200,
      tempFilePath: expect.stringMatching(/\.svg$/) as string,
    });
    await runInApp(opened.page, `getCurrentPages()[0].setData({ src: '${serverUrl}/a.svg' })`);
    await opened.page.waitForFunction(() =>
      [...document.querySelectorAll('img')].some(({ naturalWidth }) => naturalWidth === 4),
    );
  });

  test('a socket opens with its headers, speaks both ways and closes with a reason', async () => {
    const heard = await runInApp(
      opened.page,
      `return new Promise((resolve, reject) => {
        const heard = [];
        const task = wx.connectSocket({ url: '${serverUrl.replace('http', 'ws')}', header: { 'x-token': 't' }, fail: reject });
        task.onOpen(() => heard.push('open'));
        task.onMessage(({ data }) => {
          heard.push(data);
          if (heard.length === 2) task.send({ data: 'hello' });
          else task.send({ data: 'bye' });
        });
        task.onClose(({ code, reason }) => resolve([...heard, code, reason]));
      })`,
    );
    expect(heard).toEqual(['open', 'token t', 'hello', 4001, 'as you wish']);
  });

  test('a socket that nobody answers fails', async () => {
    const { errMsg } = await failureOf(
      opened.page,
      "wx.connectSocket({ url: 'ws://127.0.0.1:1', fail })",
    );
    expect(errMsg).toContain('connectSocket:fail');
    expect(errMsg).toContain('ECONNREFUSED');
  });

  test('login gives a code, once which the session is there', async () => {
    expect((await failureOf(opened.page, 'wx.checkSession({ fail })')).errMsg).toContain('fail');
    const { code } = await runInApp<{ code: string }>(opened.page, 'return wx.login()');
    expect(code).toMatch(/^\w{32}$/);
    expect(await runInApp(opened.page, 'return wx.checkSession()')).toMatchObject({
      errMsg: 'checkSession:ok',
    });
  });

  test('the place is that of the browser, once its user allows it', async () => {
    const context = opened.page.context();
    await context.setGeolocation({ latitude: 22.5, longitude: 114, accuracy: 5 });
    expect((await failureOf(opened.page, 'wx.getLocation({ fail })')).errMsg).toContain(
      'auth deny',
    );
    await context.grantPermissions(['geolocation']);
    expect(await runInApp(opened.page, 'return wx.getLocation()')).toMatchObject({
      ...{ latitude: 22.5, longitude: 114, accuracy: 5, errMsg: 'getLocation:ok' },
    });
  });

  test('a phone without a network has none here either', async () => {
    await opened.page.evaluate(() => window.miniProgramHost.setDevice({ network: 'offline' }));
    const { errMsg } = await failureOf(
      opened.page,
      `wx.request({ url: '${serverUrl}/text', fail })`,
    );
    expect(errMsg).toContain('ERR_INTERNET_DISCONNECTED');
    await opened.page.evaluate(() => window.miniProgramHost.setDevice({ network: 'wifi' }));
  });
});

describe('without a network', () => {
  let opened: Fixture;
  beforeAll(async () => {
    opened = await openFixture(files);
  });

  test.each([
    ['request', "{ url: 'https://a.example/', fail }"],
    ['uploadFile', "{ url: 'https://a.example/', filePath: '/a.png', name: 'a', fail }"],
    ['connectSocket', "{ url: 'wss://a.example/', fail }"],
    ['login', '{ fail }'],
    ['checkSession', '{ fail }'],
    ['getLocation', '{ fail }'],
  ])('wx.%s fails, and says what to do', async (name, options) => {
    const { errMsg } = await failureOf(opened.page, `wx.${name}(${options})`);
    expect(errMsg).toBe(
      `${name}:fail wx.${name} needs the network: start the browser host with --network`,
    );
  });

  test('a picture of another server is not loaded', async () => {
    await runInApp(opened.page, `getCurrentPages()[0].setData({ src: '${serverUrl}/a.svg' })`);
    await opened.page.waitForFunction(() => document.querySelector('img') !== null);
    expect(opened.errors.join()).toContain('Content Security Policy');
  });
});
