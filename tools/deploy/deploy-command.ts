import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildOnce } from '../build/index';
import { officialSenders } from './official';
import { planDeployment } from './plan';
import { printPlan } from './print';
import { sendPlan } from './send';

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const usage = `npm run deploy -- --env <id> [options]
  --env <id>  the cloud environment, as WeChat DevTools shows it
  --client    also upload the Mini Program
  --dry-run   print what would be sent, and send nothing
  --help      show this

Credentials come from the environment: TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY, with --client also
WECHAT_PRIVATE_KEY_PATH.`;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        env: { type: 'string' },
        client: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (!values.help && values.env === undefined) throw new Error('--env <id> is needed');
    return values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}

const { env = '', client, help, 'dry-run': isDryRun } = readOptions();
if (help) {
  console.log(usage);
  process.exit(0);
}
try {
  await buildOnce();
  const plan = planDeployment(projectRoot, { env, isWithClient: client });
  if (isDryRun) {
    console.log(printPlan(plan));
  } else {
    const senders = officialSenders(projectRoot, env);
    await sendPlan(plan, { projectRoot, senders, log: console.log });
    for (const line of plan.byHand) console.log(`By hand: ${line}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
