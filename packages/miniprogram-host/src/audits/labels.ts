import { type Audit, type Finding, placeOf } from './audit';
import { formatNumber } from './formats';

/** Private use characters, which screen readers can't pronounce. */
const GLYPH = /[\ue000-\uf8ff]/;

export const labels: Audit = {
  meta: {
    id: 'labels',
    title: 'Controls and images have names',
    description:
      'Screen readers say the text inside, or aria-label. Every control and image needs one, and fields need more than a placeholder. Hide decoration, such as icons, with aria-hidden.',
    threshold: 'a name for each',
  },
  audit({ visits }) {
    const named = visits.flatMap((visit) => [
      ...visit.controls.map(({ element, name, role }) => ({
        visit,
        element,
        name,
        kind: role || 'tap target',
      })),
      ...visit.images.map(({ element, name }) => ({ visit, element, name, kind: 'image' })),
    ]);
    if (named.length === 0) return { measured: null, findings: [] };
    return {
      measured: `${formatNumber(named.length)} looked at`,
      findings: named
        .filter(({ name }) => name === '' || GLYPH.test(name ?? ''))
        .map(({ visit, element, name, kind }): Finding => ({
          severity: 'error',
          ...placeOf(visit),
          element,
          measured: name ? `a glyph of an icon font in “${name}”` : `${kind} without a name`,
        })),
    };
  },
};
