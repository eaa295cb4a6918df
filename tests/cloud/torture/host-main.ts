// The host, its cloud and its data in a process that the torture suite can kill.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEnvironment } from 'miniprogram-cloud';
import { readPages, startHost } from 'miniprogram-host';
import { patientLimits } from './patient-limits';

const projectRoot = join(import.meta.dirname, '..', '..', '..');
const { values } = parseArgs({
  options: { data: { type: 'string', default: '' }, port: { type: 'string', default: '0' } },
});
const miniprogramRoot = join(projectRoot, 'miniprogram');
const { cloud, gateway } = await startEnvironment({
  projectRoot,
  functionsRoot: join(projectRoot, 'dist', 'cloudfunctions'),
  miniprogramRoot,
  readPages: () => readPages(miniprogramRoot),
  dataFolder: values.data,
});
cloud.limit(patientLimits());
const host = await startHost({ projectRoot, cloud, gateway, port: Number(values.port) });
console.log(`Ready: ${host.url} ${gateway.url}`);
