import type { Audit, Finding } from './audit';

/** Above this size, WeChat's diagnostic tool warns about fonts that are inlined in Home's styles. */
const MAX_INLINED = 10 * 1024;

export const packageFonts: Audit = {
  meta: {
    id: 'package-fonts',
    title: 'Fonts are in the package',
    description:
      'A font from a server is missing on the first offline start, and reports each visitor to that server. An inlined font must be small.',
    threshold: `no font from a server, and at most ${MAX_INLINED / 1024} KB inlined in one sheet`,
  },
  audit: ({ fonts }) => ({
    measured: fonts.length === 0 ? null : `${fonts.length} fonts`,
    findings: fonts.flatMap(({ sheet, address, bytes }): Finding[] => {
      if (address !== '') return [{ severity: 'error', page: sheet, measured: address }];
      const isLarge = bytes > MAX_INLINED;
      return isLarge
        ? [{ severity: 'error', page: sheet, measured: `${Math.round(bytes / 1024)} KB inlined` }]
        : [];
    }),
  }),
};
