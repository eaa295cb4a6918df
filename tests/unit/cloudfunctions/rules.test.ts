import { build } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import database from '../../../cloudfunctions/database.json';
import type { FunctionName } from '../../../cloudfunctions/shared/function-api';
import type { CloudAnswer } from '../../../miniprogram/domain/cloud/cloud-api';
import { functionNames } from '../../../tools/build/bundle-functions';
import { functionsRule, readFunctionsConfig, type Invoke } from 'miniprogram-cloud/config';
import { context } from './fake-sdk';
import { inputs, mains } from './mains';

jest.mock('wx-server-sdk', () => jest.requireActual<{ sdk: object }>('./fake-sdk').sdk);

const root = join(__dirname, '..', '..', '..');
const functions = readFunctionsConfig(root);
const names = Object.keys(mains) as FunctionName[];

interface Config {
  permissions: { openapi: string[] };
  triggers?: unknown[];
}
const configOf = (name: string) =>
  JSON.parse(readFileSync(join(root, 'cloudfunctions', name, 'config.json'), 'utf8')) as Config;

/** The texts of our files in a function's bundle. */
async function sourcesOf(name: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(root, 'cloudfunctions', name, 'index.ts')],
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    packages: 'external',
    write: false,
    metafile: true,
  });
  return Object.keys(metafile.inputs).map((path) => readFileSync(join(root, path), 'utf8'));
}

beforeAll(() => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});

/** A function's answer to a valid input of a caller. */
async function answerTo(name: FunctionName, caller: Record<string, unknown>): Promise<string> {
  Object.keys(context).forEach((key) => Reflect.deleteProperty(context, key));
  Object.assign(context, caller);
  const answer: CloudAnswer<unknown> = await mains[name](inputs[name][0]);
  return answer.ok ? 'ok' : answer.code;
}

test('functions.json lists exactly the functions', () => {
  expect(Object.keys(functions).sort()).toEqual(functionNames(root));
  expect(Object.keys(functions).sort()).toEqual([...names].sort());
});

test.each(names)('%s answers a visitor without identity only if it is public', async (name) => {
  const answer = await answerTo(name, { CLIENTIP: '1.2.3.4', SOURCE: 'wx_client' });
  const refusals = { public: undefined, identity: 'identity-required', timer: 'forbidden' };
  const refusal = refusals[functions[name]?.invoke ?? 'timer'];
  expect(['identity-required', 'forbidden'].includes(answer)).toBe(refusal !== undefined);
  if (refusal) expect(answer).toBe(refusal);
});

test.each(names)('%s answers a visitor with identity unless it is the timer’s', async (name) => {
  const answer = await answerTo(name, { OPENID: 'o-visitor', SOURCE: 'wx_client' });
  expect(answer === 'forbidden').toBe(functions[name]?.invoke === 'timer');
  expect(answer).not.toBe('identity-required');
});

test('ignores an identity in the event', async () => {
  const claimed = { openid: 'o-forged', userInfo: { openId: 'o-forged' } };
  for (const name of names.filter((other) => functions[other]?.invoke === 'identity')) {
    await answerTo(name, { SOURCE: 'wx_client' });
    const answer = await mains[name]({ ...inputs[name][0], ...claimed });
    expect(answer).toMatchObject({ ok: false, code: 'identity-required' });
  }
});

test("WeChat's security rule is derived from functions.json", () => {
  const callable = (invoke: Invoke) => ({
    timeout: 5,
    memorySize: 256 as const,
    runtime: 'Nodejs20.19' as const,
    invoke,
    triggers: [],
    environment: {},
  });
  const rule = functionsRule({
    open: callable('public'),
    personal: callable('identity'),
    daily: callable('timer'),
  });
  expect(rule).toEqual({
    '*': { invoke: 'auth != null' },
    open: { invoke: true },
    daily: { invoke: false },
  });
});

test.each(names)('%s has the triggers that functions.json gives it', (name) => {
  const { triggers = [], invoke } = functions[name] ?? {};
  expect(configOf(name).triggers ?? []).toEqual(triggers);
  expect(triggers.length > 0).toBe(invoke === 'timer');
});

test.each(names)('%s has permissions for exactly the WeChat APIs that it calls', async (name) => {
  const called = (await sourcesOf(name)).flatMap((text) =>
    [...text.matchAll(/openapi\.(\w+\.\w+)\(/g)].map(([, api]) => api),
  );
  expect(configOf(name).permissions.openapi).toEqual([...new Set(called)]);
});

test('database.json declares exactly the collections that the code uses', () => {
  const folder = join(root, 'cloudfunctions', 'shared');
  const named = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/^const collection = '([\w-]+)';$/gm)])
    .map(([, collection]) => collection);
  expect(named.sort()).toEqual(Object.keys(database.collections).sort());
});

test('one file imports the SDK, and functions that only need the content never load it', async () => {
  const folder = join(root, 'cloudfunctions');
  const loaders = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') &&
      /(import|require)\('wx-server-sdk'\)|from 'wx-server-sdk'/.test(
        readFileSync(join(folder, file), 'utf8'),
      ),
  );
  expect(loaders).toEqual([join('shared', 'cloud-sdk.ts')]);
  for (const name of ['metrics', 'search']) {
    expect((await sourcesOf(name)).join('\n')).not.toContain('wx-server-sdk');
  }
});
