import { relative } from 'node:path';
import { auditApp } from '../audit/index';
import { buildAll } from '../build/index';
import { projectRoot } from '../checks/check';
import { renderTable } from '../host/audits/table';

await buildAll();
const { report, htmlPath } = await auditApp(projectRoot, process.argv[2]);
console.log(`${renderTable(report)}\n\nReport: ${relative(projectRoot, htmlPath)}`);
process.exitCode = report.failed === 0 ? 0 : 1;
