import { closeOutside, dialogButton, openDialog } from './dialog';

/** A modal's answer. */
export interface ModalAnswer {
  confirm: boolean;
  cancel: boolean;
  content?: string;
}

/** Toasts, loading, modals and action sheets: what WeChat draws above all pages. */
export class Feedback {
  readonly element = document.createElement('div');
  /** When the visitor has last answered a modal or an action sheet, in `performance.now()`'s milliseconds. */
  answeredAt = -Infinity;
  private toast: HTMLElement | null = null;
  private closeModal: ((isConfirmed: boolean) => void) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.element.className = 'host-feedback';
  }

  /** @param duration milliseconds; 0 stays until hidden */
  showToast(
    title: string,
    icon: 'success' | 'error' | 'loading' | 'none',
    duration: number,
    mask: boolean,
  ): void {
    this.hideToast();
    const toast = document.createElement('div');
    toast.className = `host-toast host-toast-${icon}`;
    toast.setAttribute('role', 'status');
    const text = document.createElement('span');
    text.textContent = title;
    toast.append(document.createElement('i'), text);
    this.toast = toast;
    if (mask) {
      const cover = document.createElement('div');
      cover.className = 'host-mask host-mask-clear';
      cover.append(toast);
      this.toast = cover;
    }
    this.element.append(this.toast);
    if (duration > 0) this.timer = setTimeout(() => this.hideToast(), duration);
  }

  hideToast(): void {
    clearTimeout(this.timer);
    this.toast?.remove();
    this.toast = null;
  }

  showModal(options: {
    title: string;
    content: string;
    confirmText: string;
    cancelText: string;
    showCancel: boolean;
    editable: boolean;
    placeholderText: string;
  }): Promise<ModalAnswer> {
    return new Promise((resolve) => {
      const { mask, panel } = openDialog(this.element, 'host-modal', 'alertdialog');
      panel.setAttribute('aria-label', options.title || options.content);
      const add = (tag: string, className: string, text: string) => {
        const element = document.createElement(tag);
        element.className = className;
        element.textContent = text;
        panel.append(element);
        return element;
      };
      if (options.title) add('strong', 'host-modal-title', options.title);
      let field: HTMLTextAreaElement | null = null;
      if (options.editable) {
        field = document.createElement('textarea');
        field.placeholder = options.placeholderText;
        field.value = options.content;
        panel.append(field);
      } else {
        add('p', 'host-modal-content', options.content);
      }
      const actions = add('div', 'host-modal-actions', '');
      const close = (isConfirmed: boolean) => {
        mask.remove();
        this.closeModal = null;
        this.answeredAt = performance.now();
        resolve({
          confirm: isConfirmed,
          cancel: !isConfirmed,
          ...(field && isConfirmed && { content: field.value }),
        });
      };
      const action = (text: string, className: string, isConfirmed: boolean) => {
        const button = dialogButton(text, className, () => close(isConfirmed));
        actions.append(button);
        return button;
      };
      if (options.showCancel) action(options.cancelText, 'host-modal-cancel', false);
      action(options.confirmText, 'host-modal-confirm', true).focus();
      this.closeModal = close;
    });
  }

  /** Answers the modal that is shown. @throws Error when there is none */
  answerModal(isConfirmed: boolean): void {
    if (!this.closeModal) throw new Error('there is no modal on the screen');
    this.closeModal(isConfirmed);
  }

  /** @returns the index of the chosen item, or null when cancelled */
  showActionSheet(items: string[], cancelText: string): Promise<number | null> {
    return new Promise((resolve) => {
      const dialog = openDialog(this.element, 'host-action-sheet', 'dialog');
      const close = (index: number | null) => {
        dialog.mask.remove();
        this.answeredAt = performance.now();
        resolve(index);
      };
      closeOutside(dialog, () => close(null));
      [...items, cancelText].forEach((text, index) => {
        dialog.panel.append(
          dialogButton(text, '', () => close(index < items.length ? index : null)),
        );
      });
    });
  }
}
