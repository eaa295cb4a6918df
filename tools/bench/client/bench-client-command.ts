import { parseArgs } from 'node:util';
import { benchClient } from './index';
import { peerUsage, readPeers } from '../peers';
import { writeReport } from '../report';
import { projectRoot } from '../../checks/check';

const usage = `npm run bench:client -- [options]
  ${peerUsage}  another Mini Program's project, and its home page where that isn't its first; repeatable
  --rounds <number>           launches of each (default: 7)`;

const { values } = parseArgs({
  options: {
    peer: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '7' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(usage);
else {
  const results = await benchClient(projectRoot, {
    peers: readPeers(values.peer, process.env.INIT_CWD ?? process.cwd()),
    rounds: Number(values.rounds),
    log: console.log,
  });
  console.log(await writeReport(projectRoot, 'client', results));
}
