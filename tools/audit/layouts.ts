import type { Page } from 'playwright-core';
import { size } from './phone';
import type { PageVisit } from 'miniprogram-host/audits';

/** A narrow phone, and the largest text size in WeChat's settings. */
const NARROW = 320;
const LARGEST = 1.6;
/** How much longer texts of other languages can be than English ones. */
const LONGER = 0.35;

/**
 * Changes the layout of the current page: a narrow phone, then also the largest text, then also longer words. Afterwards
 * it restores the phone; the page keeps the longer words.
 * @returns the page's state in each layout
 */
export async function relayout(page: Page): Promise<PageVisit[]> {
  await page.setViewportSize({ ...size, width: NARROW });
  const narrow = await look(page);
  await page.evaluate((scale) => {
    window.miniProgramHost.setDevice({ fontSizeScaleFactor: scale });
    // An app reads the phone's text size at its start, and passes it to its pages with this property.
    for (const root of document.querySelectorAll<HTMLElement>('wx-page')) {
      root.style.setProperty('--text-scale', String(scale));
    }
  }, LARGEST);
  const large = await look(page);
  await page.evaluate(stretchWords, LONGER);
  const long = await look(page);
  await page.setViewportSize(size);
  await page.evaluate(() => window.miniProgramHost.setDevice({ fontSizeScaleFactor: 1 }));
  return [narrow, large, { ...long, hasLongerWords: true }];
}

async function look(page: Page): Promise<PageVisit> {
  const visit = await page.evaluate(async () => {
    // Canvases and sticky elements react to a resize in the next frame.
    for (let frame = 0; frame < 2; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return window.miniProgramHost.audits.collect().visits.at(-1);
  });
  if (!visit) throw new Error('no page is shown');
  // The page was opened only once, in its first layout.
  return { ...visit, isOpened: false, firstScreen: null };
}

/** Runs in the page: lengthens each word by repeating its letters. Numbers keep their length. */
function stretchWords(share: number): void {
  const walker = document.createTreeWalker(
    document.querySelector('.host-page:not([hidden]) wx-page') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    node.data = node.data.replace(/\p{Letter}{2,}/gu, (word) => {
      const letters = Array.from(word);
      return word + letters.slice(-Math.ceil(letters.length * share)).join('');
    });
  }
}
