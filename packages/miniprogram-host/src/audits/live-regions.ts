import type { Audit, Finding } from './audit';
import { formatNumber } from './formats';

export const liveRegions: Audit = {
  meta: {
    id: 'live-regions',
    title: 'What happens is said',
    description:
      'Who hears a page learns of nothing that changes elsewhere. After a tap, or while one types, say the outcome in an element with aria-live or the role alert or status, change the state of the control itself, or move the focus.',
    threshold: 'something said for each action that changes the page',
  },
  audit({ effects }) {
    if (effects === null) {
      return { measured: null, findings: [], note: 'Nobody watched what was done on the pages.' };
    }
    if (effects.length === 0) return { measured: null, findings: [] };
    return {
      measured: `${formatNumber(effects.length)} looked at`,
      findings: effects
        .filter(({ isSaid }) => !isSaid)
        .map(({ page, element, text }): Finding => ({
          severity: 'error',
          page,
          element,
          measured: `“${text}” appears, and nothing is said`,
        })),
    };
  },
};
