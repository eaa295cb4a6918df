import type { Audit, Finding } from './audit';

export const jsErrors: Audit = {
  meta: {
    id: 'js-errors',
    title: 'No exception is uncaught',
    description:
      'After an exception, a page may be incomplete. Handle expected failures, and fix bugs.',
    threshold: 'none',
  },
  audit: ({ exceptions }) => ({
    measured: exceptions.length === 0 ? 'none' : `${exceptions.length}`,
    findings: exceptions.map(({ page, message }): Finding => ({
      severity: 'error',
      page,
      measured: message,
    })),
  }),
};
