import { type Audit, type Finding, placeOf } from './audit';
import { formatNumber } from './formats';

export const labels: Audit = {
  meta: {
    id: 'labels',
    title: 'Controls and images have names',
    description:
      'A screen reader says the text inside, or aria-label. Give one to each control and image, or hide mere decoration with aria-hidden.',
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
        .filter(({ name }) => name === '')
        .map(({ visit, element, kind }): Finding => ({
          severity: 'error',
          ...placeOf(visit),
          element,
          measured: `${kind} without a name`,
        })),
    };
  },
};
