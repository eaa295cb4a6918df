import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startEnvironment } from '../cloud/environment';
import { launchBrowser } from '../host/launch-browser';
import { startHost } from '../host/server/index';
import { encodeMovingPicture } from './moving-picture';
import { screens } from './screens';
import { recordTour } from './tour';

const phone = { width: 375, height: 812 };
/** The moving picture is smaller: it stands beside text. */
const TOUR_SCALE = 0.72;
/** Until the first movement of a page is over, in milliseconds. */
const SETTLING = 1500;
const looks = ['lang=en&theme=light', 'lang=zh&theme=dark'];
const GAP = 24;

async function openApp(browser: Browser, address: string, scale: number): Promise<Page> {
  const context = await browser.newContext({ viewport: phone, deviceScaleFactor: scale });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('html[data-host-ready]');
  await page.waitForTimeout(SETTLING);
  return page;
}

/** One picture of several, side by side on nothing. */
async function putSideBySide(browser: Browser, pictures: readonly Buffer[]): Promise<Buffer> {
  const width = pictures.length * (phone.width + GAP) - GAP;
  const page = await browser.newPage({ viewport: { ...phone, width }, deviceScaleFactor: 1.5 });
  try {
    const images = pictures.map(
      (png) => `<img width="${phone.width}" src="data:image/png;base64,${png.toString('base64')}">`,
    );
    await page.setContent(
      `<body style="margin:0;display:flex;gap:${GAP}px">${images.join('')}</body>`,
    );
    await page
      .locator('img')
      .last()
      .evaluate((image: HTMLImageElement) => image.decode());
    return await page.screenshot({ omitBackground: true });
  } finally {
    await page.close();
  }
}

/**
 * Takes the documents' pictures of the running app into `docs/images/`: each page in English, light, beside Chinese,
 * dark, and a tour as a moving picture.
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
  const environment = await startEnvironment({
    projectRoot,
    functionsRoot: join(projectRoot, 'dist', 'cloudfunctions'),
    miniprogramRoot: join(projectRoot, 'miniprogram'),
  });
  const { cloud, gateway } = environment;
  const host = await startHost({ projectRoot, cloud, gateway, port: 0 });
  const browser = await launchBrowser();
  try {
    for (const { name, query } of screens) {
      const pictures: Buffer[] = [];
      for (const look of looks) {
        const page = await openApp(browser, `${host.url}app/?${look}&${query}`, 1.5);
        pictures.push(await page.screenshot());
        await page.context().close();
      }
      await save(`${name}.png`, await putSideBySide(browser, pictures));
    }
    const page = await openApp(browser, `${host.url}app/?${looks[0] ?? ''}`, TOUR_SCALE);
    await save('tour.gif', encodeMovingPicture(await recordTour(page)));
    return sizes;
  } finally {
    await browser.close();
    await host.close();
    await environment.close();
  }
}
