import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from 'miniprogram-host/browser';
import { runProject } from 'miniprogram-host';
import { buildOnce } from '../build/index';
import { encodeMovingPicture } from './moving-picture';
import { screens } from './screens';
import { recordTour } from './tour';

const phone = { width: 375, height: 812 };
const SCALE = 1.5;
/** The animation is smaller, because it is beside text. */
const TOUR_SCALE = 0.72;
/** Milliseconds until a page's first animation has ended. */
const SETTLING = 1500;
const looks = ['lang=en&theme=light', 'lang=zh&theme=dark'];
/** The space between two pictures, in their pixels. */
const GAP = 40;
const QUALITY = 0.9;

async function openApp(browser: Browser, address: string, scale: number): Promise<Page> {
  const context = await browser.newContext({ viewport: phone, deviceScaleFactor: scale });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('html[data-host-ready]');
  await page.waitForTimeout(SETTLING);
  return page;
}

/** Joins pictures side by side on a transparent background. A WebP has a third of a PNG's size. */
async function putSideBySide(browser: Browser, pictures: readonly Buffer[]): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    const sources = pictures.map((png) => `data:image/png;base64,${png.toString('base64')}`);
    const encoded = await page.evaluate(
      async ({ sources, gap, quality }) => {
        const images = sources.map((src) => Object.assign(new Image(), { src }));
        await Promise.all(images.map((image) => image.decode()));
        const width = images.reduce((sum, image) => sum + image.width + gap, -gap);
        const height = Math.max(...images.map((image) => image.height));
        const canvas = Object.assign(document.createElement('canvas'), { width, height });
        let left = 0;
        for (const image of images) {
          canvas.getContext('2d')?.drawImage(image, left, 0);
          left += image.width + gap;
        }
        return canvas.toDataURL('image/webp', quality).replace(/^[^,]*,/, '');
      },
      { sources, gap: GAP, quality: QUALITY },
    );
    return Buffer.from(encoded, 'base64');
  } finally {
    await page.close();
  }
}

/** The page that `npm start` opens. */
async function takePanel(browser: Browser, address: string): Promise<Buffer> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: SCALE,
  });
  try {
    await page.goto(address);
    await page.frameLocator('#app').locator('html[data-host-ready]').waitFor();
    await page.waitForTimeout(SETTLING);
    return await page.screenshot();
  } finally {
    await page.close();
  }
}

/**
 * Runs the app, and takes the pictures in `docs/images/`: each page in English and light beside Chinese and dark, the page
 * that `npm start` opens, and a tour as an animation.
 * @returns the size of each file in bytes
 */
export async function takeScreenshots(projectRoot: string): Promise<Record<string, number>> {
  const folder = join(projectRoot, 'docs', 'images');
  const sizes: Record<string, number> = {};
  const save = async (name: string, data: Uint8Array) => {
    await writeFile(join(folder, name), data);
    sizes[name] = data.length;
  };
  await mkdir(folder, { recursive: true });
  const { host, close } = await runProject(projectRoot, { beforeRun: buildOnce });
  const browser = await launchBrowser();
  try {
    for (const { name, query } of screens) {
      const pictures: Buffer[] = [];
      for (const look of looks) {
        const page = await openApp(browser, `${host.url}app/?${look}&${query}`, SCALE);
        pictures.push(await page.screenshot());
        await page.context().close();
      }
      await save(`${name}.webp`, await putSideBySide(browser, pictures));
    }
    await save(
      'npm-start.webp',
      await putSideBySide(browser, [await takePanel(browser, host.url)]),
    );
    const page = await openApp(browser, `${host.url}app/?${looks[0] ?? ''}`, TOUR_SCALE);
    await save('tour.gif', encodeMovingPicture(await recordTour(page)));
    return sizes;
  } finally {
    await browser.close();
    await close();
  }
}
