/** Milliseconds after which an empty page is no longer waited for. */
const PATIENCE = 10_000;

/** Calls back when the next frame is painted, with the start time of the frame. */
export function afterPaint(then: (frameStartedAt: number) => void): void {
  requestAnimationFrame(() => {
    const startedAt = performance.now();
    // Layout and paint come between a frame's callbacks and the next task.
    setTimeout(() => then(startedAt));
  });
}

/**
 * Calls back after the first frame with content of a page.
 * @returns a function that stops waiting
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
