import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';

jest.setTimeout(30_000);

const projectRoot = join(__dirname, '..', '..', '..');
const tsx = dirname(createRequire(__filename).resolve('tsx/package.json'));

/** The project needs one package at run time and one for development. */
const complete = {
  'node_modules/store': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/tsx': { version: '4.0.0', integrity: 'sha512-b', dev: true },
};
/** The lock file has another package, which only other systems need. */
const wanted = {
  ...complete,
  'node_modules/for-windows': { version: '2.0.0', integrity: 'sha512-c', optional: true },
};
const lockOf = (packages: object) => JSON.stringify({ packages: { '': {}, ...packages } });

/** A fake npm: logs its arguments, then runs the test's lines. @param canPing whether the registry answers */
const fakeNpm = (lines: string, canPing = true) => `
  const { appendFileSync, mkdirSync, symlinkSync, writeFileSync } = require('node:fs');
  const [, , command] = process.argv;
  if (command === 'ping') {
    if (${canPing}) process.exit(0);
    console.error('npm error code ENOTFOUND');
    process.exit(1);
  }
  appendFileSync('npm-calls', JSON.stringify(process.argv.slice(2)) + '\\n');
  const install = () => {
    mkdirSync('node_modules', { recursive: true });
    writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(lockOf(complete))});
    symlinkSync(${JSON.stringify(tsx)}, 'node_modules/tsx', 'junction');
  };
  ${lines}
`;
const installs = fakeNpm('install();');

interface Run {
  child: ReturnType<typeof spawn>;
  output: () => string;
  ended: Promise<number | null>;
  /** Resolves when the output contains a text. */
  prints(text: string): Promise<void>;
}

/** A project with one command, which prints "It runs". */
class Project {
  readonly root: string;

  /** @param has the installed packages; null for a fresh clone @param npm the fake npm */
  constructor(has: object | null, npm: string, name = 'project') {
    this.root = join(temporaryFolder('run'), name);
    writeFiles(this.root, {
      'package.json': '{ "type": "module" }',
      'package-lock.json': lockOf(wanted),
      'tools/hello-command.ts': "const greeting: string = 'It runs';\nconsole.log(greeting);",
      'tools/checks/test-command.ts': "console.log('It tests');",
      'tools/fail-command.ts':
        "class NoDiskError extends Error {}\nthrow new NoDiskError('The disk is full: make room.');",
      'tools/break-command.ts': "throw new TypeError('a bug');",
      'bin/npm.cjs': npm,
      'bin/npm': `#!/bin/sh\nexec "${process.execPath}" "$(dirname "$0")/npm.cjs" "$@"\n`,
      'bin/npm.cmd': `@"${process.execPath}" "%~dp0npm.cjs" %*\r\n`,
    });
    chmodSync(join(this.root, 'bin', 'npm'), 0o755);
    for (const file of ['run.mjs', 'install.mjs', 'report-errors.mjs']) {
      cpSync(join(projectRoot, 'tools', file), join(this.root, 'tools', file));
    }
    if (!has) return;
    writeFiles(this.root, { 'node_modules/.package-lock.json': lockOf(has) });
    symlinkSync(tsx, join(this.root, 'node_modules', 'tsx'), 'junction');
  }

  run(command = 'hello', env: Record<string, string> = {}): Run {
    const path = join(this.root, 'bin') + delimiter + (process.env.PATH ?? '');
    const child = spawn(process.execPath, [join(this.root, 'tools', 'run.mjs'), command], {
      env: { ...process.env, ...env, PATH: path },
    });
    let output = '';
    let look: () => unknown = () => undefined;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        look();
      });
    }
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const prints = (text: string) =>
      new Promise<void>((resolve) => {
        look = () => output.includes(text) && resolve();
        look();
      });
    return { child, output: () => output, ended, prints };
  }

  /** The arguments of each call of npm. */
  npmCalls(): string[][] {
    const path = join(this.root, 'npm-calls');
    if (!existsSync(path)) return [];
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line) as string[]);
  }
}

test('installs a fresh clone with development tools before the command runs', async () => {
  const project = new Project(null, installs);
  const { output, ended } = project.run('hello', { NODE_ENV: 'production' });
  expect(await ended).toBe(0);
  expect(output()).toMatch(/^Installing dependencies.*\nIt runs\n$/);
  expect(project.npmCalls()).toEqual([expect.arrayContaining(['ci', '--include=dev'])]);
});

test('does not install again after npm ci', async () => {
  const project = new Project(complete, installs);
  const { output, ended } = project.run();
  expect([await ended, output(), project.npmCalls()]).toEqual([0, 'It runs\n', []]);
});

test.each([
  ['a package has another version', { 'node_modules/store': { version: '0.9.0' } }],
  ['the development tools are missing', { 'node_modules/tsx': undefined }],
])('installs the dependencies if %s', async (_case, changes) => {
  const npm = fakeNpm('require("node:fs").rmSync("node_modules", { recursive: true }); install();');
  const project = new Project({ ...complete, ...changes }, npm);
  const { ended } = project.run();
  expect([await ended, project.npmCalls().length]).toEqual([0, 1]);
});

test('a failed installation prints one line with the reason', async () => {
  const npm = fakeNpm(`
    console.error('npm error code ENOTFOUND\\nnpm error syscall getaddrinfo\\nnpm error network request failed');
    process.exit(1);`);
  const { output, ended } = new Project(null, npm).run();
  expect(await ended).toBe(2);
  expect(output().trim().split('\n')).toEqual([
    expect.stringContaining('Installing dependencies'),
    expect.stringContaining('could not be installed (ENOTFOUND: network request failed)'),
  ]);
});

test('installs from npm’s cache offline', async () => {
  const project = new Project(null, fakeNpm('install();', false));
  const { output, ended } = project.run();
  expect([await ended, output()]).toEqual([0, expect.stringContaining("trying npm's cache")]);
  expect(project.npmCalls()).toEqual([expect.arrayContaining(['ci', '--offline'])]);
});

test('prints one line if it is offline and the cache is empty', async () => {
  const { output, ended } = new Project(null, fakeNpm('process.exit(1);', false)).run();
  expect(await ended).toBe(2);
  expect(output()).toMatch(
    /\nThe dependencies could not be installed \(there is no network\).*\n$/,
  );
});

// Windows ends a process without a signal.
if (process.platform !== 'win32') {
  test('Ctrl-C during the installation also ends npm at once', async () => {
    const npm = fakeNpm(`
      process.on('SIGINT', () => undefined);
      setInterval(() => undefined, 1000);
      console.log('npm is process ' + process.pid + '.');`);
    const { child, output, ended, prints } = new Project(null, npm).run();
    await prints('.\n');
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    const pid = Number(/process (\d+)/.exec(output())?.[1]);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
}

test('one of two concurrent commands installs, and the other waits', async () => {
  const npm = fakeNpm(`
    console.log('npm has begun');
    const { existsSync, watch } = require('node:fs');
    const watcher = watch('.', () => {
      if (!existsSync('go-on')) return;
      watcher.close();
      install();
      process.exit(0);
    });`);
  const project = new Project(null, npm);
  const first = project.run();
  await first.prints('npm has begun');
  const second = project.run();
  await second.prints('Another command is installing the dependencies');
  writeFiles(project.root, { 'go-on': '' });
  expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0]);
  expect(project.npmCalls()).toHaveLength(1);
});

test('ignores the lock file of a killed installation', async () => {
  const project = new Project(null, installs);
  const { child, ended: childEnded } = project.run('unknown');
  await childEnded;
  writeFiles(project.root, { '.installing': String(child.pid) });
  expect(await project.run().ended).toBe(0);
  expect(existsSync(join(project.root, '.installing'))).toBe(false);
});

test.each(['中文 项目', 'a#b x%41y', '[old] {x} wow!'])(
  'a command runs in a folder named %s',
  async (name) => {
    const { output, ended } = new Project(complete, installs, name).run();
    expect([await ended, output()]).toEqual([0, 'It runs\n']);
  },
);

test('does not start jest in a folder where it would hang', async () => {
  const project = new Project(complete, installs, '100% done');
  const { output, ended } = project.run('test');
  expect([await ended, output()]).toEqual([2, expect.stringContaining('with a % in its path')]);
  expect(await project.run('hello').ended).toBe(0);
});

test('a user’s error prints one line, and a bug prints its stack trace', async () => {
  const project = new Project(complete, installs);
  const fault = project.run('fail');
  expect([await fault.ended, fault.output()]).toEqual([1, 'The disk is full: make room.\n']);
  const bug = project.run('break');
  expect([await bug.ended, bug.output()]).toEqual([1, expect.stringMatching(/a bug\n +at /)]);
});
