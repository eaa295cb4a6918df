import type { Audit, Finding } from './audit';

export const inertialScrolling: Audit = {
  meta: {
    id: 'inertial-scrolling',
    title: 'Scrolling has inertia',
    description:
      'On iOS, an element with overflow: scroll has no inertia without -webkit-overflow-scrolling: touch.',
    threshold: 'no overflow: scroll without it',
  },
  audit: ({ scrollRules }) => ({
    measured: scrollRules.length === 0 ? 'no such rule' : `${scrollRules.length} rules`,
    findings: scrollRules.map(({ sheet, selector }): Finding => ({
      severity: 'error',
      page: sheet,
      measured: `${selector} scrolls without inertia`,
    })),
  }),
};
