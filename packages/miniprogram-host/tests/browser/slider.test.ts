import { closeBrowser, closeFixtures, openPage } from './open-fixture';

jest.setTimeout(30_000);
afterEach(closeFixtures);
afterAll(closeBrowser);

test('a slider tells where it goes while it is dragged, and once when it is let go', async () => {
  const { page, errors } = await openPage({
    wxml: `<slider class="s" min="0" max="10" step="5" show-value bind:changing="going" bind:change="gone"/><view class="said">{{said}}</view>`,
    js: `Page({ data: { said: '' }, going(e) { this.setData({ said: this.data.said + '~' + e.detail.value }) }, gone(e) { this.setData({ said: this.data.said + '=' + e.detail.value }) } })`,
  });
  const box = await page.locator('.s .host-slider-track').boundingBox();
  if (!box) throw new Error('the slider has no box');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.45, y, { steps: 5 });
  await page.mouse.move(box.x + box.width + 50, y, { steps: 5 });
  await page.mouse.up();
  expect(await page.locator('.said').innerText()).toBe('~5~10=10');
  expect(await page.locator('.s').innerText()).toBe('10');
  expect(errors).toEqual([]);
});

test('a slider keeps to its limits and steps, whatever it is given', async () => {
  const { page, errors } = await openPage({
    wxml: `<slider id="over" value="500"/><slider id="under" min="-5" value="-50"/><slider id="text" value="much"/><slider id="step" step="0" value="3.4"/>
      <slider id="tenth" step="0.1" max="1" value="0.3000001"/><slider id="turned" min="5" max="1" value="3"/>`,
  });
  const values = await page
    .getByRole('slider')
    .evaluateAll((sliders) => sliders.map(({ ariaValueNow }) => ariaValueNow));
  expect(values).toEqual(['100', '-5', '0', '3', '0.3', '5']);
  expect(errors).toEqual([]);
});

test('keys move a slider, model:value follows, and a disabled one stays', async () => {
  const { page } = await openPage({
    wxml: `<slider class="s" step="10" model:value="{{n}}"/><slider class="off" disabled value="7"/><view class="n">{{n}}</view>`,
    js: 'Page({ data: { n: 20 } })',
  });
  await page.locator('.s').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  expect(await page.locator('.n').innerText()).toBe('30');
  await page.locator('.off .host-slider-track').click();
  expect(await page.locator('.off').getAttribute('aria-valuenow')).toBe('7');
});

test('a movable view stays in its area, moves along its direction, and tells where it is', async () => {
  const { page, errors } = await openPage({
    wxml: `<movable-area class="area"><movable-view class="free" x="20" y="500" direction="all" bind:change="hear"/><movable-view class="across" direction="horizontal"/>
      <movable-view class="stuck" direction="all" disabled x="60"/></movable-area><view class="said">{{said}}</view>`,
    wxss: '.area { width: 200px; height: 200px } .free, .across, .stuck { width: 40px; height: 40px }',
    js: "Page({ data: { said: '' }, hear({ detail: { x, y, source } }) { this.setData({ said: `${x} ${y} ${source}` }) } })",
  });
  const place = (name: string) =>
    page.locator(name).evaluate((view) => getComputedStyle(view).transform);
  await page.waitForFunction(() => document.querySelector('.said')?.textContent);
  expect(await page.locator('.said').innerText()).toBe('20 160');
  const drag = async (name: string, by: { x: number; y: number }) => {
    const box = await page.locator(name).boundingBox();
    if (!box) throw new Error('the view has no box');
    await page.mouse.move(box.x + 5, box.y + 5);
    await page.mouse.down();
    await page.mouse.move(box.x + 5 + by.x, box.y + 5 + by.y, { steps: 4 });
    await page.mouse.up();
  };
  await drag('.free', { x: 500, y: -60 });
  expect(await page.locator('.said').innerText()).toBe('160 100 touch');
  await drag('.across', { x: 30, y: 30 });
  expect(await place('.across')).toBe('matrix(1, 0, 0, 1, 30, 0)');
  await drag('.stuck', { x: 30, y: 30 });
  expect(await place('.stuck')).toBe('matrix(1, 0, 0, 1, 60, 0)');
  expect(errors).toEqual([]);
});
