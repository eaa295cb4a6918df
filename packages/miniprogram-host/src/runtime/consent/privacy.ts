import type { ConsentDialogs } from '../chrome/consent-dialogs';
import { ApiError } from '../../wx/api';
import type { Consents } from './consents';

/** How an app answers `wx.onNeedPrivacyAuthorization`. */
export interface PrivacyAnswer {
  event: 'exposureAuthorization' | 'agree' | 'disagree';
  /** The id of the button by which the visitor has agreed. */
  buttonId?: string;
}

/** `wx.onNeedPrivacyAuthorization`'s listener. */
export type PrivacyListener = (
  resolve: (answer: PrivacyAnswer) => void,
  cause: { referrer: string },
) => void;

export interface PrivacyOptions {
  consents: Consents;
  dialogs: ConsentDialogs;
  /** `__usePrivacyCheck__` of `app.json`: WeChat knows from the account whether an app has a privacy guide. */
  isChecked: boolean;
  /** Is told of an answer that WeChat would not take. */
  complain: (error: Error) => void;
}

/** WeChat's rule that a visitor agrees to an app's privacy guide before its APIs touch what is the visitor's own. */
export class Privacy {
  private listener: PrivacyListener | null = null;
  /** The ids of the buttons by which the visitor has agreed. */
  private readonly tapped = new Set<string>();
  /** WeChat's own dialog, while it is open. */
  private asking: Promise<boolean> | null = null;

  constructor(private readonly options: PrivacyOptions) {}

  get needsAuthorization(): boolean {
    const { isChecked, consents } = this.options;
    return isChecked && !consents.current.privacy;
  }

  /** The last listener counts, as on a phone. */
  listen(listener: PrivacyListener): void {
    this.listener = listener;
  }

  /** `<button open-type="agreePrivacyAuthorization">` is tapped. */
  agree(buttonId: string): void {
    this.tapped.add(buttonId);
    this.options.consents.set({ privacy: true });
  }

  /**
   * Waits until the visitor has agreed: in the app's own dialog where it has one, else in WeChat's.
   * @param referrer the API that asks
   * @throws ApiError where the visitor doesn't
   */
  async require(referrer: string): Promise<void> {
    if (!this.needsAuthorization) return;
    const { consents } = this.options;
    if (await (this.listener ? this.askApp(this.listener, referrer) : this.askWeChat())) {
      consents.set({ privacy: true });
      return;
    }
    throw new ApiError('privacy permission is not authorized', { errno: 104 });
  }

  private askApp(listener: PrivacyListener, referrer: string): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = ({ event, buttonId = '' }: PrivacyAnswer) => {
        if (event === 'disagree') resolve(false);
        if (event !== 'agree') return;
        if (!this.tapped.has(buttonId)) {
          const reason = `the privacy guide is agreed to by a button "${buttonId}" that nobody has tapped`;
          this.options.complain(new Error(reason));
        }
        resolve(this.tapped.has(buttonId));
      };
      listener(answer, { referrer });
    });
  }

  private askWeChat(): Promise<boolean> {
    this.asking ??= this.options.dialogs.askPrivacy().finally(() => (this.asking = null));
    return this.asking;
  }
}
