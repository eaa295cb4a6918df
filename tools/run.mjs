// Starts every npm script. It is plain JavaScript without dependencies, so that it runs in a fresh clone:
// it installs the dependencies where they are missing, then runs the command, which is written in TypeScript.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, isInstalled } from './install.mjs';

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
  'test-soak': 'checks',
  typecheck: 'checks',
};
const [command, ...args] = process.argv.slice(2);
const entry = join(root, 'tools', commands[command] ?? '', `${command}-command.ts`);

/** Ends with one line that says what is wrong. */
function refuse(message) {
  console.error(message);
  process.exit(2);
}

if (!command || !existsSync(entry)) refuse(`Unknown command: ${command ?? '(none)'}`);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  refuse(`Node.js 20.19 or newer is needed; this is ${process.version}.`);
}
if (root.includes('?')) {
  refuse(`The tools can't run in a folder with a ? in its path: move the project out of ${root}`);
}
if (/^(?:test|check)/.test(command) && !isDecodable(root)) {
  refuse(`jest can't run in a folder with a % in its path: move the project out of ${root}`);
}
try {
  accessSync(root, constants.W_OK);
} catch {
  refuse(`This folder can't be written to: copy the project to a folder of your own. (${root})`);
}

/** The process that runs now: npm's, then the command's. */
let child;
let isInstalling = true;
let endedBy = null;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    endedBy = signal;
    // npm would spend many seconds on removing what it has written, and the next installation does that, too.
    child?.kill(isInstalling ? 'SIGKILL' : signal);
  });
}
// When npm itself is told to end, it leaves this process behind, and with it what this process has started.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.emit('SIGTERM', 'SIGTERM'), 500).unref();

const follow = (started) => (child = started);
if (!isInstalled(root)) {
  const failure = await install(root, follow);
  if (endedBy) process.exit(statusOf(endedBy));
  if (failure) refuse(failure);
}
isInstalling = false;
const errors = new URL('./report-errors.mjs', import.meta.url).href;
follow(
  spawn(process.execPath, ['--import', 'tsx', '--import', errors, entry, ...args], {
    cwd: root,
    stdio: 'inherit',
  }),
);
child.on('exit', (code, signal) => process.exit(code ?? statusOf(signal)));

/** The status of a process that a signal has ended. */
function statusOf(signal) {
  return signal === 'SIGINT' ? 130 : 143;
}

/** Whether jest can decode a path as if it were part of an address. */
function isDecodable(path) {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
