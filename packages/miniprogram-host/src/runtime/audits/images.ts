import type { PageImage } from '../../audits/artifacts';
import { accessibleNameOf } from './accessible-name';
import { pathOf } from './wxml-tree';

const MAX_SRC = 80;

/** The images of a page. An image in a labelled control has the control's name. */
export function collectImages(page: HTMLElement): PageImage[] {
  return [...page.querySelectorAll<HTMLElement>('wx-image')].flatMap((element) => {
    const picture = element.querySelector('img');
    if (!picture) return [];
    const { naturalWidth, naturalHeight, complete } = picture;
    const { width, height } = picture.getBoundingClientRect();
    const src = picture.getAttribute('src') ?? '';
    const isBroken = src !== '' && complete && naturalWidth === 0;
    return [
      {
        element: pathOf(element),
        src: src.replace(/^\/app\/files/, '').slice(0, MAX_SRC),
        name: nameOf(element),
        isBroken,
        naturalWidth,
        naturalHeight,
        width,
        height,
        bytes: bytesOf(picture.currentSrc),
      },
    ];
  });
}

/** Roles whose content screen readers ignore if the element has a label. */
const wholes = 'button img link checkbox radio switch tab option menuitem'
  .split(' ')
  .map((role) => `[role="${role}"][aria-label]`)
  .join();

function nameOf(element: HTMLElement): string | null {
  const own = accessibleNameOf(element);
  if (own !== '') return own;
  return element.closest(wholes)?.getAttribute('aria-label') ?? '';
}

function bytesOf(url: string): number | null {
  const [entry] = performance.getEntriesByName(url, 'resource');
  return entry instanceof PerformanceResourceTiming && entry.encodedBodySize > 0
    ? entry.encodedBodySize
    : null;
}
