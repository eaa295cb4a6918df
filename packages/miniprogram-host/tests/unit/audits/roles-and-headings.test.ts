import { headings } from '../../../src/audits/headings';
import { roles } from '../../../src/audits/roles';
import { controlOf, runOf, textOf, visitOf } from './artifacts';

test('a control without a role fails', () => {
  const visits = [
    visitOf({ controls: [controlOf(), controlOf({ element: 'view.row', role: '' })] }),
  ];
  expect(roles.audit(runOf({ visits }))).toMatchObject({
    measured: '2 looked at',
    findings: [{ element: 'view.row “Go”', measured: 'no role' }],
  });
});

test('a state that a role doesn’t have fails, since nobody hears it', () => {
  const controls = [
    controlOf({ states: ['aria-selected'] }),
    controlOf({ role: 'radio', states: ['aria-checked'] }),
    controlOf({ role: 'button', states: ['aria-pressed', 'aria-expanded'] }),
  ];
  const { findings } = roles.audit(runOf({ visits: [visitOf({ controls })] }));
  expect(findings.map(({ measured }) => measured)).toEqual(['aria-selected is none of a button’s']);
});

test('a link in running text and what is hidden from screen readers need none', () => {
  const visits = [
    visitOf({
      controls: [controlOf({ role: '', isInline: true }), controlOf({ role: '', name: null })],
    }),
  ];
  expect(roles.audit(runOf({ visits }))).toEqual({ measured: null, findings: [] });
});

const prose = textOf({ text: 'a sentence that is as long as most of the page' });
const large = { fontSize: 20, fontWeight: 600 };

test('large bold words without a role fail', () => {
  const visits = [
    visitOf({
      texts: [
        prose,
        textOf({ ...large, text: 'No heading' }),
        textOf({ ...large, role: 'heading' }),
        textOf({ ...large, role: 'text' }),
      ],
    }),
  ];
  const { measured, findings } = headings.audit(runOf({ visits }));
  expect(measured).toBe('3 looked at');
  expect(findings.map(({ element }) => element)).toEqual(['view.line “No heading”']);
});

test('words that are only bold, only large or hardly larger are no heading', () => {
  const texts = [
    prose,
    textOf({ fontWeight: 700 }),
    textOf({ fontSize: 24 }),
    textOf({ fontSize: 19, fontWeight: 600 }),
  ];
  expect(headings.audit(runOf({ visits: [visitOf({ texts })] })).measured).toBeNull();
});
