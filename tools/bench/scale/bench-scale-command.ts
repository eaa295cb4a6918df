import { writeResults } from '../report';
import { benchScale } from './index';
import { buildAll } from '../../build/index';
import { projectRoot } from '../../checks/check';

await buildAll();
const { facts, ...results } = await benchScale(projectRoot, console.log);
const origin = 'Played, not measured: from what `bench/results/cloud.json` has of each function.';
console.log(await writeResults(projectRoot, 'scale', origin, facts, results));
