import { plainMethod, type Methods } from '../runtime/automator/method';
import type { Phone } from './phone';

/** `App.*`, as far as it takes the browser around the Mini Program. */
export function appMethods(phone: Phone): Methods {
  return {
    captureScreenshot: plainMethod(async () => ({ data: await phone.screenshot() })),
    exit: plainMethod(() => phone.exit()),
  };
}
