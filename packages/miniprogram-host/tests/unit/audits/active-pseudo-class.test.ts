import { activePseudoClass } from '../../../src/audits/active-pseudo-class';
import { runOf, visitOf } from './artifacts';

const rule = { sheet: 'pages/a/index', selector: '.row:active' };
const visitWith = (hasHoverClass: boolean) =>
  visitOf({ activeElements: [{ ...rule, element: 'view.row', hasHoverClass }] });

test('a package without :active passes', () => {
  expect(activePseudoClass.audit(runOf())).toEqual({ measured: '0 rules', findings: [] });
});

test(':active on an element without hover-class fails', () => {
  const run = runOf({ activeRules: [rule], visits: [visitWith(false)] });
  expect(activePseudoClass.audit(run)).toEqual({
    measured: '1 rule',
    findings: [
      {
        severity: 'error',
        page: 'pages/a/index',
        element: 'view.row',
        measured: '.row:active in pages/a/index',
      },
    ],
  });
});

test('beside hover-class it passes', () => {
  const run = runOf({ activeRules: [rule], visits: [visitWith(true)] });
  expect(activePseudoClass.audit(run).findings).toEqual([]);
});

test('a rule that no element was seen with is a warning', () => {
  expect(activePseudoClass.audit(runOf({ activeRules: [rule] })).findings).toMatchObject([
    { severity: 'warning', page: 'pages/a/index' },
  ]);
});
