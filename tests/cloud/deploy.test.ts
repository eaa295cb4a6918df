import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const projectRoot = join(__dirname, '..', '..');

const deploy = (...args: string[]) =>
  spawnSync(process.execPath, ['tools/run.mjs', 'deploy', ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    // No credentials, whatever this machine has.
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
  });

jest.setTimeout(60_000);

test('a dry run prints all that would be sent, with no account and no network', () => {
  const { status, stdout } = deploy('--env', 'prod-1a2b', '--dry-run');
  expect(status).toBe(0);
  expect(stdout).toContain('upload the function metrics');
  expect(stdout).toContain('"securityRule"');
});

test('without credentials nothing is sent, and the missing one is named', () => {
  const { status, stderr } = deploy('--env', 'prod-1a2b');
  expect([status, stderr]).toEqual([
    1,
    expect.stringContaining('TENCENTCLOUD_SECRETID is not set'),
  ]);
});

test('a command line without environment shows how it is used', () => {
  const { status, stderr } = deploy('--dry-run');
  expect([status, stderr]).toEqual([2, expect.stringContaining('--env <id> is needed')]);
});
