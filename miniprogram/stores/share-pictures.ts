import type { ContentRelease } from '../domain/content/content-types';
import type { Language } from '../domain/words/language';
import { coverOf, type CardFormat } from '../domain/pictures/covers';
import { pictureOf } from '../domain/pictures/index';
import type {
  MeasureText,
  Picture,
  PictureFailure,
  PictureFormat,
  SaveOptions,
} from '../domain/pictures/picture';
import { stylesOf } from '../domain/pictures/subject';
import type { Result } from '../domain/cloud/result';
import { pageKeyOf, type PageTarget } from '../domain/pages/routes';

export interface SharePictureServices {
  /** Whether this phone can draw pictures. */
  canDrawPictures: () => boolean;
  /** Draws a picture into a temporary file. @returns its path */
  savePicture: (
    compose: (measure: MeasureText) => Picture,
    options: SaveOptions,
  ) => Promise<Result<string, PictureFailure>>;
}

/** A page and the language of its card. */
export interface PicturedPage {
  release: ContentRelease;
  target: PageTarget;
  language: Language;
}

/** Pixels for each unit, enough for WeChat's cards on a good screen. */
const scales: Record<PictureFormat, number> = { chat: 2, moments: 1, poster: 2 };

/**
 * The pictures of share cards. Each page's picture is drawn once for each language while the app runs. In Moments, the topic's
 * cover from the package is used until then, and if nothing can be drawn.
 */
export class SharePictures {
  private readonly drawn = new Map<string, string>();
  private readonly drawing = new Map<string, Promise<void>>();

  constructor(private readonly services: SharePictureServices) {}

  /** Draws a page's picture, unless it is drawn already. Settles when `take` can return it, or never will. Rejects only if drawing does. */
  async prepare(page: PicturedPage, format: PictureFormat): Promise<void> {
    const key = keyOf(page, format);
    if (this.drawn.has(key) || !this.services.canDrawPictures()) return;
    const run = this.drawing.get(key) ?? this.draw(page, format, key);
    this.drawing.set(key, run);
    try {
      await run;
    } finally {
      this.drawing.delete(key);
    }
  }

  /**
   * Returns the picture of a page's card at once: the page's own if it is drawn, otherwise, in Moments, the cover.
   * @returns an `imageUrl`; undefined for WeChat's own picture of the page
   */
  take(page: PicturedPage, format: CardFormat): string | undefined {
    const { release, target, language } = page;
    const drawn = this.drawn.get(keyOf(page, format));
    return drawn ?? (format === 'moments' ? coverOf(release, target, language) : undefined);
  }

  /** The page's own poster if it is drawn, else its topic's cover: a local path. */
  takePoster(page: PicturedPage): string {
    const { release, target, language } = page;
    return this.drawn.get(keyOf(page, 'poster')) ?? coverOf(release, target, language);
  }

  private async draw(page: PicturedPage, format: PictureFormat, key: string): Promise<void> {
    const { release, target, language } = page;
    const [style = 'figure'] = stylesOf(release, target, language);
    const saved = await this.services.savePicture(
      (measure) => pictureOf(release, target, { style, format, language }, measure),
      { scale: scales[format] },
    );
    if (saved.ok) this.drawn.set(key, saved.value);
  }
}

/** The key includes the release, because a newer one may have another figure. */
const keyOf = ({ release, target, language }: PicturedPage, format: PictureFormat) =>
  [release.version, pageKeyOf(target), language, format].join(' ');
