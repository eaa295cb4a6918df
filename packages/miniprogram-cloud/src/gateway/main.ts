// The gateway in a separate process, which tests kill while it works.
import { parseArgs } from 'node:util';
import { startGateway } from './index';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    collections: { type: 'string', default: '' },
  },
});
if (values.data === undefined) throw new Error('--data names the folder of the data');

const gateway = await startGateway({
  dataFolder: values.data,
  port: Number(values.port),
  collections: Object.fromEntries(
    values.collections
      .split(',')
      .filter(Boolean)
      .map((name) => [name, { indexes: [] }]),
  ),
});
process.on('SIGTERM', () => void gateway.close().then(() => process.exit(0)));
console.log(`Ready: ${gateway.url}`);
