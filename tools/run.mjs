// The bootstrap of every npm script: plain JavaScript without dependencies, so that it runs in a fresh clone.
// It installs what the lock file names when that isn't installed yet, then hands over to the command in TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** The folder below `tools/` of each command `<name>-command.ts`, which lies beside the code that it runs. */
const commands = {
  audit: 'audit',
  bench: 'bench',
  'bench-client': 'bench/client',
  'bench-cloud': 'bench/cloud',
  'bench-crowded': 'bench/scale',
  'bench-host': 'bench/host',
  'bench-scale': 'bench/scale',
  'bench-search': 'bench/search',
  'bench-size': 'bench/size',
  build: 'build',
  check: 'checks',
  'check-official': 'official',
  content: 'content',
  deploy: 'deploy',
  enquiries: 'enquiries',
  'fuzz-search': 'bench/search',
  pictures: 'pictures',
  'reindex-search': 'search-index',
  screenshots: 'screenshots',
  size: 'size',
  start: 'start',
  test: 'checks',
  'test-search': 'search-index',
  typecheck: 'checks',
};
const [command, ...args] = process.argv.slice(2);
const entry = join(root, 'tools', commands[command] ?? '', `${command}-command.ts`);

if (!command || !existsSync(entry)) {
  console.error(`Unknown command: ${command ?? '(none)'}`);
  process.exit(2);
}
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node.js 20.19 or newer is needed; this is ${process.version}.`);
  process.exit(2);
}

const stamp = join(root, 'node_modules', '.installed');
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.log('Installing dependencies (npm ci)…');
  const install = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) process.exit(install.status ?? 1);
  writeFileSync(stamp, wanted);
}

const child = spawn(process.execPath, ['--import', 'tsx', entry, ...args], {
  cwd: root,
  stdio: 'inherit',
});
// Whoever ends this process ends the command, which ends itself and what it has started; its status is ours.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
// npm, told to end, ends its shell and leaves this process behind: then it ends what it has started.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
