import type { Audit, Finding } from './audit';
import { formatNumber } from './formats';

export const liveRegions: Audit = {
  meta: {
    id: 'live-regions',
    title: 'Changes are announced',
    description:
      'Screen reader users don’t notice changes elsewhere on the page. After a tap or an input, announce the outcome in an element with aria-live or the role alert or status, change the state of the control, or move the focus.',
    threshold: 'an announcement for each action that changes the page',
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
