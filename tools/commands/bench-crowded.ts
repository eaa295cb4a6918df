import { writeReport } from '../bench/report';
import { benchCrowded } from '../bench/scale/crowded';
import { projectRoot } from '../checks/check';

console.log(await writeReport(projectRoot, 'crowded', await benchCrowded()));
