// Installs the dependencies. Plain JavaScript without dependencies: nothing is installed yet when it runs.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether npm has installed the packages of the lock file, development tools included. Optional packages may be missing.
 * @param {string} root the folder of package-lock.json
 */
export function isInstalled(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed) || !existsSync(join(root, 'node_modules', 'tsx'))) return false;
  const has = packagesIn(installed);
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(
    ([path, { version, integrity, optional }]) =>
      !path.startsWith('node_modules/') ||
      (has[path]
        ? has[path].version === version && has[path].integrity === integrity
        : optional === true),
  );
}

function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * Runs `npm ci`, or waits until another command in this folder has done so.
 * @param {string} root
 * @param {(child: import('node:child_process').ChildProcess) => void} onStart gets npm's process
 * @returns {Promise<string | null>} one line with the error and what to do; null for success
 */
export async function install(root, onStart) {
  const lock = join(root, '.installing');
  await take(lock);
  try {
    if (isInstalled(root)) return null;
    console.log('Installing dependencies (npm ci, about 20 seconds)…');
    return await runNpm(root, onStart);
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Milliseconds to wait for the registry. Without a network, the name lookup can take minutes. */
const PATIENCE = 60_000;

async function runNpm(root, onStart) {
  const canDownload = await canReachRegistry(root, onStart);
  if (!canDownload) console.log("The registry can't be reached: trying npm's cache…");
  // Development tools are needed, regardless of npm's settings and NODE_ENV.
  const options = ['--include=dev', '--loglevel=error', '--fetch-retries=1'];
  const { status, errors } = await npm(
    ['ci', ...options, ...(canDownload ? [] : ['--offline'])],
    root,
    onStart,
  );
  if (status === 0) return null;
  const reason = canDownload ? reasonOf(errors, status) : 'there is no network';
  return `The dependencies could not be installed (${reason}). Mend that, then run this again.`;
}

/** Asks npm, which knows proxies and registries. Only a network error means no; a timeout can be a slow machine. */
async function canReachRegistry(root, onStart) {
  const ping = ['ping', '--loglevel=error', '--fetch-retries=0'];
  const { errors } = await npm(ping, root, onStart, PATIENCE);
  return !/code (?:ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ECONNREFUSED)\b/.test(errors);
}

/** Runs npm. @returns its status, or why it couldn't run, and its errors */
async function npm(args, root, onStart, timeout) {
  const child = spawn('npm', args, {
    cwd: root,
    stdio: ['ignore', args[0] === 'ci' ? 'inherit' : 'ignore', 'pipe'],
    timeout,
    // On Windows npm is a command file, which needs a shell.
    shell: process.platform === 'win32',
  });
  onStart(child);
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  const status = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  return { status, errors };
}

/** The most useful lines of npm's errors: the code, such as ENOTFOUND, and the reason. */
function reasonOf(errors, status) {
  const lines = errors
    .split('\n')
    .map((line) => line.replace(/^npm (?:error|ERR!) ?/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('A complete log'));
  const code = lines.find((line) => line.startsWith('code '))?.slice('code '.length);
  const reason = lines.find((line) => !/^(?:code|errno|syscall|type) /.test(line));
  return [code, reason].filter(Boolean).join(': ') || `npm ci ended with ${status}`;
}

/** Takes a lock file. If another process has it, waits until it is gone. */
async function take(lock) {
  for (let isFirst = true; ; isFirst = false) {
    try {
      const file = openSync(lock, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = holderOf(lock);
    if (holder !== null && !isRunning(holder)) rmSync(lock, { force: true });
    else {
      if (isFirst) console.log('Another command is installing the dependencies: waiting for it…');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** The id of the process that holds a lock; null if it isn't written yet, or the process has just ended. */
function holderOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) || null;
  } catch {
    return null;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
