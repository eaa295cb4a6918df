import type { ShareCard } from '../host-api';
import { shareMenus, type ShareMenu } from '../sharing/share-content';
import { closeOutside, dialogButton, openDialog } from './dialog';
import { drawShareCard } from './share-card';
import { shareWordsIn } from './share-words';

/** An entry of WeChat's menu: a way to share, or one of its tools. */
export type MenuEntry = ShareMenu | MenuTool;
type MenuTool = 'copyUrl' | 'translate' | 'original';

const icons: Record<MenuEntry, string> = {
  shareAppMessage:
    '<path d="M12 4.5c-4.7 0-8.5 3-8.5 6.8 0 2.2 1.3 4.1 3.3 5.4l-.7 2.6 3-1.5c.9.2 1.9.3 2.9.3 4.7 0 8.5-3 8.5-6.8S16.7 4.5 12 4.5z"/>',
  shareTimeline:
    '<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5v8.5l6 6M20.5 12H9.5M12 20.5v-9M3.5 12h11M6 6l6 6M18 6l-7.5 7.5"/>',
  addToFavorites: '<path d="M12 3.8 19.5 8v8L12 20.2 4.5 16V8zM4.5 8 12 12.2 19.5 8M12 12.2v8"/>',
  copyUrl:
    '<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1"/>',
  translate:
    '<path d="M4 6h9M8.5 4v2M11 6c-1 4-3.5 6.500-7 8M6 9c1 2.5 3 4 6 5M12.5 20l4-10 4 10M14 16.5h5"/>',
  original: '<path d="M5 6h14M5 10.5h14M5 15h9M5 19.5h9"/>',
};

/** WeChat's menu behind the "…", and the dialog in which a visitor sends what it offers. */
export class ShareSheet {
  readonly element = document.createElement('div');
  private answer: ((isConfirmed: boolean) => void) | null = null;

  /** @param language tells in which the phone speaks at the moment */
  constructor(private readonly language: () => string) {
    this.element.className = 'host-share';
  }

  /**
   * @param tools the entries beneath the ways to share
   * @returns the entry that is chosen; null when the menu is closed
   */
  openMenu(
    title: string,
    available: readonly ShareMenu[],
    tools: readonly MenuTool[],
  ): Promise<MenuEntry | null> {
    const words = shareWordsIn(this.language());
    return new Promise((resolve) => {
      const dialog = openDialog(this.element, 'host-share-menu', 'dialog');
      const { mask, panel } = dialog;
      const close = (menu: MenuEntry | null) => {
        mask.remove();
        resolve(menu);
      };
      closeOutside(dialog, () => close(null));
      panel.setAttribute('aria-label', title);
      const heading = document.createElement('p');
      heading.textContent = title;
      const entry = (name: MenuEntry, className: string) => {
        const button = dialogButton(words[name], className, () => close(name));
        button.insertAdjacentHTML(
          'afterbegin',
          `<i><svg viewBox="0 0 24 24" aria-hidden="true">${icons[name]}</svg></i>`,
        );
        return button;
      };
      const list = document.createElement('div');
      list.append(
        ...shareMenus.map((menu) => {
          const button = entry(menu, 'host-menu-entry host-share-entry');
          button.disabled = !available.includes(menu);
          return button;
        }),
      );
      const toolList = document.createElement('div');
      toolList.append(...tools.map((tool) => entry(tool, 'host-menu-entry')));
      const cancel = dialogButton(words.cancel, 'host-share-cancel', () => close(null));
      panel.append(heading, list, toolList, cancel);
      (list.querySelector<HTMLElement>('button:enabled') ?? cancel).focus();
    });
  }

  /** Shows a card that is about to leave. @returns whether the visitor sends it */
  showCard(card: ShareCard): Promise<boolean> {
    const language = this.language();
    const words = shareWordsIn(language);
    this.answer?.(false);
    return new Promise((resolve) => {
      const dialog = openDialog(this.element, 'host-modal host-share-dialog', 'dialog');
      const { mask, panel } = dialog;
      const close = (isConfirmed: boolean) => {
        this.answer = null;
        mask.remove();
        resolve(isConfirmed);
      };
      this.answer = close;
      closeOutside(dialog, () => close(false));
      panel.setAttribute('aria-label', words[card.menu]);
      const heading = document.createElement('strong');
      heading.className = 'host-modal-title';
      heading.textContent = words[card.menu];
      const stage = document.createElement('div');
      stage.className = 'host-share-stage';
      stage.append(drawShareCard(card, language));
      const actions = document.createElement('div');
      actions.className = 'host-modal-actions';
      const confirm = dialogButton(
        card.menu === 'shareTimeline' ? words.post : words.send,
        'host-modal-confirm',
        () => close(true),
      );
      actions.append(
        dialogButton(words.cancel, 'host-modal-cancel', () => close(false)),
        confirm,
      );
      panel.append(heading, stage, actions);
      confirm.focus();
    });
  }

  /** Answers the dialog that is shown. @throws Error when there is none */
  answerCard(isConfirmed: boolean): void {
    if (!this.answer) throw new Error('there is no share dialog on the screen');
    this.answer(isConfirmed);
  }
}
