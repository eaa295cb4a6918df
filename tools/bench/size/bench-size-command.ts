import { parseArgs } from 'node:util';
import { peerUsage, readPeers } from '../peers';
import { writeReport } from '../report';
import { benchSize } from './index';
import { buildAll } from '../../build/index';
import { projectRoot } from '../../checks/check';

const usage = `npm run bench:size -- [options]
  ${peerUsage}  another Mini Program's project, to weigh beside ours; repeatable`;

const { values } = parseArgs({
  options: {
    peer: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(usage);
else {
  const peers = readPeers(values.peer, process.env.INIT_CWD ?? process.cwd());
  await buildAll();
  console.log(await writeReport(projectRoot, 'size', await benchSize(projectRoot, peers)));
}
