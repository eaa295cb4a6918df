import type { Page } from 'playwright-core';

/** Waits until a page has drawn some frames, and the tasks that follow from the last one have run. */
export async function nextFrames(tab: Page, count = 2): Promise<void> {
  await tab.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  }, count);
}

/** Waits until all animations of a page that come to an end have done so. */
export async function animationsEnded(tab: Page): Promise<void> {
  await tab.evaluate(async () => {
    const finite = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(finite.map(({ finished }) => finished));
  });
}
