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
/** The moving picture is smaller: it stands beside text. */
const TOUR_SCALE = 0.72;
/** Until the first movement of a page is over, in milliseconds. */
const SETTLING = 1500;
const looks = ['lang=en&theme=light', 'lang=zh&theme=dark'];
/** Between two pictures, in their pixels. */
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

/** One picture of several, side by side on nothing: a WebP, which is a third of a PNG. */
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

/** What `npm start` opens. */
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
 * Runs the app, and takes the documents' pictures of it into `docs/images/`: each page in English, light, beside Chinese,
 * dark; what `npm start` opens; and a tour as a moving picture.
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
