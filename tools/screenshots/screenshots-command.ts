import { projectRoot } from '../checks/check';
import { takeScreenshots } from './index';

for (const [name, bytes] of Object.entries(await takeScreenshots(projectRoot))) {
  console.log(`docs/images/${name}: ${(bytes / 1024).toFixed(0)} KB`);
}
