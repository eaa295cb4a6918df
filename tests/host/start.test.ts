import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

jest.setTimeout(90_000);

const projectRoot = join(__dirname, '..', '..');
const running: { child: ChildProcess; ended: Promise<unknown> }[] = [];

afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGTERM');
    await ended;
  }
});

/** Runs `npm start` without npm. @returns what it prints, as it comes, and how it ends */
function start(args: string[], env = process.env) {
  const child = spawn(process.execPath, [join(projectRoot, 'tools', 'run.mjs'), 'start', ...args], {
    detached: true,
    env,
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      listeners.forEach((listener) => listener());
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  running.push({ child, ended });
  const line = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(output)?.[1];
        if (found !== undefined) resolve(found);
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`ended without ${String(pattern)}: ${output}`)));
    });
  return { child, ended, line, output: () => output };
}

const READY = /^Ready: (http:\/\/127\.0\.0\.1:\d+\/)$/m;

test('npm start builds the app, serves it with its functions, and leaves nothing behind', async () => {
  // The other tests start what this run has built.
  const { child, ended, line } = start(['--port', '0'], { ...process.env, PROJECT_BUILT: '' });
  const url = await line(READY);
  expect((await fetch(`${url}app/`)).status).toBe(200);
  const answer = await fetch(`${url}cloud/search`, {
    method: 'POST',
    body: '{"q":"deposit","lang":"en"}',
  });
  expect(await answer.json()).toMatchObject({ ok: true });
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

test('Ctrl-C in a terminal, which every process hears of, ends it as quietly', async () => {
  const { child, ended, line, output } = start(['--port', '0']);
  await line(READY);
  const before = output();
  process.kill(-(child.pid ?? 0), 'SIGINT');
  expect([await ended, output()]).toEqual([0, before]);
});

test('npm told to end leaves nothing behind either', async () => {
  const npm = spawn('npm', ['start', '--', '--port', '0'], { cwd: projectRoot });
  const url = await new Promise<string>((resolve) => {
    let output = '';
    npm.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const found = READY.exec(output)?.[1];
      if (found) resolve(found);
    });
  });
  const ended = new Promise((resolve) => npm.on('close', resolve));
  npm.kill('SIGTERM');
  await ended;
  await expect(fetch(url)).rejects.toThrow();
});

test('a taken port gives one clear line and the next free one', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: taken } = server.address() as { port: number };
  const { line, output } = start(['--port', String(taken)]);
  expect(Number(new URL(await line(READY)).port)).toBeGreaterThan(taken);
  server.close();
  expect(output()).toContain(`Port ${taken} is taken: trying ${taken + 1}.`);
});

test('where no port is free, one line says so', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(65535, '127.0.0.1', resolve));
  const { ended, output } = start(['--port', '65535']);
  expect(await ended).toBe(1);
  server.close();
  expect(output()).toMatch(/^listen EADDRINUSE.*65535$/m);
  expect(output()).not.toContain('    at ');
});

test('an unknown option is refused with the usage', async () => {
  const { ended, output } = start(['--speed']);
  expect(await ended).toBe(2);
  expect(output()).toContain("Unknown option '--speed'");
  expect(output()).toContain('npm start -- [options]');
});
