import { makeAutoObservable, observable, reaction, runInAction } from 'mobx-miniprogram';
import type { PictureFormat } from '../../domain/pictures/picture';
import type { DrawnPicture, Preview } from './studio-types';
import type { DeskStore } from './desk-store';
import { drawPicture, type DrawServices } from './draw-picture';

/** Pixels for each of a picture's units: previews are seen on screens of two or three. */
const SCALE: Record<PictureFormat, number> = { chat: 2, moments: 1, poster: 2 };

/** What is to be drawn, and what came of it. */
interface Drawing {
  key: string;
  preview: Preview;
}

const nothing: Drawing = { key: '', preview: { status: 'drawing', picture: null } };

/** The preview of what lies on the desk: drawn anew whenever that changes, as long as the studio is open. */
export class PreviewStore {
  /** How many pages on top of each other show it: the studio leads to a page, and that to the studio. */
  private openPages = 0;
  /** The latest picture in each format: the way back to one needs no drawing. */
  private drawings: Record<PictureFormat, Drawing> = {
    chat: nothing,
    moments: nothing,
    poster: nothing,
  };

  constructor(
    private readonly desk: DeskStore,
    private readonly services: DrawServices,
  ) {
    makeAutoObservable<this, 'desk' | 'services' | 'drawings'>(this, {
      desk: false,
      services: false,
      drawings: observable.ref,
    });
    reaction(
      () => (this.openPages > 0 ? this.desk.previewKey : null),
      (key) => key !== null && key !== this.drawings[this.desk.format].key && void this.draw(),
    );
  }

  get current(): Preview {
    const { key, preview } = this.drawings[this.desk.format];
    return key === this.desk.previewKey
      ? preview
      : { status: 'drawing', picture: pictureOn(preview) };
  }

  open(): void {
    this.openPages += 1;
  }

  close(): void {
    this.openPages -= 1;
  }

  /** Draws what lies on the desk now. */
  async draw(): Promise<void> {
    const { drawnName, format, previewKey: key, picture } = this.desk;
    const put = (preview: Preview) => {
      this.drawings = { ...this.drawings, [format]: { key, preview } };
    };
    put({ status: 'drawing', picture: pictureOn(this.drawings[format].preview) });
    const result = await drawPicture(this.services, (measure) => picture(drawnName, measure), {
      scale: SCALE[format],
    });
    runInAction(() => {
      // A late picture never takes the place of a newer one.
      if (this.drawings[format].key !== key) return;
      put(
        result.ok
          ? { status: 'ready', picture: result.value }
          : { status: 'failed', error: result.error },
      );
    });
  }
}

/** The picture that a preview shows. */
function pictureOn(preview: Preview): DrawnPicture | null {
  return preview.status === 'failed' ? null : preview.picture;
}
