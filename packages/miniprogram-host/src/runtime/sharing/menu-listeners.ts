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

/** What `wx.onUserCaptureScreen`'s listener may return. */
export interface CapturedScreen {
  query?: string;
  promise?: Promise<CapturedScreen>;
}

/** What `wx.onGeneratePoster`'s listener may return. */
export interface GeneratedPoster {
  src?: string;
  promise?: Promise<GeneratedPoster>;
}

/** Milliseconds that WeChat waits for the promise of each: its typings and documentation name them. */
const PROMISE_LIMITS = { copiedUrl: 2000, capturedScreen: 1000, generatedPoster: 3000 };

/** What a listener has returned at once, or what its promise brings, if that is kept in time. */
async function inTime<Given extends { promise?: Promise<Given> }>(
  given: Given | undefined,
  limit: number,
): Promise<Partial<Given>> {
  const atOnce = given ?? {};
  if (!given?.promise) return atOnce;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Partial<Given>>((resolve) => {
    timer = setTimeout(() => resolve(atOnce), limit);
  });
  const kept = await Promise.race([given.promise.catch(() => atOnce), late]);
  clearTimeout(timer);
  return kept;
}

/** What the app listens for in WeChat's menu, beside the ways to share. */
export class MenuListeners {
  readonly translations = new Emitter<Translation>();
  readonly originals = new Emitter<void>();
  private copyUrl: (() => CopiedUrl | undefined) | null = null;
  private captureScreen: (() => CapturedScreen | undefined) | null = null;
  private generatePoster: (() => GeneratedPoster | undefined) | null = null;
  private isTranslated = false;

  onCopyUrl(listener: () => CopiedUrl | undefined): void {
    this.copyUrl = listener;
  }

  offCopyUrl(): void {
    this.copyUrl = null;
  }

  /** What a copied link opens. Without a listener WeChat copies the page without a query. */
  async readCopiedUrl(): Promise<{ query: string; title: string }> {
    const { query = '', title = '' } = await inTime(this.copyUrl?.(), PROMISE_LIMITS.copiedUrl);
    return { query, title };
  }

  onUserCaptureScreen(listener: () => CapturedScreen | undefined): void {
    // WeChat takes one listener.
    this.captureScreen ??= listener;
  }

  offUserCaptureScreen(): void {
    this.captureScreen = null;
  }

  onGeneratePoster(listener: () => GeneratedPoster | undefined): void {
    this.generatePoster = listener;
  }

  offGeneratePoster(): void {
    this.generatePoster = null;
  }

  /** The query with which a screenshot opens the page; '' without a listener. */
  async readScreenshotQuery(): Promise<string> {
    const { query = '' } = await inTime(this.captureScreen?.(), PROMISE_LIMITS.capturedScreen);
    return query;
  }

  /** The app's own picture in the place of a screenshot; '' where it has none. */
  async readPoster(): Promise<string> {
    const { src = '' } = await inTime(this.generatePoster?.(), PROMISE_LIMITS.generatedPoster);
    return src;
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
