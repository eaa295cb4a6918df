import { type Audit, type Finding, placeOf } from './audit';
import { formatNumber } from './formats';

export const roles: Audit = {
  meta: {
    id: 'roles',
    title: 'Controls say what they are',
    description:
      'Without a role, a screen reader says a text and not that it can be tapped. Give it an aria-role, such as button or link.',
    threshold: 'a role for each control',
  },
  audit({ visits }) {
    // What is hidden from screen readers has another way for them; a link in a text is one by its place.
    const controls = visits.flatMap((visit) =>
      visit.controls
        .filter(({ name, isInline }) => name !== null && !isInline)
        .map((control) => ({ visit, control })),
    );
    if (controls.length === 0) return { measured: null, findings: [] };
    return {
      measured: `${formatNumber(controls.length)} looked at`,
      findings: controls
        .filter(({ control }) => control.role === '')
        .map(({ visit, control: { element, name } }): Finding => ({
          severity: 'error',
          ...placeOf(visit),
          element: name ? `${element} “${name}”` : element,
          measured: 'no role',
        })),
    };
  },
};
