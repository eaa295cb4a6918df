import type { AuditReport, AuditResult, ReportedFinding } from './audit-run';

const marks: Record<AuditResult['status'], string> = {
  passed: '✓',
  failed: '✗',
  'not-applicable': '–',
};

/** A report as text: a row for each audit, followed by its findings. */
export function renderTable({ results, failed, official }: AuditReport): string {
  const rows = results.map(({ status, id, measured, threshold }) => [
    `${marks[status]} ${id}`,
    measured ?? 'nothing to judge',
    threshold,
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = results.flatMap(({ findings, note }, index) => [
    (rows[index] ?? []).map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '),
    ...findings.map((finding) => `    ${finding.severity}: ${sentenceOf(finding)}`),
    ...(note ? [`    ${note}`] : []),
  ]);
  const passed = results.filter(({ status }) => status === 'passed').length;
  const { score, judged, total, unjudged } = official;
  return [
    ...lines,
    '',
    `WeChat's own score: ${score} of 100, over rules of weight ${judged} of ${total}`,
    `Not judged here: ${unjudged.join(', ')}`,
    `${passed} audits passed, ${failed} failed`,
  ].join('\n');
}

function sentenceOf({ page, element, measured, looks }: ReportedFinding): string {
  const place = [page, element].filter(Boolean).join(' ');
  return `${place}: ${measured}${looks.length > 0 ? ` (${looks.join('; ')})` : ''}`;
}
