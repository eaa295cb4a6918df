import { relative } from 'node:path';
import { auditApp } from '../audit/index';
import { projectRoot } from '../checks/check';
import { renderTable } from '../host/audits/table';

const { report, htmlPath } = await auditApp(projectRoot, process.argv[2]);
console.log(`${renderTable(report)}\n\nReport: ${relative(projectRoot, htmlPath)}`);
process.exitCode = report.failed === 0 ? 0 : 1;
