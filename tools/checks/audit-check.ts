import { auditApp } from '../audit/index';
import { renderTable } from 'miniprogram-host/audits';
import { type Check, projectRoot } from './check';

/** The app's audits, each of which passes or fails by itself. One that has nothing to judge does neither. */
export const auditCheck: Check = {
  name: 'audits of the app',
  async run() {
    try {
      const { report } = await auditApp(projectRoot);
      console.log(renderTable(report));
      const passed = report.results.filter(({ status }) => status === 'passed').length;
      return { passed, failed: report.failed };
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return { passed: 0, failed: 1 };
    }
  },
};
