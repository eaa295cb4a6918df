// Starts every npm script. It is plain JavaScript without dependencies, so that it runs in a fresh clone: it installs
// missing dependencies, then runs the command, which is written in TypeScript.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, isInstalled } from './install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** The folder below `tools/` of each `<name>-command.ts`. A command is beside the code that it runs. */
const commands = {
  audit: 'audit',
  bench: 'bench',
  'bench-client': 'bench/client',
  'bench-cloud': 'bench/cloud',
  'bench-host': 'bench/host',
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
  torture: 'torture',
  typecheck: 'checks',
};
const [command, ...args] = process.argv.slice(2);
const entry = join(root, 'tools', commands[command] ?? '', `${command}-command.ts`);

/** Prints an error in one line, and exits. */
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

/** The current child process: npm, then the command. */
let child;
let isInstalling = true;
let endedBy = null;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    endedBy = signal;
    // npm would take many seconds to remove its files, and the next installation removes them anyway.
    child?.kill(isInstalling ? 'SIGKILL' : signal);
  });
}
// When npm is terminated, it doesn't end this process and its child. So watch the parent.
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

/** The exit status of a process that was ended by a signal. */
function statusOf(signal) {
  return signal === 'SIGINT' ? 130 : 143;
}

/** Whether jest can decode the path as part of a URL. */
function isDecodable(path) {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
