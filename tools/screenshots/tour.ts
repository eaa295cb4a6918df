import type { Locator, Page } from 'playwright-core';
import type { Frame } from './moving-picture';

/** Milliseconds of a frame to look at, and of a frame of a movement. */
const LOOK = 1600;
const MOVE = 90;

/** Walks through the app like a visitor. @returns the frames */
export async function recordTour(page: Page): Promise<Frame[]> {
  const frames: Frame[] = [];
  const record = async (delay: number) => {
    frames.push({ png: await page.screenshot(), delay });
  };
  const look = async () => {
    await page.waitForTimeout(900);
    await record(LOOK);
  };
  const shown = page.locator('.host-page:not([hidden])');
  const move = async () => {
    for (let step = 0; step < 3; step += 1) await record(MOVE);
    await look();
  };
  const tap = async (target: Locator) => {
    await target.click();
    await move();
  };
  const scrollBy = async (distance: number) => {
    for (let step = 0; step < 5; step += 1) {
      const scroller = shown.locator('.host-scroller');
      await scroller.evaluate((element, by) => element.scrollBy(0, by), distance / 5);
      await record(MOVE);
    }
    await look();
  };
  const dots = (name: RegExp) => tap(shown.getByRole('radio', { name }));
  const button = (name: RegExp) => tap(shown.getByRole('button', { name }).first());
  const tab = (name: string) => tap(page.getByRole('navigation').getByText(name, { exact: true }));
  const back = () => tap(shown.getByRole('button', { name: 'Back', exact: true }));

  await look();
  await dots(/^Moments/);
  await dots(/^Mini Programs/);
  await scrollBy(400);
  await tab('Mini Programs');
  await button(/^Active Mini Programs/);
  await back();
  await tab('Pay Score');
  await button(/^No-deposit Rental/);
  await button(/Scan the code/);
  await back();
  await tab('Search');
  const box = shown.locator('input');
  await box.click();
  for (const letters of ['hot', 'el']) {
    await box.pressSequentially(letters);
    await record(LOOK / 4);
  }
  await look();
  return frames;
}
