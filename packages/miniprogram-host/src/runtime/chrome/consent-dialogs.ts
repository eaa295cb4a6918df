import { consentWordsIn } from './consent-words';
import { dialogButton, openDialog } from './dialog';

export interface ConsentDialogsOptions {
  appName: string;
  logo: string;
  /** Tells in which language the phone speaks at the moment. */
  language: () => string;
  /** Where the privacy guide can be read. */
  openContract: () => void;
}

interface Question {
  title: string;
  text: string;
  /** What can be read before one answers. */
  link?: string;
  refuse: string;
  allow: string;
}

/** WeChat's questions for consent, at the lower end of the screen: one after the other. */
export class ConsentDialogs {
  readonly element = document.createElement('div');
  /** When the visitor has last answered, in `performance.now()`'s milliseconds. */
  answeredAt = -Infinity;
  private close: ((isAllowed: boolean) => void) | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: ConsentDialogsOptions) {
    this.element.className = 'host-consent';
  }

  /** Asks whether pictures may be saved. @returns the answer */
  askAlbum(): Promise<boolean> {
    const { wants, album, refuse, allow } = this.words;
    return this.ask({ title: wants, text: album, refuse, allow });
  }

  /** WeChat's own question for the privacy guide, for apps that have none. @returns the answer */
  askPrivacy(): Promise<boolean> {
    const { privacy, privacyText, contract, disagree, agree } = this.words;
    const link = contract(this.options.appName);
    return this.ask({
      title: privacy,
      text: privacyText(link),
      link,
      refuse: disagree,
      allow: agree,
    });
  }

  /** Answers the question on the screen. @throws Error when there is none */
  answer(isAllowed: boolean): void {
    if (!this.close) throw new Error('there is no authorisation dialog on the screen');
    this.close(isAllowed);
  }

  /** Whether a question waits for its answer. */
  get isOpen(): boolean {
    return this.close !== null;
  }

  private get words() {
    return consentWordsIn(this.options.language());
  }

  private ask(question: Question): Promise<boolean> {
    const answered = this.last.then(() => this.show(question));
    this.last = answered;
    return answered;
  }

  private show({ title, text, link, refuse, allow }: Question): Promise<boolean> {
    const { appName, logo, openContract } = this.options;
    return new Promise((resolve) => {
      const { mask, panel } = openDialog(this.element, 'host-consent-sheet', 'alertdialog');
      panel.setAttribute('aria-label', `${title} ${text}`);
      this.close = (isAllowed) => {
        this.close = null;
        this.answeredAt = performance.now();
        mask.remove();
        resolve(isAllowed);
      };
      const head = document.createElement('p');
      head.className = 'host-consent-head';
      const picture = document.createElement('img');
      picture.src = logo;
      picture.alt = '';
      head.append(picture, `${appName} ${title}`);
      const body = document.createElement('p');
      body.className = 'host-consent-text';
      body.textContent = text;
      panel.append(head, body);
      if (link !== undefined) panel.append(dialogButton(link, 'host-consent-link', openContract));
      const actions = document.createElement('div');
      actions.className = 'host-consent-actions';
      actions.append(
        dialogButton(refuse, 'host-consent-refuse', () => this.close?.(false)),
        dialogButton(allow, 'host-consent-allow', () => this.close?.(true)),
      );
      panel.append(actions);
      actions.querySelector<HTMLElement>('.host-consent-allow')?.focus();
    });
  }
}
