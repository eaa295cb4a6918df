import { type Audit, type Finding, placeOf } from './audit';

export const activePseudoClass: Audit = {
  meta: {
    id: 'active-pseudo-class',
    title: 'Pressed states use hover-class',
    description: ':active also applies while scrolling. Give the element a hover-class instead.',
    threshold: 'no :active on an element without hover-class',
  },
  audit({ activeRules, visits }) {
    const applied = visits.flatMap((visit) =>
      visit.activeElements.map((active) => ({ visit, active })),
    );
    const errors = applied
      .filter(({ active }) => !active.hasHoverClass)
      .map(({ visit, active: { element, selector, sheet } }): Finding => ({
        severity: 'error',
        page: placeOf(visit).page,
        element,
        measured: `${selector} in ${sheet}`,
      }));
    const isApplied = ({ selector, sheet }: { selector: string; sheet: string }) =>
      applied.some(({ active }) => active.selector === selector && active.sheet === sheet);
    const warnings = activeRules
      .filter((rule) => !isApplied(rule))
      .map(({ selector, sheet }): Finding => ({
        severity: 'warning',
        page: sheet,
        measured: `${selector}, of no element in this run`,
      }));
    return {
      measured: activeRules.length === 1 ? '1 rule' : `${activeRules.length} rules`,
      findings: [...errors, ...warnings],
    };
  },
};
