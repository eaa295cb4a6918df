import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { peerUsage } from './peers';
import { projectRoot, runScript } from '../checks/check';

const usage = `npm run bench -- [options], all benchmarks in turn
  ${peerUsage}  handed on to bench:client and bench:size; repeatable
  --e2e <number>              handed on to bench:host`;

const { values } = parseArgs({
  options: {
    peer: { type: 'string', multiple: true, default: [] },
    e2e: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});
const peers = values.peer.flatMap((peer) => ['--peer', peer]);
const benches = [
  ['bench-cloud'],
  ['bench-search'],
  ['bench-client', ...peers],
  ['bench-size', ...peers],
  ['bench-host', '--e2e', values.e2e],
];
if (values.help) console.log(usage);
else {
  for (const args of benches) {
    const status = await runScript(join(projectRoot, 'tools', 'run.mjs'), args);
    if (status !== 0) process.exitCode = status;
  }
}
