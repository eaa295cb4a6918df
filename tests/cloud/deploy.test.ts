import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const projectRoot = join(__dirname, '..', '..');

const deploy = (...args: string[]) =>
  spawnSync(process.execPath, ['tools/run.mjs', 'deploy', ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    // Without this machine's credentials.
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
  });

jest.setTimeout(60_000);

test('a dry run prints every request, without account and network', () => {
  const { status, stdout } = deploy('--env', 'prod-1a2b', '--dry-run');
  expect(status).toBe(0);
  expect(stdout).toContain('upload the function metrics');
  expect(stdout).toContain('"securityRule"');
});

test('without credentials, nothing is sent and the missing variable is named', () => {
  const { status, stderr } = deploy('--env', 'prod-1a2b');
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining('TENCENTCLOUD_SECRETID is not set'),
  ]);
});

test('a command line without --env prints the usage', () => {
  const { status, stderr } = deploy('--dry-run');
  expect([status, stderr]).toEqual([2, expect.stringContaining('--env <id> is needed')]);
});
