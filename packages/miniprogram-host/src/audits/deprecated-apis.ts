import type { Audit, Finding } from './audit';

export const deprecatedApis: Audit = {
  meta: {
    id: 'deprecated-apis',
    title: 'No deprecated function is called',
    description:
      'WeChat can take a deprecated function away, and a synchronous one holds a page up. Its documentation names the function that replaces it.',
    threshold: 'none, in packages from npm neither',
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
