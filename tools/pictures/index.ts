import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { release } from '../../miniprogram/content/release';
import { coverPath, covers, type Cover } from '../../miniprogram/domain/pictures/covers';
import { pictureOf, type PictureOptions } from '../../miniprogram/domain/pictures/index';
import type { MeasureText } from '../../miniprogram/domain/pictures/picture';
import { launchBrowser } from 'miniprogram-host/browser';
import type { Drawing, DrawingJob } from './page';
import { encodePalettePng } from './palette';

const here = dirname(fileURLToPath(import.meta.url));
const projectRoot = join(here, '..', '..');
const appRoot = join(projectRoot, 'miniprogram');
const manifestPath = join(here, 'covers.json');

/** All of them together are so large at most, and each: the package has other things to carry. */
const MAX_BYTES = 32 * 1024;
const MAX_BYTES_EACH = 6 * 1024;
/** Pixels for each unit. These stand in for pictures drawn on the phone; a card in Moments shows a thumbnail. */
const SCALE = 0.4;

/** From what the covers were drawn, and what came of it. */
interface Manifest {
  /** A hash of what was to be drawn. */
  drawn: string;
  /** A hash of each file, by its path in the package. */
  files: Record<string, string>;
}

const hash = (data: string | Buffer) =>
  createHash('sha256').update(data).digest('hex').slice(0, 16);

const optionsOf = ({ language }: Cover): PictureOptions => ({
  style: 'dots',
  language,
  format: 'moments',
});

/** As wide as letters are on the whole: what a picture is composed of must not depend on this machine's faces. */
const plainMeasure: MeasureText = (text, { size, isBold }) => {
  const widths = Array.from(text, (char): number => (char > '\u2e00' ? 1 : 0.55));
  return widths.reduce((sum, width) => sum + width, 0) * size * (isBold ? 1.05 : 1);
};

/** A hash of everything that a cover's looks come from: its shapes, and the code that turns shapes into pixels. */
async function hashOfInputs(): Promise<string> {
  const pictures = covers.map((cover) =>
    pictureOf(release, cover.target, optionsOf(cover), plainMeasure),
  );
  const sources = [join(appRoot, 'domain', 'pictures', 'paint.ts'), join(here, 'palette.ts')];
  const code = await Promise.all(sources.map((path) => readFile(path, 'utf8')));
  return hash(JSON.stringify([pictures, SCALE, code]));
}

/** Draws one picture with a page's canvas, in few colours. @returns a PNG */
async function drawPng(page: Page, job: DrawingJob): Promise<Buffer> {
  const { picture, width, height, pixels }: Drawing = await page.evaluate(
    (given) => globalThis.drawPicture(given),
    job,
  );
  const data = Buffer.from(pixels, 'base64');
  return encodePalettePng(data, { width, height }, picture);
}

/** Opens a page that can draw pictures. */
async function withDrawingPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const bundle = await build({
    entryPoints: [join(here, 'page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
    return await use(page);
  } finally {
    await browser.close();
  }
}

/** Draws the covers into the package. @returns the size of each, by its path there */
export async function drawCovers(): Promise<Record<string, number>> {
  const drawn = await withDrawingPage(async (page) => {
    const files: [string, Buffer][] = [];
    for (const cover of covers) {
      const job = { target: cover.target, options: optionsOf(cover), scale: SCALE };
      files.push([coverPath(cover), await drawPng(page, job)]);
    }
    return files;
  });
  const sizes = Object.fromEntries(drawn.map(([path, { length }]) => [path, length]));
  const large = Object.entries(sizes).filter(([, bytes]) => bytes > MAX_BYTES_EACH);
  const sum = Object.values(sizes).reduce((total, bytes) => total + bytes, 0);
  if (large.length > 0 || sum > MAX_BYTES) {
    const named = large.map(([path, bytes]) => `${path} (${bytes} bytes)`).join(', ');
    throw new Error(
      `The covers are too large: ${sum} bytes in all; ${named || 'each is small enough'}.`,
    );
  }
  const folder = join(appRoot, 'images', 'share');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [path, png] of drawn) await writeFile(join(appRoot, path), png);
  const manifest: Manifest = {
    drawn: await hashOfInputs(),
    files: Object.fromEntries(drawn.map(([path, png]) => [path, hash(png)])),
  };
  await writeFile(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
  return sizes;
}

/**
 * Looks, without drawing, whether the covers in the package are those of today's content and drawing code.
 * @throws where one is missing, changed or out of date, with what to do
 */
export async function checkCovers(): Promise<void> {
  const { drawn, files } = JSON.parse(await readFile(manifestPath, 'utf8')) as Manifest;
  const again = 'run `npm run pictures`, which needs Chromium.';
  if (drawn !== (await hashOfInputs())) {
    throw new Error(
      `The covers in miniprogram/images/share are older than what they show: ${again}`,
    );
  }
  const found = await readdir(join(appRoot, 'images', 'share'));
  const paths = found.map((name) => `/images/share/${name}`).sort();
  const wanted = covers.map(coverPath).sort();
  if (paths.join() !== wanted.join()) {
    throw new Error(`miniprogram/images/share has not the covers that it should: ${again}`);
  }
  for (const path of paths) {
    if (hash(await readFile(join(appRoot, path))) !== files[path]) {
      throw new Error(`miniprogram${path} is not as it was drawn: ${again}`);
    }
  }
}
