import { Emitter } from '../events';

/** What `wx.onCopyUrl`'s listener may return; a promise that is kept in time replaces the rest. */
export interface CopiedUrl {
  query?: string;
  title?: string;
  promise?: Promise<CopiedUrl>;
}

/** What `wx.onUserTriggerTranslation` tells. */
interface Translation {
  /** The language that WeChat translates into, such as `zh_CN`. */
  locale: string;
  type: 'button' | 'capsule';
}

/** Milliseconds that WeChat waits for the promise of a copied link. */
const PROMISE_LIMIT = 2000;

/** What the app listens for in WeChat's menu, beside the ways to share. */
export class MenuListeners {
  readonly translations = new Emitter<Translation>();
  readonly originals = new Emitter<void>();
  private copyUrl: (() => CopiedUrl | undefined) | null = null;
  private isTranslated = false;

  onCopyUrl(listener: () => CopiedUrl | undefined): void {
    this.copyUrl = listener;
  }

  offCopyUrl(): void {
    this.copyUrl = null;
  }

  /** What a copied link opens. Without a listener WeChat copies the page without a query. */
  async readCopiedUrl(): Promise<{ query: string; title: string }> {
    const { promise, ...atOnce } = this.copyUrl?.() ?? {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<CopiedUrl>((resolve) => {
      timer = setTimeout(() => resolve(atOnce), PROMISE_LIMIT);
    });
    const given = promise ? await Promise.race([promise.catch(() => atOnce), late]) : atOnce;
    clearTimeout(timer);
    return { query: given.query ?? '', title: given.title ?? '' };
  }

  /** Whether the visitor reads a translation: then the menu offers the original instead. */
  get offersOriginal(): boolean {
    return this.isTranslated;
  }

  /** The visitor chooses "Translate", or the original again. @param locale the phone's */
  toggleTranslation(locale: string): void {
    this.isTranslated = !this.isTranslated;
    if (this.isTranslated) this.translations.emit({ locale, type: 'button' });
    else this.originals.emit();
  }
}
