import { parseArgs } from 'node:util';
import { writeFindings, writeReport } from '../bench/report';
import { benchCrowded } from '../bench/scale/crowded';
import { benchScale } from '../bench/scale/index';
import { buildAll } from '../build/index';
import { projectRoot } from '../checks/check';

const usage = `npm run bench:scale -- [options]
  --measure  measures instead of playing: how long one more visitor takes a document that remembers many`;

const { values } = parseArgs({
  options: {
    measure: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(usage);
else if (values.measure) {
  console.log(await writeReport(projectRoot, 'crowded', await benchCrowded()));
} else {
  await buildAll();
  const { facts, ...findings } = await benchScale(projectRoot, console.log);
  const origin = 'Played, not measured: from the figures in `bench/results/cloud.json`.';
  console.log(await writeFindings(projectRoot, 'scale', origin, facts, findings));
}
