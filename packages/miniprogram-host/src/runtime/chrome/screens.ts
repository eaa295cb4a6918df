import { dialogButton } from './dialog';

export interface ScreenOptions {
  /** Shown in a bar with a way back; without one the screen is all content. */
  title?: string;
  /** Spoken names. */
  label: string;
  back: string;
  className: string;
  content: HTMLElement;
  onClose?: () => void;
}

/** WeChat's own screens above the Mini Program, which lead back to it: settings, a picture, the privacy guide. */
export class Screens {
  readonly element = document.createElement('div');
  private readonly closings: (() => void)[] = [];

  /** @param onCover is told whenever the Mini Program is covered by a first screen, or seen again */
  constructor(private readonly onCover: (isCovered: boolean) => void) {
    this.element.className = 'host-screens';
  }

  /** Opens a screen above all others. @returns a function that closes it */
  show({ title, label, back, className, content, onClose }: ScreenOptions): () => void {
    const screen = document.createElement('section');
    screen.className = `host-screen ${className}`;
    screen.setAttribute('role', 'dialog');
    screen.setAttribute('aria-modal', 'true');
    screen.setAttribute('aria-label', label);
    const close = () => {
      const place = this.closings.indexOf(close);
      if (place < 0) return;
      this.closings.splice(place, 1);
      screen.remove();
      if (this.closings.length === 0) this.onCover(false);
      onClose?.();
    };
    if (title !== undefined) {
      const bar = document.createElement('header');
      bar.className = 'host-screen-bar';
      const button = dialogButton('', 'host-screen-back', close);
      button.setAttribute('aria-label', back);
      const heading = document.createElement('h1');
      heading.textContent = title;
      bar.append(button, heading);
      screen.append(bar);
    }
    screen.append(content);
    screen.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') close();
    });
    this.element.append(screen);
    screen.querySelector<HTMLElement>('button, input')?.focus();
    this.closings.push(close);
    if (this.closings.length === 1) this.onCover(true);
    return close;
  }

  /** Closes the uppermost screen. @returns whether there was one */
  back(): boolean {
    const close = this.closings.at(-1);
    close?.();
    return close !== undefined;
  }
}
