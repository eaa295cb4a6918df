import { fork } from 'node:child_process';
import { join } from 'node:path';
import { startLocalCloud } from '../../../src/local-cloud';
import { startGateway } from '../../../src/gateway/index';
import { temporaryFolder } from 'test-support/temporary-folder';
import { bundleFunction } from '../bundle-function';
import { expected, expectedLocally } from './expected';

jest.setTimeout(60_000);

/** The result of a step: its value, or the SDK's error. */
type Outcome = { value: unknown } | { errCode: unknown; errMsg: string };

/** Set this to run the contract against a real environment, too, with TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY. */
const realEnvironment = process.env['CLOUD_ENV'];

const steps = realEnvironment === undefined ? { ...expected, ...expectedLocally } : expected;
const collection = `contract-${Date.now()}`;
let root: string;
let outcomes: Record<string, Outcome>;

beforeAll(async () => {
  root = temporaryFolder('contract');
  await bundleFunction('contract/function.cjs', root, 'contract');
  outcomes =
    realEnvironment === undefined ? await runLocally() : await runInEnvironment(realEnvironment);
});

async function runLocally(): Promise<Record<string, Outcome>> {
  const gateway = await startGateway({
    dataFolder: join(root, 'data'),
    openApi: { pages: () => ['pages/home/index'] },
  });
  const cloud = startLocalCloud({
    root,
    limits: { contract: { timeout: 30, memorySize: 256 } },
    gatewayUrl: gateway.url,
  });
  try {
    const result = await cloud.call('contract', { collection, isLocal: true });
    if (!result.ok) throw new Error(result.errMsg);
    return JSON.parse(result.json) as Record<string, Outcome>;
  } finally {
    cloud.close();
    await gateway.close();
  }
}

/** The same bundle, with the credentials of this process's environment. */
function runInEnvironment(env: string): Promise<Record<string, Outcome>> {
  const entry = join(__dirname, '..', '..', '..', 'src', 'function-process.cjs');
  const child = fork(entry, [join(root, 'contract', 'index.js')]);
  child.send({ id: 1, event: { env, collection, isLocal: false }, context: {} });
  return new Promise((resolve, reject) => {
    child.on('message', (message: { ok?: boolean; json?: string; message?: string }) => {
      if (message.ok === undefined) return;
      child.kill();
      if (message.json === undefined) reject(new Error(message.message));
      else resolve(JSON.parse(message.json) as Record<string, Outcome>);
    });
  });
}

test.each(Object.entries(steps))('%s', (name, outcome) => {
  expect(outcomes[name]).toEqual(outcome);
});

test('every step has an expectation', () => {
  expect(Object.keys(outcomes)).toEqual(Object.keys(steps));
  expect(Object.keys(outcomes).length).toBeGreaterThan(80);
});
