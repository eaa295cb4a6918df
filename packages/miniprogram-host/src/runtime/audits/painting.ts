/** A page that shows nothing for so long will be judged by that. Milliseconds. */
const PATIENCE = 10_000;

/** Calls back when the next frame is on the screen, with the time at which its making began. */
export function afterPaint(then: (frameStartedAt: number) => void): void {
  requestAnimationFrame(() => {
    const startedAt = performance.now();
    // The browser lays out and paints between a frame's callbacks and the next task.
    setTimeout(() => then(startedAt));
  });
}

/**
 * Calls back after the frame in which a page first has something to see.
 * @returns what ends the waiting
 */
export function whenPainted(page: HTMLElement, then: () => void): () => void {
  const givesUpAt = performance.now() + PATIENCE;
  let isWaiting = true;
  const look = () => {
    if (!isWaiting) return;
    afterPaint(() => {
      if (!isWaiting) return;
      if (hasContent(page)) then();
      else if (performance.now() < givesUpAt) look();
    });
  };
  look();
  return () => {
    isWaiting = false;
  };
}

function hasContent(page: HTMLElement): boolean {
  return /\S/.test(page.textContent) || page.querySelector('img[src], canvas, input') !== null;
}
