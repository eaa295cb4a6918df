import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditReport } from 'miniprogram-host/audits';
import { type Check, projectRoot, runScript } from './check';

/**
 * The app's audits. Each passes or fails separately; an audit without data does neither. They run in a separate process,
 * because they measure times.
 */
export const auditCheck: Check = {
  name: 'audits of the app',
  async run(print) {
    const path = join(projectRoot, 'dist', 'audit', 'report.json');
    rmSync(path, { force: true });
    const command = join(projectRoot, 'tools', 'run.mjs');
    const status = await runScript(command, ['audit'], print);
    const { report } = JSON.parse(readFileSync(path, 'utf8')) as { report: AuditReport };
    const passed = report.results.filter((result) => result.status === 'passed').length;
    return { passed, failed: report.failed === 0 && status !== 0 ? 1 : report.failed };
  },
};
