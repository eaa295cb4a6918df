import { benchScale } from '../bench/scale/index';
import { writeFindings } from '../bench/report';
import { buildAll } from '../build/index';
import { projectRoot } from '../checks/check';

await buildAll();
const { facts, ...findings } = await benchScale(projectRoot, console.log);
const origin =
  'Played, not measured: from the figures in `bench/results/cloud.json`, which this machine or another has measured.';
console.log(await writeFindings(projectRoot, 'scale', origin, facts, findings));
