import { auditRun, audits } from '../../../src/audits/audit-run';
import { mergeArtifacts } from '../../../src/audits/merge-artifacts';
import { renderReport } from '../../../src/audits/report';
import { renderTable } from '../../../src/audits/table';
import { controlOf, runOf, visitOf } from './artifacts';

const page = 'pages/a/index';
const small = controlOf({ name: '<b>"Go"</b>', width: 20 });
const bad = runOf({
  visits: [
    visitOf({ controls: [small] }),
    visitOf({ controls: [small], theme: 'dark' }),
    visitOf({ controls: [small], theme: 'dark' }),
  ],
  exceptions: [{ at: 0, page, message: '<script>alert(1)</script>' }],
  activeRules: [{ sheet: 'app', selector: '.x:active' }],
});

test('every audit has a name of its own and says what passes', () => {
  expect(new Set(audits.map(({ meta }) => meta.id)).size).toBe(audits.length);
  for (const { meta } of audits) {
    expect(meta.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(meta.title && meta.description && meta.threshold).toBeTruthy();
  }
});

test('an error fails its audit, a warning does not, and what has nothing to judge does neither', () => {
  const { results, failed, pages } = auditRun(bad);
  const statusOf = (id: string) => results.find((result) => result.id === id)?.status;
  expect(statusOf('js-errors')).toBe('failed');
  expect(statusOf('active-pseudo-class')).toBe('passed');
  expect(statusOf('contrast')).toBe('not-applicable');
  expect(failed).toBe(2);
  expect(pages).toEqual({ [page]: 3 });
});

test('what is found alike in several looks is one finding', () => {
  const result = auditRun(bad).results.find(({ id }) => id === 'tap-target-size');
  expect(result?.findings).toHaveLength(1);
  expect(result?.findings[0]?.looks).toEqual(['en, light, 375 px', 'en, dark, 375 px']);
});

test('the table has a row an audit, and names page, element, value and threshold of each failure', () => {
  const table = renderTable(auditRun(bad));
  expect(table).toMatch(/^✗ tap-target-size +smallest 20 × 44 px of 3 +at least 44 × 44 px/m);
  expect(table).toContain(
    'error: pages/a/index button.go “<b>"Go"</b>”: 20 × 44 px (en, light, 375 px; en, dark, 375 px)',
  );
  expect(table).toContain('– contrast');
  expect(table.split('\n').at(-1)).toBe('10 audits passed, 2 failed');
});

test('the report is one page of HTML, without anything from elsewhere', () => {
  const html = renderReport(auditRun(bad));
  expect(html).toMatch(/^<!doctype html>/);
  expect(html).not.toMatch(/src=|href=|url\(|@import/);
  for (const { meta } of audits) expect(html).toContain(`id="${meta.id}"`);
});

test('the report escapes what it was told', () => {
  const html = renderReport(auditRun(bad));
  expect(html).not.toContain('<script>');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).toContain('&lt;b&gt;&quot;Go&quot;&lt;/b&gt;');
});

test('several launches make one run', () => {
  const first = runOf({ startedAt: 5, endedAt: 9, activeRules: bad.activeRules });
  const merged = mergeArtifacts([first, { ...bad, longTasks: null }]);
  expect(merged).toMatchObject({ startedAt: 0, endedAt: 1000, longTasks: null });
  expect(merged.activeRules).toEqual(bad.activeRules);
  expect(merged.visits).toHaveLength(3);
  expect(() => mergeArtifacts([])).toThrow('no run');
});
