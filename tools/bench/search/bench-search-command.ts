import { parseArgs } from 'node:util';
import { projectRoot } from '../../checks/check';
import { benchSearch } from './index';
import { engineNames } from './measure';

const usage = `npm run bench:search -- [options]
  --sizes <list>    documents, 300,2000,20000,200000 unless told
  --engines <list>  of ${engineNames.join(', ')}; unless told each as far as it goes in a few minutes
  --runs <number>   cold starts of each in a set, 7 unless told
  --sets <number>   how often ours is measured, 3 unless told: its targets must hold each time`;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '300,2000,20000,200000' },
    engines: { type: 'string' },
    runs: { type: 'string', default: '7' },
    sets: { type: 'string', default: '3' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(usage);
else {
  const wanted = values.engines?.split(',');
  await benchSearch(projectRoot, {
    sizes: values.sizes.split(',').map(Number),
    engines: wanted ? engineNames.filter((name) => wanted.includes(name)) : null,
    runs: Number(values.runs),
    sets: Number(values.sets),
    log: console.log,
  });
}
