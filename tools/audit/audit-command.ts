import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { auditApp } from './index';
import { visits } from './visits';
import { projectRoot } from '../checks/check';
import { renderTable } from 'miniprogram-host/audits';

const usage = `npm run audit -- [page]
  page    visits only the pages whose paths contain it, such as privacy
  --help  show this`;

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      options: { help: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [page = '', ...more] = positionals;
    if (more.length > 0) throw new Error('one page at most');
    if (!visits.some(({ path }) => path.includes(page))) {
      throw new Error(`tools/audit/visits.ts visits no page whose path contains "${page}"`);
    }
    return { ...values, page };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}

const options = readOptions();
if (options.help) {
  console.log(usage);
  process.exit(0);
}

const { report, htmlPath } = await auditApp(projectRoot, options.page);
console.log(`${renderTable(report)}\n\nReport: ${relative(projectRoot, htmlPath)}`);
process.exitCode = report.failed === 0 ? 0 : 1;
