import type { SharedPicture } from '../host-api';
import { closeOutside, dialogButton, openDialog } from './dialog';
import { shareWordsIn } from './share-words';

/** What can be done with a picture that an app hands to WeChat. */
const pictureTargets = ['shareAppMessage', 'shareTimeline', 'addToFavorites'] as const;

export type PictureTarget = (typeof pictureTargets)[number];

/** WeChat's sheet for a picture: what is shared, and where to. */
export class PictureSheet {
  readonly element = document.createElement('div');
  private answer: ((target: PictureTarget | null) => void) | null = null;

  /** @param language tells in which the phone speaks at the moment */
  constructor(private readonly language: () => string) {
    this.element.className = 'host-share';
  }

  /** @returns where the visitor sends the picture; null where nowhere */
  open(shown: Pick<SharedPicture, 'imageUrl' | 'entrance'>): Promise<PictureTarget | null> {
    const words = shareWordsIn(this.language());
    const names = pictureTargets.map((target) => [target, words[target]] as const);
    return this.show(words.picture, shown, '', names);
  }

  /** WeChat's page for a post of an Official Account. @returns whether the visitor publishes it */
  async publish({
    title,
    ...shown
  }: Pick<SharedPicture, 'imageUrl' | 'entrance'> & { title: string }): Promise<boolean> {
    const { publish } = shareWordsIn(this.language());
    return (await this.show(publish, shown, title, [['shareAppMessage', publish]])) !== null;
  }

  private show(
    label: string,
    { imageUrl, entrance }: Pick<SharedPicture, 'imageUrl' | 'entrance'>,
    title: string,
    targets: readonly (readonly [target: PictureTarget, name: string])[],
  ): Promise<PictureTarget | null> {
    const words = shareWordsIn(this.language());
    this.answer?.(null);
    return new Promise((resolve) => {
      const dialog = openDialog(this.element, 'host-share-menu host-picture-sheet', 'dialog');
      const { mask, panel } = dialog;
      const close = (target: PictureTarget | null) => {
        this.answer = null;
        mask.remove();
        resolve(target);
      };
      this.answer = close;
      closeOutside(dialog, () => close(null));
      panel.setAttribute('aria-label', label);
      const figure = document.createElement('figure');
      if (title) {
        const heading = document.createElement('strong');
        heading.textContent = title;
        figure.append(heading);
      }
      const picture = document.createElement('img');
      picture.src = imageUrl;
      picture.alt = '';
      figure.append(picture);
      if (entrance) {
        const caption = document.createElement('figcaption');
        caption.textContent = `${words.miniProgram} · ${entrance.appName}`;
        figure.append(caption);
      }
      const list = document.createElement('div');
      list.append(
        ...targets.map(([target, name]) =>
          dialogButton(name, 'host-picture-target', () => close(target)),
        ),
      );
      panel.append(
        figure,
        list,
        dialogButton(words.cancel, 'host-share-cancel', () => close(null)),
      );
      list.querySelector<HTMLElement>('button')?.focus();
    });
  }

  /** Sends the picture to a chat, or leaves it. @returns whether the sheet is open */
  answerSheet(isConfirmed: boolean): boolean {
    const { answer } = this;
    answer?.(isConfirmed ? 'shareAppMessage' : null);
    return answer !== null;
  }
}
