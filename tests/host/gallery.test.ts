import { join } from 'node:path';
import { auditRun } from 'miniprogram-host/audits';
import { describeComponents, galleryOverlay } from '../../tools/gallery/index';
import { startHost } from 'miniprogram-host';
import { app, open, overflow, page, projectRoot, runOwnApp } from './own-app';

runOwnApp({ overlay: galleryOverlay });

const components = describeComponents(join(projectRoot, 'miniprogram', 'components'));

async function openGallery(query: string): Promise<void> {
  await open('gallery', query);
  await page.locator('#vant').waitFor();
}

/** States in which a component shows nothing. */
const EMPTY = ['empty', 'hidden', 'without a picture'];

/** Components that keep their place when they are empty: dots come there later. */
const PLACES = ['dot-stage'];

test.each([
  ['lang=en&theme=light', 'Light', 'rgb(251, 250, 247)'],
  ['lang=zh&theme=dark', '浅色', 'rgb(17, 18, 20)'],
])('every component stands there in each of its states (%s)', async (query, word, paper) => {
  await openGallery(query);
  for (const { name, properties, events } of components) {
    const section = page.locator(`#${name}`);
    const names = [...properties.map((each) => each.name), ...events.map((each) => each.name)];
    const captions = await section.locator('.code').allInnerTexts();
    expect(captions.map((caption) => caption.replace('bind:', ''))).toEqual(names);
    const states = await section.locator('.state').all();
    expect([name, states.length > 1]).toEqual([name, true]);
    for (const state of states) {
      const caption = await state.locator('.caption').first().innerText();
      const shown = state.locator(`wx-${name}`);
      expect([name, caption, await shown.count()]).toEqual([name, caption, 1]);
      const isSeen = (await shown.evaluate((element) => element.querySelectorAll('*').length)) > 1;
      const { height } = (await shown.boundingBox()) ?? { height: 0 };
      const isShown = isSeen && (height > 20 || caption === 'shown');
      const hasPlace = PLACES.includes(name) || !EMPTY.includes(caption);
      expect([name, caption, isShown]).toEqual([name, caption, hasPlace]);
    }
  }
  expect(await page.locator('#choice-bar').innerText()).toContain(word);
  const background = await page
    .locator('.page')
    .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(background).toBe(paper);
});

test('what a component tells is shown', async () => {
  await openGallery('lang=en&theme=light');
  await page.locator('#bar-chart [role=button]').first().click();
  await page.getByText('open {"id":"mini-program-gmv-growth"}').waitFor();
  await page.locator('#choice-bar').getByRole('radio', { name: 'Dark' }).first().click();
  await page.getByText('choose {"value":"dark"}').waitFor();
  await page.locator('#page-footer .share, #page-footer [role=button]').first().click();
  await page.getByText('share {}').waitFor();
});

test('with large letters on a small phone nothing is cut off', async () => {
  await page.setViewportSize({ width: 320, height: 812 });
  await openGallery('lang=en&theme=light&fontScale=1.4');
  expect(await overflow()).toBe(0);
});

test('what the gallery shows can be read, heard and tapped', async () => {
  await page.addInitScript(() => (window.isAudited = true));
  // A sheet that rises would be met half-way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openGallery('lang=en&theme=light');
  const { results } = auditRun(await page.evaluate(() => window.miniProgramHost.audits.collect()));
  // What it weighs is no matter: it shows all at once, and is in no upload.
  const asked = 'tap-target-size contrast overflow overlaps labels roles headings';
  const failed = results.filter(({ id, status }) => asked.includes(id) && status === 'failed');
  expect(failed.map(({ id, findings }) => [id, findings])).toEqual([]);
});

test('in Moments, nothing that is forbidden there is shown', async () => {
  await openGallery('lang=en&theme=light&scene=1154');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('the phone lists the gallery among its pages, and nobody without the overlay has it', async () => {
  const packageOf = async (url: string) => (await fetch(`${url}app/package.js`)).text();
  const plain = await startHost({ projectRoot, cloud: null, port: 0 });
  try {
    expect(await packageOf(app.host.url)).toContain('"pages/gallery/index"');
    expect(await packageOf(plain.url)).not.toContain('gallery');
  } finally {
    await plain.close();
  }
});
