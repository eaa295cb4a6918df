import type { DeploymentPlan, Step } from '../../../tools/deploy/plan';
import { sendPlan, type Senders } from '../../../tools/deploy/send';

const index: Step = {
  kind: 'index',
  collectionName: 'campaigns',
  request: {
    IndexName: 'owner',
    MgoKeySchema: { MgoIsUnique: false, MgoIndexKeys: [{ Name: 'owner', Direction: '1' }] },
  },
};
const rule: Step = {
  kind: 'rule',
  request: { resourceType: 'function', permission: 'CUSTOM', securityRule: '{}' },
};
const metrics: Step = {
  kind: 'function',
  files: [],
  request: {
    func: {
      name: 'metrics',
      timeout: 5,
      memorySize: 256,
      runtime: 'Nodejs20.19',
      handler: 'index.main',
      installDependency: false,
      envVariables: {},
      triggers: [],
    },
    functionPath: 'dist/cloudfunctions/metrics',
    deployMode: 'zip',
    force: true,
  },
};
const client: Step = { kind: 'client', request: { appid: 'wx1', version: '1.0.0', desc: 'd' } };
const planOf = (...steps: Step[]): DeploymentPlan => ({ env: 'prod-1a2b', steps, byHand: [] });

/** A fake cloud that logs its requests. */
function fakeCloud({ hasIndex = false, refuses = '' } = {}) {
  const calls: [string, ...unknown[]][] = [];
  const call =
    <Answer>(name: string, answer?: Answer) =>
    (...given: unknown[]) => {
      if (name === refuses) return Promise.reject(new Error('refused by the cloud'));
      calls.push([name, ...given]);
      return Promise.resolve(answer as Answer);
    };
  let loaded = 0;
  const senders: Senders = {
    manager() {
      loaded += 1;
      return Promise.resolve({
        database: {
          createCollectionIfNotExists: call('createCollectionIfNotExists'),
          checkIndexExists: call('checkIndexExists', { Exists: hasIndex }),
          updateCollection: call('updateCollection'),
        },
        permission: { modifyResourcePermission: call('modifyResourcePermission') },
        functions: { createFunction: call('createFunction') },
      });
    },
    uploadClient: call('uploadClient'),
  };
  return { calls, senders, loadCount: () => loaded };
}

const send = async (plan: DeploymentPlan, senders: Senders) => {
  const lines: string[] = [];
  await sendPlan(plan, { projectRoot: '/project', senders, log: (line) => lines.push(line) });
  return lines;
};

test('sends each step as planned, and prints a line for it', async () => {
  const { calls, senders } = fakeCloud();
  const collection: Step = { kind: 'collection', request: { collectionName: 'campaigns' } };
  const lines = await send(planOf(collection, rule, metrics, client), senders);
  expect(calls).toEqual([
    ['createCollectionIfNotExists', 'campaigns'],
    ['modifyResourcePermission', rule.request],
    [
      'createFunction',
      { ...metrics.request, functionPath: '/project/dist/cloudfunctions/metrics' },
    ],
    ['uploadClient', client.request],
  ]);
  expect(lines[2]).toBe('✓ 3/4 upload the function metrics');
});

test('creates an index once', async () => {
  const fresh = fakeCloud();
  await send(planOf(index), fresh.senders);
  expect(fresh.calls.at(-1)).toEqual([
    'updateCollection',
    'campaigns',
    { CreateIndexes: [index.request] },
  ]);
  const existing = fakeCloud({ hasIndex: true });
  await send(planOf(index), existing.senders);
  expect(existing.calls.map(([name]) => name)).toEqual(['checkIndexExists']);
});

test('stops at the first failure, and names the step', async () => {
  const { calls, senders } = fakeCloud({ refuses: 'createFunction' });
  await expect(send(planOf(rule, metrics, client), senders)).rejects.toThrow(
    '2/3 upload the function metrics: refused by the cloud',
  );
  expect(calls.map(([name]) => name)).toEqual(['modifyResourcePermission']);
});

test('does not load the cloud library for the client alone', async () => {
  const { senders, loadCount } = fakeCloud();
  await send(planOf(client), senders);
  expect(loadCount()).toBe(0);
});
