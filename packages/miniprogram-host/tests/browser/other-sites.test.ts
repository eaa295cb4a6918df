import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeBrowser, closeFixtures, type Fixture, openPage } from './open-fixture';

jest.setTimeout(60_000);

let opened: Fixture;
let site: Server;
let siteUrl: string;
beforeAll(async () => {
  opened = await openPage({
    wxml: '<image src="/a.png" />',
    files: { 'a.png': '<svg xmlns="http://www.w3.org/2000/svg" />' },
  });
  site = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(
      `<script src="${opened.url}app/package.js"></script><iframe src="${opened.url}app/"></iframe>` +
        `<img src="${opened.url}app/files/a.png"><a href="${opened.url}app/">open</a>`,
    );
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  site.close();
  await closeFixtures();
  await closeBrowser();
});

// The same address with another port is the same site and another origin; another name is another site.
test.each(['127.0.0.1', 'localhost'])(
  'a page at %s can neither run, frame nor read what the host serves, and can link to it',
  async (name) => {
    siteUrl = `http://${name}:${(site.address() as AddressInfo).port}/`;
    const page = await opened.page.context().newPage();
    const answered: string[] = [];
    page.on('response', (response) => {
      if (response.ok()) answered.push(response.url());
    });
    await page.goto(siteUrl);
    expect(answered).toEqual([siteUrl]);
    expect(await page.evaluate(() => window.__appPackage)).toBeUndefined();
    const read = await page.evaluate(
      (url) =>
        fetch(url)
          .then(() => 'read')
          .catch(() => 'refused'),
      `${opened.url}app/package.js`,
    );
    expect(read).toBe('refused');
    await page.click('a');
    await page.waitForSelector('html[data-host-ready]');
    expect(await page.evaluate(() => window.opener === null)).toBe(true);
    await page.close();
  },
);
