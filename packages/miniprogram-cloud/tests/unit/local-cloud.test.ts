import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CallResult, type LocalCloud, startLocalCloud } from '../../src/local-cloud';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';
import { until } from 'test-support/until';

let root: string;
let cloud: LocalCloud;
const lines: string[] = [];
const listeners = new Set<() => void>();

/** Waits for a line of the log. It uses another channel than the answer, and can arrive later. */
function untilLogged(line: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!lines.includes(line)) return;
      listeners.delete(look);
      resolve();
    };
    listeners.add(look);
    look();
  });
}

function write(name: string, code: string): void {
  writeFiles(root, { [`${name}/index.js`]: code });
}

const limits = Object.fromEntries(
  [
    'echo',
    'who',
    'crash',
    'throws',
    'endless',
    'stuck',
    'silent',
    'rubbish',
    'broken',
    'timed',
    'outdated',
    'removed',
    'names',
    'missing',
  ].map((name) => [
    name,
    { timeout: name === 'endless' || name === 'stuck' ? 0.3 : 5, memorySize: 128 },
  ]),
);

beforeAll(() => {
  root = temporaryFolder('local-cloud');
  write('echo', 'exports.main = async (event) => ({ ok: true, event, pid: process.pid });');
  write('who', 'exports.main = async (event) => ({ event, env: process.env });');
  write('crash', 'exports.main = async () => { console.error("about to die"); process.exit(3); };');
  write('throws', 'exports.main = async () => { throw new Error("no"); };');
  write('endless', 'exports.main = () => new Promise(() => undefined);');
  write('stuck', 'exports.main = () => { for (;;) ; };');
  write('silent', 'exports.main = async () => undefined;');
  write('rubbish', 'exports.main = async () => "<html>not what you asked for</html>";');
  write('broken', 'this is no javascript');
  write('names', 'exports.main = async () => { throw new Error(`failed in ${__filename}`); };');
  write('missing', 'console.error(`cannot load ${__filename}`); process.exit(1);');
  write('timed', 'exports.main = async () => 1;');
  write(
    'outdated',
    // Node.js prints warnings in a later tick to the same stream, so a warning would come before the second line.
    'exports.main = async () => { process.emitWarning("gone", "DeprecationWarning", "DEP0169"); console.error("first"); await new Promise(setImmediate); console.error("second"); };',
  );
  cloud = startLocalCloud({
    root,
    limits,
    gatewayUrl: 'http://127.0.0.1:1/admin',
    onLog: (name, line) => {
      lines.push(`${name}: ${line}`);
      listeners.forEach((listener) => listener());
    },
  });
});

afterAll(() => cloud.close());

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function echo(event: unknown): Promise<{ event: unknown; pid: number }> {
  const result = await cloud.call('echo', event);
  if (!result.ok) throw new Error(result.errMsg);
  return JSON.parse(result.json) as { event: unknown; pid: number };
}

test('a function gets its event and returns an answer', async () => {
  expect((await echo({ q: '押金' })).event).toEqual({ q: '押金' });
});

test('an answer tells whether a process was started, and its duration', async () => {
  const first = await cloud.call('timed', {});
  const second = await cloud.call('timed', {});
  expect([first.run?.isColdStart, second.run?.isColdStart]).toEqual([true, false]);
  expect(second.run?.ms).toBeGreaterThan(0);
  expect((await cloud.call('nope', {})).run).toBeUndefined();
});

test('an added function answers after its limits are set', async () => {
  write('late', 'exports.main = async () => 1;');
  expect(await cloud.call('late', {})).toMatchObject({ ok: false, errCode: -501000 });
  cloud.limit({ ...limits, late: { timeout: 5, memorySize: 128 } });
  expect(await cloud.call('late', {})).toMatchObject({ ok: true, json: '1' });
});

test('a warm instance is reused', async () => {
  expect((await echo(1)).pid).toBe((await echo(2)).pid);
});

test('concurrent calls get separate instances and are all answered', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, (_call, index) => echo(index)));
  expect(answers.map(({ event }) => event)).toEqual([...Array(12).keys()]);
  expect(new Set(answers.map(({ pid }) => pid)).size).toBeGreaterThan(1);
});

async function who(result: Promise<CallResult>) {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.errMsg);
  const { event, env } = JSON.parse(answer.json) as {
    event: unknown;
    env: Record<string, string>;
  };
  const own = Object.entries(env).filter(([key]) => /^WX_|^TCB_SOURCE$|^TRIGGER_SRC$/.test(key));
  return { event, env, caller: Object.fromEntries(own) };
}

test('a function knows its caller, and not the previous caller', async () => {
  const { caller } = await who(
    cloud.call('who', {}, { openId: 'oA', unionId: 'uA', appId: 'wx1', source: 'wx_client' }),
  );
  expect(caller).toEqual({
    WX_CONTEXT_KEYS: 'WX_APPID,WX_OPENID,WX_UNIONID',
    WX_APPID: 'wx1',
    WX_OPENID: 'oA',
    WX_UNIONID: 'uA',
    TCB_SOURCE: 'wx_client',
  });
  expect((await who(cloud.call('who', {}, { clientIp: '127.0.0.1' }))).caller).toEqual({
    WX_CONTEXT_KEYS: 'WX_CLIENTIP',
    WX_CLIENTIP: '127.0.0.1',
  });
  expect((await who(cloud.call('who', {}))).caller).toEqual({});
});

test('a timer calls without identity', async () => {
  const { event, caller } = await who(cloud.trigger('who', 'every-night'));
  expect(event).toMatchObject({ Type: 'Timer', TriggerName: 'every-night', Message: '' });
  expect(caller).toEqual({ TCB_SOURCE: 'wx_trigger', TRIGGER_SRC: 'timer' });
});

test("functions get the gateway's address, and no variable of this machine's environment", async () => {
  const { env } = await who(cloud.call('who', {}));
  expect(env['TCB_CONTEXT_CNFG']).toBe('{"URL":"http://127.0.0.1:1/admin"}');
  expect(env['PATH']).toBeUndefined();
});

test('a function gets the environment variables of its configuration', async () => {
  write('set', 'exports.main = async () => process.env.MODE;');
  cloud.limit({ ...limits, set: { timeout: 5, memorySize: 128, environment: { MODE: 'calm' } } });
  expect(await cloud.call('set', {})).toMatchObject({ ok: true, json: '"calm"' });
});

test('a call is killed at its timeout, even in a busy loop', async () => {
  for (const name of ['endless', 'stuck']) {
    expect(await cloud.call(name, {})).toMatchObject({ ok: false, errCode: -504003 });
  }
});

test('a process that dies fails its call with its last output', async () => {
  const result = await cloud.call('crash', {});
  expect(result).toMatchObject({ ok: false, errCode: -504002 });
  expect(result.ok ? '' : result.errMsg).toContain('about to die');
  expect(lines).toContain('crash: about to die');
});

test('a function that is killed during a call fails it, and answers the next', async () => {
  const before = await echo('warm');
  const call = cloud.call('endless', {});
  cloud.kill('endless');
  expect(await call).toMatchObject({ ok: false, errCode: -504002 });
  cloud.kill('echo');
  expect((await echo('next')).pid).not.toBe(before.pid);
});

test('closing a busy cloud fails waiting calls, and starts no process', async () => {
  const closing = startLocalCloud({
    root,
    limits: { endless: { timeout: 5, memorySize: 128 } },
  });
  const calls = Array.from({ length: 6 }, () => closing.call('endless', {}));
  closing.close();
  for (const result of await Promise.all(calls)) {
    expect(result).toMatchObject({ ok: false, errCode: -504002 });
  }
  expect(await closing.call('endless', {})).toMatchObject({ ok: false, errCode: -504002 });
});

test('an exception of a function is an error', async () => {
  expect(await cloud.call('throws', {})).toMatchObject({ ok: false, errCode: -504002 });
  expect(await cloud.call('broken', {})).toMatchObject({ ok: false, errCode: -504002 });
});

test('an answer without JSON is an error, and any other answer is passed on', async () => {
  expect(await cloud.call('silent', {})).toMatchObject({ ok: false, errCode: -504005 });
  expect(await cloud.call('rubbish', {})).toMatchObject({
    ok: true,
    json: '"<html>not what you asked for</html>"',
  });
});

/** JSON of deeply nested arrays, which can be parsed but not stringified. */
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

test('an event without JSON fails only its call', async () => {
  const calls = Array.from({ length: 6 }, () => cloud.call('echo', nested(50_000)));
  for (const result of await Promise.all(calls)) {
    expect(result).toMatchObject({ ok: false, errCode: -504002 });
  }
  expect((await echo('next')).event).toBe('next');
});

test('a failure names the code folder of the cloud, not of this machine', async () => {
  for (const name of ['names', 'missing']) {
    const result = await cloud.call(name, {});
    expect(result).toMatchObject({ ok: false });
    expect(JSON.stringify(result)).toContain('/var/user');
    expect(JSON.stringify(result)).not.toContain(root);
  }
});

test.each(['nope', '../echo', 'echo/../echo', ''])(
  'the function "%s" is not found',
  async (name) => {
    expect(await cloud.call(name, {})).toMatchObject({ ok: false, errCode: -501000 });
  },
);

test('a rebuilt function answers the next call', async () => {
  await echo('old');
  write('echo', 'exports.main = async () => ({ event: "rebuilt", pid: 0 });');
  utimesSync(join(root, 'echo', 'index.js'), new Date(), new Date(Date.now() + 5000));
  expect((await echo('new')).event).toBe('rebuilt');
});

test('the log has the output of a function, without warnings of Node.js', async () => {
  await cloud.call('outdated', {});
  await untilLogged('outdated: second');
  expect(lines.filter((line) => line.startsWith('outdated'))).toEqual([
    'outdated: first',
    'outdated: second',
  ]);
});

test('a process whose bundle is rebuilt during a call answers it, and ends', async () => {
  const isReleased = join(root, 'released');
  const answer = (code: string) =>
    `const { existsSync } = require('node:fs'); exports.main = async () => { ${code} return process.pid; };`;
  const pidOf = (result: CallResult) => Number(result.ok ? result.json : Number.NaN);
  write(
    'slow',
    answer(`while (!existsSync(${JSON.stringify(isReleased)})) await new Promise(setImmediate);`),
  );
  cloud.limit({ ...limits, slow: { timeout: 5, memorySize: 128 } });
  const before = cloud.call('slow', {});
  write('slow', answer(''));
  utimesSync(join(root, 'slow', 'index.js'), new Date(), new Date(Date.now() + 5000));
  const after = pidOf(await cloud.call('slow', {}));
  writeFileSync(isReleased, '');
  const pid = pidOf(await before);
  expect(pid).not.toBe(after);
  await until('the process has ended', () => !isAlive(pid));
  expect(isAlive(after)).toBe(true);
});

test('a waiting call whose bundle is removed is answered with not found', async () => {
  const folder = temporaryFolder('removed');
  write(
    'removed',
    `const { readdirSync, writeFileSync } = require('node:fs');
     const folder = ${JSON.stringify(folder)};
     exports.main = async () => {
       writeFileSync(folder + '/started-' + process.pid, '');
       while (!readdirSync(folder).includes('gate')) await new Promise((done) => setTimeout(done, 5));
       return 1;
     };`,
  );
  // Four instances are busy, and the other calls wait for one of them.
  const calls = Array.from({ length: 11 }, () => cloud.call('removed', {}));
  await until('four instances have started', () => readdirSync(folder).length === 4);
  rmSync(join(root, 'removed'), { recursive: true });
  writeFileSync(join(folder, 'gate'), '');
  const results = await Promise.all(calls);
  expect(results.slice(0, 4).map(({ ok }) => ok)).toEqual([true, true, true, true]);
  for (const result of results.slice(4)) expect(result).toMatchObject({ errCode: -501000 });
});
