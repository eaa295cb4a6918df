import { functionsRule, readFunctionsConfig } from 'miniprogram-cloud/config';
import { planDeployment } from '../../../tools/deploy/plan';
import { printPlan } from '../../../tools/deploy/print';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';

const limits = { timeout: 5, memorySize: 256, runtime: 'Nodejs20.19' };
const functions = {
  metrics: { ...limits, invoke: 'public' },
  campaign: { ...limits, invoke: 'identity', environment: { MODE: 'calm' } },
  'submit-pages': {
    ...limits,
    invoke: 'timer',
    triggers: [{ name: 'daily', type: 'timer', config: '0 0 4 * * * *' }],
  },
};
const database = {
  collections: {
    campaigns: {
      rule: 'ADMINONLY',
      indexes: [{ name: 'owner', unique: true, keys: [{ field: 'owner', direction: '1' }] }],
    },
  },
};

/** A project with these files and the files that every deployment needs. */
function projectWith(files: Record<string, unknown> = {}): string {
  const root = temporaryFolder('deploy');
  const all: Record<string, unknown> = {
    'package.json': { version: '1.2.3', description: 'A roadmap' },
    'project.config.json': { appid: 'wx0123456789abcdef' },
    'cloudfunctions/functions.json': functions,
    'cloudfunctions/database.json': database,
    ...Object.fromEntries(
      Object.keys(functions).flatMap((name): [string, unknown][] => [
        [`dist/cloudfunctions/${name}/index.js`, 'exports.main = 1'],
        [
          `dist/cloudfunctions/${name}/config.json`,
          { permissions: { openapi: name === 'submit-pages' ? ['search.submitPages'] : [] } },
        ],
      ]),
    ),
    ...files,
  };
  for (const [path, content] of Object.entries(all)) {
    writeFiles(root, { [path]: typeof content === 'string' ? content : JSON.stringify(content) });
  }
  return root;
}

const plan = (files?: Record<string, unknown>, isWithClient = false) =>
  planDeployment(projectWith(files), { env: 'prod-1a2b', isWithClient });

test('the order is: collections with rule and indexes, the rule of functions, the functions', () => {
  expect(plan().steps.map(({ kind }) => kind)).toEqual([
    'collection',
    'rule',
    'index',
    'rule',
    'function',
    'function',
    'function',
  ]);
});

test('requests have the format of the official tool', () => {
  const [collection, rule, index] = plan().steps;
  expect(collection?.request).toEqual({ collectionName: 'campaigns' });
  expect(rule?.request).toEqual({
    resourceType: 'collection',
    resource: 'campaigns',
    permission: 'ADMINONLY',
  });
  expect(index?.request).toEqual({
    IndexName: 'owner',
    MgoKeySchema: { MgoIsUnique: true, MgoIndexKeys: [{ Name: 'owner', Direction: '1' }] },
  });
  expect(plan().steps.at(-1)?.request).toMatchObject({
    func: {
      name: 'submit-pages',
      timeout: 5,
      memorySize: 256,
      runtime: 'Nodejs20.19',
      triggers: [{ name: 'daily', type: 'timer', config: '0 0 4 * * * *' }],
    },
    functionPath: 'dist/cloudfunctions/submit-pages',
  });
});

test('the rule of functions is derived from their callers', () => {
  expect(functionsRule(readFunctionsConfig(projectWith()))).toEqual({
    '*': { invoke: 'auth != null' },
    metrics: { invoke: true },
    'submit-pages': { invoke: false },
  });
});

test('the Mini Program is uploaded last, and only on request', () => {
  expect(plan({}, true).steps.at(-1)).toEqual({
    kind: 'client',
    request: { appid: 'wx0123456789abcdef', version: '1.2.3', desc: 'A roadmap' },
  });
  expect(() => plan({ 'project.config.json': { appid: 'touristappid' } }, true)).toThrow(
    'project.config.json has the appid "touristappid"',
  );
});

test('lists functions with openapi permissions as manual uploads', () => {
  expect(plan().byHand.join()).toContain('upload submit-pages from its cloudfunctions folder');
});

test.each([
  ['timeout', { metrics: { ...limits, timeout: 61, invoke: 'public' } }, 'metrics.timeout'],
  ['memory', { metrics: { ...limits, memorySize: 300, invoke: 'public' } }, 'metrics.memorySize'],
  ['callers', { metrics: { ...limits, invoke: 'anyone' } }, 'metrics.invoke'],
  [
    'timer of five fields',
    {
      metrics: {
        ...limits,
        invoke: 'timer',
        triggers: [{ name: 'daily', type: 'timer', config: '0 4 * * *' }],
      },
    },
    'metrics.triggers.0.config',
  ],
  ['unknown field', { metrics: { ...limits, invoke: 'public', secret: 'x' } }, 'metrics.secret'],
])('refuses a wrong %s, and names its place', (_what, config, place) => {
  expect(() => plan({ 'cloudfunctions/functions.json': config })).toThrow(
    `cloudfunctions/functions.json: ${place}`,
  );
});

test('refuses a collection that clients can access', () => {
  const open = { collections: { campaigns: { rule: 'READONLY', indexes: [] } } };
  expect(() => plan({ 'cloudfunctions/database.json': open })).toThrow(
    'collections.campaigns.rule',
  );
});

test('refuses a function without a bundle', () => {
  const more = { ...functions, enquiry: { ...limits, invoke: 'identity' } };
  expect(() => plan({ 'cloudfunctions/functions.json': more })).toThrow('npm run build');
});

test.each(['', '-x', 'UPPER-case', 'a b', '../x'])('refuses "%s" as an environment', (env) => {
  expect(() => planDeployment(projectWith(), { env, isWithClient: false })).toThrow(
    "is no environment's id",
  );
});

test('prints every request, and the digest of each file', () => {
  const printed = printPlan(plan());
  expect(printed).toContain('Environment prod-1a2b, 7 steps');
  expect(printed).toContain('3. create the index owner of campaigns, unless it is there');
  expect(printed).toMatch(/index\.js {2}16 bytes {2}sha256 [0-9a-f]{64}/);
  expect(printed).toContain('"MODE": "calm"');
});
