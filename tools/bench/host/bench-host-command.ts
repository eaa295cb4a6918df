import { parseArgs } from 'node:util';
import { benchHost } from './index';
import { writeReport } from '../report';
import { projectRoot } from '../../checks/check';

const usage = `npm run bench:host -- [options]
  --rounds <number>  starts and edits of each kind (default: 7)
  --e2e <number>     runs of the end-to-end suite, each of which takes minutes (default: 0)`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    e2e: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(usage);
else {
  const results = await benchHost(projectRoot, {
    rounds: Number(values.rounds),
    suites: Number(values.e2e),
    log: console.log,
  });
  console.log(await writeReport(projectRoot, 'host', results));
}
