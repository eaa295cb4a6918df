import { join } from 'node:path';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type AuditReport, auditRun, renderReport } from 'miniprogram-host/audits';
import { budgetsOf } from './budgets';
import { expectationsOf } from './expectations';
import { walkApp } from './walk';

/**
 * Walks through the app once, and audits its pages.
 * @param only visits only pages whose path contains it
 * @returns the report, and the paths of its HTML and JSON files in `dist/audit/`
 */
export async function auditApp(
  projectRoot: string,
  only = '',
): Promise<{
  report: AuditReport;
  htmlPath: string;
  jsonPath: string;
}> {
  const walk = await walkApp(projectRoot, only);
  const { artifacts, switches } = walk;
  const report = auditRun(artifacts, [...budgetsOf(switches), ...expectationsOf(walk)]);
  const folder = join(projectRoot, 'dist', 'audit');
  const htmlPath = join(folder, 'report.html');
  const jsonPath = join(folder, 'report.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(htmlPath, renderReport(report));
  writeFileSync(jsonPath, JSON.stringify({ report, ...walk }, null, 2));
  return { report, htmlPath, jsonPath };
}
