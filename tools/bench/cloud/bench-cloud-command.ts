import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchCloud } from './index';
import { writeReport } from '../report';
import { buildAll } from '../../build/index';

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

await buildAll();
console.log(await writeReport(projectRoot, 'cloud', await benchCloud(projectRoot)));
