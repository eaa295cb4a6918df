import { auditRun } from '../../../src/audits/audit-run';
import { officialRules } from '../../../src/audits/official';
import { renderReport } from '../../../src/audits/report';
import { renderTable } from '../../../src/audits/table';
import { imageOf, runOf, visitOf } from './artifacts';

const request = (parts: object = {}) => ({
  at: 0,
  page: 'pages/a/index',
  name: 'cloud.callFunction a',
  isOk: true,
  ms: 100,
  network: 'wifi' as const,
  ...parts,
});

test("WeChat's 28 rules have the weights of its documentation, and each judged one an audit", () => {
  expect(officialRules).toHaveLength(28);
  expect(officialRules.reduce((sum, { weight }) => sum + weight, 0)).toBe(101);
  const ids = auditRun(runOf()).results.map(({ id }) => id);
  expect(officialRules.flatMap(({ audits }) => audits).filter((id) => !ids.includes(id))).toEqual(
    [],
  );
});

test('a run without faults has the whole score, and one with a fault loses that rule’s weight', () => {
  const { official } = auditRun(runOf());
  expect(official).toMatchObject({ score: 100, failed: [] });
  const worse = auditRun(
    runOf({ exceptions: [{ at: 0, page: 'pages/a/index', message: 'no' }] }),
  ).official;
  expect(worse.failed).toEqual(['No JavaScript errors']);
  expect(worse.score).toBe(Math.round(((official.judged - 3) / official.judged) * 100));
});

test('the reports show the score, and what is not judged', () => {
  const report = auditRun(runOf());
  for (const text of [renderReport(report), renderTable(report)]) {
    expect(text).toMatch(/own score: (<strong>)?100/);
    expect(text).toContain('Image cache');
  }
});

test.each([
  ['https', { visits: [visitOf({ images: [imageOf({ src: 'http://a.example/b.png' })] })] }],
  ['inertial-scrolling', { scrollRules: [{ sheet: 'pages/a/index', selector: '.list' }] }],
  ['deprecated-apis', { deprecatedCalls: [{ page: '', name: 'getSystemInfoSync' }] }],
  ['package-fonts', { fonts: [{ sheet: 'icon', address: '//cdn.example/a.woff2', bytes: 0 }] }],
  ['package-fonts', { fonts: [{ sheet: 'icon', address: '', bytes: 11_000 }] }],
  ['request-count', { requests: Array.from({ length: 11 }, () => request({ ms: 400 })) }],
])('%s fails on a run that breaks its rule alone', (id, parts) => {
  const failed = auditRun(runOf(parts)).results.filter(({ status }) => status === 'failed');
  expect(failed.map((result) => result.id)).toEqual([id]);
});

test('a slow request is a warning here, since another program can be the reason, but costs the official score', () => {
  const { results, official } = auditRun(runOf({ requests: [request({ ms: 1500 })] }));
  expect(results.find(({ id }) => id === 'request-time')).toMatchObject({
    status: 'passed',
    officialWeight: 5,
    findings: [{ severity: 'warning' }],
  });
  expect(official.failed).toEqual(['Request time']);
});
