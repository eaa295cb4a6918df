import type { Page } from 'playwright-core';
import type { PageVisit } from 'miniprogram-host/audits';

/** A narrow phone, and the largest text that WeChat's settings have. */
const NARROW = 320;
const LARGEST = 1.6;
/** So much longer than English or Chinese is what another language says. */
const LONGER = 0.35;

/**
 * Lays the shown page out anew, as it stands: on a narrow phone, then with the largest text as well, then with longer words
 * too. The page remains so.
 * @returns how it looked each time
 */
export async function relayout(page: Page, height: number): Promise<PageVisit[]> {
  await page.setViewportSize({ width: NARROW, height });
  const narrow = await look(page);
  await page.evaluate((scale) => {
    window.miniProgramHost.setDevice({ fontSizeScaleFactor: scale });
    // An app reads its phone's text size when it starts, and hands it to its pages by this property.
    for (const root of document.querySelectorAll<HTMLElement>('wx-page')) {
      root.style.setProperty('--text-scale', String(scale));
    }
  }, LARGEST);
  const large = await look(page);
  await page.evaluate(stretchWords, LONGER);
  const long = await look(page);
  return [narrow, large, { ...long, hasLongerWords: true }];
}

async function look(page: Page): Promise<PageVisit> {
  const visit = await page.evaluate(async () => {
    // A resize reaches canvases and sticky parts with the next frame.
    for (let frame = 0; frame < 2; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return window.miniProgramHost.audits.collect().visits.at(-1);
  });
  if (!visit) throw new Error('no page is shown');
  // It was opened once, in its first layout.
  return { ...visit, isOpened: false, firstScreen: null };
}

/** Runs in the page: draws each word out by repeating its own letters. Numbers are as long in every language. */
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
