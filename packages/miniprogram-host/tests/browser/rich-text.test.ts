import { closeBrowser, closeFixtures, openPage } from './open-fixture';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

test('rich text shows trusted nodes, and runs nothing', async () => {
  const { page, errors } = await openPage({
    wxml: `<rich-text class="html" nodes="{{html}}"/><rich-text class="list" nodes="{{list}}"/>`,
    wxss: '.big { font-size: 30px }',
    js: `Page({ data: {
      html: '<p class="big" onclick="alert(1)">a &lt;b&gt; &amp; <strong>c</strong></p><script>document.title = "run"</script><img src="x" onerror="document.title = 1" width="10"><iframe src="/"></iframe>',
      list: [{ name: 'div', attrs: { style: 'width: 100rpx', onclick: 'x' }, children: [{ type: 'text', text: 'x &amp;lt; &copy;' }, { name: 'video', children: [{ type: 'text', text: 'gone' }] }] }],
    } })`,
  });
  expect(await page.locator('.html').innerText()).toBe('a <b> & c');
  expect(await page.locator('.html').innerHTML()).toBe(
    '<p class="big">a &lt;b&gt; &amp; <strong>c</strong></p><img src="x" width="10">',
  );
  expect(
    await page.locator('.html .big').evaluate((element) => getComputedStyle(element).fontSize),
  ).toBe('30px');
  expect(await page.locator('.list').innerText()).toBe('x &lt; ©');
  expect((await page.locator('.list div').boundingBox())?.width).toBe(50);
  expect(await page.title()).not.toMatch(/run|1/);
  // The browser tells of each handler that it has refused to take from the markup.
  expect(errors.filter((error) => !/404|has been blocked/.test(error))).toEqual([]);
});

test('icons, progress and covers have the looks that WeChat gives them', async () => {
  const { page, errors } = await openPage({
    wxml: `<icon class="known" type="success" size="40" color="rgb(1, 2, 3)"/><icon class="unknown" type="nothing"/>
      <progress class="p" percent="140" show-info stroke-width="12" active duration="1" bind:activeend="end"/><view class="said">{{said}}</view>
      <cover-view class="cover"><cover-image src="/a.svg"/></cover-view>`,
    js: "Page({ data: { said: '' }, end(e) { this.setData({ said: 'end ' + e.detail.curPercent }) } })",
    files: {
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"></svg>',
    },
  });
  expect((await page.locator('.known').boundingBox())?.width).toBe(40);
  expect(await page.locator('.known circle').getAttribute('fill')).toBe('rgb(1, 2, 3)');
  expect(await page.locator('.unknown svg').count()).toBe(0);
  await page.waitForFunction(() => document.querySelector('.said')?.textContent === 'end 100');
  expect(await page.locator('.p').innerText()).toBe('100%');
  expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('100');
  expect((await page.locator('.cover').boundingBox())?.width).toBe(375);
  await page.waitForFunction(
    () => document.querySelector('wx-cover-image')?.getBoundingClientRect().width === 30,
  );
  expect(errors).toEqual([]);
});

test('the old canvas draws what its context has collected', async () => {
  const { page, errors } = await openPage({
    wxml: '<canvas canvas-id="old" class="canvas"/><view class="said">{{said}}</view>',
    wxss: '.canvas { width: 20px; height: 10px }',
    js: `Page({ data: { said: '' }, onReady() { const context = wx.createCanvasContext('old'); context.setFillStyle('rgb(0, 128, 0)'); context.fillRect(0, 0, 10, 10);
      context.draw(false, () => this.setData({ said: 'drawn' })); try { context.drawImage('x') } catch (error) { console.log(error.message) } } })`,
  });
  await page.waitForFunction(() => document.querySelector('.said')?.textContent === 'drawn');
  const colors = await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const at = (x: number) => [...(canvas.getContext('2d')?.getImageData(x, 5, 1, 1).data ?? [])];
    return [at(5), at(15)];
  });
  expect(colors).toEqual([
    [0, 128, 0, 255],
    [0, 0, 0, 0],
  ]);
  expect(errors).toEqual([]);
});
