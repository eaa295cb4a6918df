import { buildAll } from '../build/index';
import { projectRoot } from '../checks/check';
import { checkOfficially } from './check-official';

await buildAll();
const { faults, schemas, files, kilobytes } = await checkOfficially(projectRoot);
for (const fault of faults) console.error(fault);
console.log(
  `WeChat's schemas: ${schemas} JSON files. WeChat's compiler: ${files} files, ${kilobytes} KB. ${faults.length} faults.`,
);
// The compiler doesn't end its workers.
process.exit(faults.length === 0 ? 0 : 1);
