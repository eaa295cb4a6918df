import { join } from 'node:path';
import { buildAll } from '../build/index';
import { projectRoot } from '../checks/check';
import { describePackages, overBudget } from './budget';
import { measurePackages } from './measure';

await buildAll();
const packages = await measurePackages(join(projectRoot, 'miniprogram'));
console.log(describePackages(packages));
const over = overBudget(packages);
for (const excess of over) console.error(`over budget: ${excess}`);
process.exitCode = over.length === 0 ? 0 : 1;
