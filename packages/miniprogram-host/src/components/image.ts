import { BuiltinElement } from './builtin-element';
import { componentHost } from './component-host';

/** The CSS of each scaling mode. */
const fits: Record<string, [fit: string, position: string]> = {
  scaleToFill: ['fill', 'center'],
  aspectFit: ['contain', 'center'],
  aspectFill: ['cover', 'center'],
  widthFix: ['fill', 'center'],
  heightFix: ['fill', 'center'],
  top: ['none', 'top'],
  bottom: ['none', 'bottom'],
  center: ['none', 'center'],
  left: ['none', 'left'],
  right: ['none', 'right'],
  'top left': ['none', 'top left'],
  'top right': ['none', 'top right'],
  'bottom left': ['none', 'bottom left'],
  'bottom right': ['none', 'bottom right'],
};

/** `<image>`: 320 × 240 unless styled. */
export class ImageElement extends BuiltinElement {
  static override readonly attributes: readonly string[] = [
    'src',
    'mode',
    'lazy-load',
    'aria-label',
    'alt',
  ];
  static override readonly events = ['load', 'error'];
  static override readonly missing = ['webp', 'show-menu-by-longpress', 'fade-in', 'force-https'];
  private readonly picture = document.createElement('img');

  connectedCallback(): void {
    if (this.picture.isConnected) return;
    this.picture.draggable = false;
    // The element has the role of the image. Otherwise screen readers would find the inner picture as a second one.
    this.picture.alt = '';
    if (!this.hasAttribute('role')) this.setAttribute('role', 'img');
    this.picture.addEventListener('load', () => {
      const { naturalWidth: width, naturalHeight: height } = this.picture;
      this.picture.style.opacity = '';
      this.raise('load', { width, height });
    });
    this.picture.addEventListener('error', () => {
      // WeChat shows nothing for a failed picture, while browsers show an icon.
      this.picture.style.opacity = '0';
      this.raise('error', { errMsg: `GET ${this.text('src')} failed` });
    });
    this.append(this.picture);
    this.changed('src');
  }

  /** The path of the component whose WXML contains this. */
  private owner(): string | undefined {
    return this.__wxElement?.ownerShadowRoot?.getHostNode().is;
  }

  protected changed(name: string): void {
    if (name === 'src') {
      // Not before the element is attached: the event of a picture that loads at once would be lost.
      if (!this.isConnected) return;
      const src = this.text('src');
      this.picture.loading = this.flag('lazy-load') ? 'lazy' : 'eager';
      if (src) this.picture.src = componentHost()?.addressOf(src, this.owner()) ?? src;
      else this.picture.removeAttribute('src');
    } else if (name === 'mode') {
      const [fit, position] = fits[this.text('mode')] ?? ['fill', 'center'];
      this.picture.style.objectFit = fit;
      this.picture.style.objectPosition = position;
    } else if (name === 'alt' && !this.text('aria-label')) {
      this.setAttribute('aria-label', this.text('alt'));
    }
  }
}

/** `<cover-image>`: as large as its picture unless styled. */
export class CoverImageElement extends ImageElement {
  static override readonly attributes = ['src', 'aria-label'];
  static override readonly missing = ['referrer-policy'];
}
