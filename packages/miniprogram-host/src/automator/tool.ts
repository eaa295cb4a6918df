import { auditRun } from '../audits/audit-run';
import { renderReport } from '../audits/report';
import { plainMethod, type Methods } from '../runtime/automator/method';
import { SDK_VERSION } from '../wx/sdk-version';
import type { Phone } from './phone';

/** What only DevTools has, with an account behind it. */
const devToolsOnly = [
  'getTestAccounts',
  'getTicket',
  'setTicket',
  'refreshTicket',
  'enableRemoteDebug',
];

/** `Tool.*`: the tool around the Mini Program. */
export function toolMethods(phone: Phone, close: () => Promise<void>): Methods {
  const refusals = devToolsOnly.map((name) => [
    name,
    plainMethod(() => {
      throw new Error('only WeChat DevTools can do this; the browser host has no account');
    }),
  ]);
  return {
    getInfo: plainMethod(() => ({ SDKVersion: SDK_VERSION })),
    close: plainMethod(() => {
      // The answer goes out first.
      setImmediate(() => void close());
    }),
    stopAudits: plainMethod(async () => {
      const report = auditRun(await phone.collectAudits());
      return { report: renderReport(report), data: JSON.stringify(report) };
    }),
    ...(Object.fromEntries(refusals) as Methods),
  };
}
