import { overflow } from '../../../src/audits/overflow';
import { runOf, textOf, visitOf } from './artifacts';

const cut = {
  element: 'view.line',
  text: 'Deposits users did not have to pay',
  by: 'view.row',
  side: 'right',
  pixels: 12,
  isMeant: false,
} as const;
const page = { texts: [textOf()], width: 320, contentWidth: 320, textScale: 1.6 };

test('a text that is cut off fails, by what and by how much', () => {
  const visits = [visitOf({ ...page, cuts: [cut] })];
  expect(overflow.audit(runOf({ visits })).findings).toEqual([
    {
      severity: 'error',
      page: 'pages/a/index',
      look: 'en, light, 320 px, text × 1.6',
      element: 'view.line “Deposits users did not have to pay”',
      measured: '12 px out of view.row at the right',
    },
  ]);
});

test('a text that is shortened on purpose, or by no more than layout rounds, passes', () => {
  const cuts = [
    { ...cut, isMeant: true },
    { ...cut, pixels: 0.9 },
  ];
  expect(overflow.audit(runOf({ visits: [visitOf({ ...page, cuts })] }))).toEqual({
    measured: '0 cut, 0 broken, 0 px too wide',
    findings: [],
  });
});

test('a word in two halves fails, unless no language here has it', () => {
  const brokenWords = [{ element: 'view.title', word: 'Transportation' }];
  const visits = [
    visitOf({ ...page, brokenWords }),
    visitOf({ ...page, brokenWords, hasLongerWords: true }),
  ];
  const { findings } = overflow.audit(runOf({ visits }));
  expect(findings.map(({ measured, look }) => [measured, look])).toEqual([
    ['“Transportation” is broken in two', 'en, light, 320 px, text × 1.6'],
  ]);
});

test('a page that can be pushed sideways fails', () => {
  const visits = [visitOf({ ...page, contentWidth: 345 }), visitOf({ ...page, contentWidth: 320 })];
  const { measured, findings } = overflow.audit(runOf({ visits }));
  expect(measured).toBe('0 cut, 0 broken, 25 px too wide');
  expect(findings.map((finding) => finding.measured)).toEqual(['the page is 345 px wide']);
});

test('a run without any text has nothing to judge', () => {
  expect(overflow.audit(runOf({ visits: [visitOf()] })).measured).toBeNull();
});
