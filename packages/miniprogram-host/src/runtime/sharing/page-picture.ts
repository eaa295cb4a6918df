import type { PageView } from '../page-view';

/** Pixels of a picture for each of the page. */
const SCALE = 2;

/** Nothing moves in a picture, and what would move stands where it will stand at last. */
const STILL = '*, ::before, ::after { animation: none !important; transition: none !important }';

/**
 * Takes a picture of what a page shows, as wide as the page and from its top down.
 *
 * A browser lets no page photograph itself: a copy of the page, its style sheets and pictures is drawn as an SVG's
 * content. What scrolls inside the page, a `<scroll-view>`, stands at its beginning there.
 * @param ratio width to height
 * @returns the address of a PNG, `data:…`
 */
export async function takePicture(view: PageView, ratio: number): Promise<string> {
  const { clientWidth: width, clientHeight: height } = view.scroller;
  const picture = document.createElement('canvas');
  picture.width = width * SCALE;
  picture.height = Math.round((width / ratio) * SCALE);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await draw(view, width, height))}`;
  await image.decode();
  picture.getContext('2d')?.drawImage(image, 0, 0, width * SCALE, height * SCALE);
  return picture.toDataURL('image/png');
}

async function draw(view: PageView, width: number, height: number): Promise<string> {
  // Built-in components would come to life in a copy that belongs to this document.
  const paper = document.implementation.createHTMLDocument();
  const { lang, dataset, style } = document.documentElement;
  paper.documentElement.lang = lang;
  paper.documentElement.dataset.theme = dataset.theme ?? '';
  paper.documentElement.setAttribute('style', style.cssText);
  const sheet = paper.createElement('style');
  sheet.textContent = `${await embedAddresses(activeStyles())}\n${STILL}`;
  paper.head.append(sheet);

  const body = view.scroller.parentElement ?? view.scroller;
  const copy = paper.importNode(body, true);
  copy.style.width = `${width}px`;
  copy.style.height = `${height}px`;
  paper.body.append(copy);
  await freeze(body, copy);
  // A copy doesn't scroll: its content is moved up instead.
  const page = copy.querySelector<HTMLElement>('wx-page');
  if (page) page.style.marginTop = `${-view.scroller.scrollTop}px`;

  const html = new XMLSerializer().serializeToString(paper.documentElement);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * SCALE}" height="${height * SCALE}" ` +
    `viewBox="0 0 ${width} ${height}"><foreignObject width="100%" height="100%">${html}</foreignObject></svg>`
  );
}

function activeStyles(): string {
  return [...document.querySelectorAll('style')]
    .filter(({ sheet }) => sheet && !sheet.disabled)
    .map(({ textContent }) => textContent)
    .join('\n');
}

/** Gives a copy what it can't have by itself: drawn canvases, typed text, and pictures without an address to load. */
async function freeze(original: HTMLElement, copy: HTMLElement): Promise<void> {
  const copies = [...copy.querySelectorAll<HTMLElement>('*')];
  const originals = [...original.querySelectorAll<HTMLElement>('*')];
  await Promise.all(
    originals.map(async (element, index) => {
      const target = copies[index];
      if (!target) return;
      if (element instanceof HTMLCanvasElement) {
        const image = target.ownerDocument.createElement('img');
        image.style.width = `${element.clientWidth}px`;
        image.style.height = `${element.clientHeight}px`;
        image.src = element.toDataURL();
        target.replaceWith(image);
      } else if (element instanceof HTMLInputElement) {
        target.setAttribute('value', element.value);
      } else if (element instanceof HTMLTextAreaElement) {
        target.textContent = element.value;
      } else if (element instanceof HTMLImageElement && element.currentSrc) {
        target.removeAttribute('loading');
        target.setAttribute('src', await embed(element.currentSrc));
      }
    }),
  );
}

/** Addresses of the host's own files in a sheet, which an SVG may not load. */
const ownAddress = /url\(\s*(['"]?)(\/[^'")]+)\1\s*\)/g;

async function embedAddresses(css: string): Promise<string> {
  const addresses = new Set([...css.matchAll(ownAddress)].map(([, , address = '']) => address));
  const embedded = new Map<string, string>();
  await Promise.all(
    [...addresses].map(async (address) => embedded.set(address, await embed(address))),
  );
  return css.replace(
    ownAddress,
    (_match, _quote, address: string) => `url("${embedded.get(address) ?? ''}")`,
  );
}

const known = new Map<string, Promise<string>>();

/** A file as an address that holds it; '' for one that can't be loaded. */
function embed(address: string): Promise<string> {
  if (address.startsWith('data:')) return Promise.resolve(address);
  const loaded = known.get(address) ?? load(address);
  known.set(address, loaded);
  return loaded;
}

async function load(address: string): Promise<string> {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) return '';
  const blob = await response.blob();
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    });
    reader.readAsDataURL(blob);
  });
}
