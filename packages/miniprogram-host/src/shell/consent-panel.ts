import type { Consent } from '../runtime/consent/consents';
import type { MiniProgramHost } from '../runtime/host-api';

/** The part of the panel that shows and changes what the visitor has agreed to. A launch begins with nothing asked. */
export class ConsentPanel {
  private host: MiniProgramHost | null = null;

  constructor(private readonly form: HTMLFormElement) {
    form.addEventListener('input', () => {
      const data = new FormData(form);
      this.host?.setConsent({
        album: data.get('album') as Consent['album'],
        privacy: data.get('privacy') === 'true',
      });
    });
  }

  /** Follows the Mini Program that runs in the frame from now on. */
  follow(host: MiniProgramHost): void {
    this.host = host;
    this.show(host.consent);
    host.onEvent((event) => {
      if (event.type === 'consent') this.show(event.consent);
    });
  }

  private show(consent: Consent): void {
    for (const element of this.form.elements) {
      if (!(element instanceof HTMLInputElement)) continue;
      element.checked = element.value === String(consent[element.name as keyof Consent]);
    }
  }
}
