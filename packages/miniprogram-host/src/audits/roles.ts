import { type Audit, type Finding, placeOf } from './audit';
import { formatNumber } from './formats';

/** The roles for each ARIA state. Screen readers ignore a state of another role. */
const rolesWith: Record<string, RegExp> = {
  'aria-checked': /^(checkbox|menuitemcheckbox|menuitemradio|option|radio|switch)$/,
  'aria-pressed': /^button$/,
  'aria-selected': /^(gridcell|option|row|tab)$/,
};

export const roles: Audit = {
  meta: {
    id: 'roles',
    title: 'Controls have roles',
    description:
      'Without a role, a screen reader doesn’t say that a text can be tapped. Give it an aria-role, such as button or link, and only states of that role.',
    threshold: 'a role for each control, and only states of that role',
  },
  audit({ visits }) {
    // Hidden controls have an accessible alternative. A link in a text is recognizable by its place.
    const controls = visits.flatMap((visit) =>
      visit.controls
        .filter(({ name, isInline }) => name !== null && !isInline)
        .map((control) => ({ visit, control })),
    );
    if (controls.length === 0) return { measured: null, findings: [] };
    return {
      measured: `${formatNumber(controls.length)} looked at`,
      findings: controls.flatMap(({ visit, control: { element, name, role, states } }) => {
        const foreign = states.filter((state) => rolesWith[state]?.test(role) === false);
        const faults =
          role === '' ? ['no role'] : foreign.map((state) => `${state} is none of a ${role}’s`);
        return faults.map((measured): Finding => ({
          severity: 'error',
          ...placeOf(visit),
          element: name ? `${element} “${name}”` : element,
          measured,
        }));
      }),
    };
  },
};
