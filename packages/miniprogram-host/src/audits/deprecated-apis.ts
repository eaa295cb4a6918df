import type { Audit, Finding } from './audit';

export const deprecatedApis: Audit = {
  meta: {
    id: 'deprecated-apis',
    title: 'No deprecated function is used',
    description:
      'WeChat can remove a deprecated function, and a synchronous one blocks the page. The documentation names the replacement.',
    threshold: 'none, including npm packages',
  },
  audit: ({ deprecatedCalls }) => ({
    measured: deprecatedCalls.length === 0 ? 'none' : `${deprecatedCalls.length} calls`,
    findings: deprecatedCalls.map(({ page, name }): Finding => ({
      severity: 'error',
      page,
      element: `wx.${name}`,
      measured: 'deprecated',
    })),
  }),
};
