import { writeReport } from '../report';
import { benchCrowded } from './crowded';
import { projectRoot } from '../../checks/check';

console.log(await writeReport(projectRoot, 'crowded', await benchCrowded()));
