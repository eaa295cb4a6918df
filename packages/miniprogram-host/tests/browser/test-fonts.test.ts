import { closeBrowser, closeFixtures, openPage } from './open-fixture';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

const wxml = `
  <text class="latin">Roadmap 2021</text>
  <text class="bold" style="font-weight: 700">Roadmap 2021</text>
  <text class="chinese">路线图</text>
  <text class="script">{{title}}</text>
  <text class="mixed" style="font-family: 'PingFang SC', sans-serif">Roadmap 2021</text>`;

test.each(['en', 'zh'])('texts are as wide on every machine (%s)', async (language) => {
  const wxss = 'text { position: absolute; font-size: 100px; white-space: nowrap }';
  const js = "Page({ data: { title: '小程序' } })";
  const { page } = await openPage({ wxml, js, wxss, query: `lang=${language}` });
  const widths = await page.evaluate(() =>
    [...document.querySelectorAll('wx-page wx-text')].map((text) =>
      Math.round(text.getBoundingClientRect().width),
    ),
  );
  // The advance widths of Open Sans, and a hanzi's whole em.
  expect(widths).toEqual([703, 726, 300, 300, 703]);
});

test.each(['路', '小'])(
  '%s, in the markup or in a script, has a glyph of the test fonts',
  async (letter) => {
    const { page } = await openPage({ wxml, js: "Page({ data: { title: '小程序' } })" });
    const ranges = await page.evaluate(() => [...document.fonts].map((font) => font.unicodeRange));
    const code = `U+${(letter.codePointAt(0) ?? 0).toString(16)}`;
    expect(ranges.join().toUpperCase()).toContain(code.toUpperCase());
  },
);

test('a canvas writes with the same fonts as the page', async () => {
  const js = `Page({ onReady() {
    const context = wx.createCanvasContext('board')
    context.setFontSize(100)
    this.setData({ width: Math.round(context.measureText('Roadmap 2021').width) })
  } })`;
  const { page } = await openPage({
    wxml: '<canvas canvas-id="board" /><view class="width">{{width}}</view>',
    js,
  });
  await page.locator('.width', { hasText: '703' }).waitFor();
});

test('a character that the Chinese font lacks comes from the system, without an error', async () => {
  const { page, errors } = await openPage({ wxml: '<text class="rare">\u{1f600}\ue000</text>' });
  await page.locator('.rare').waitFor();
  expect(errors).toEqual([]);
});
