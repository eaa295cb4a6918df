// Installs the dependencies. Plain JavaScript without dependencies: nothing is installed yet when it runs.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether npm has installed what the lock file names, development tools included. Packages for other systems may be absent.
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
 * @returns {Promise<string | null>} one line that says what went wrong and what to do; null where nothing did
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

/** Milliseconds within which a registry answers. Without a network, looking its name up can take minutes. */
const PATIENCE = 60_000;

async function runNpm(root, onStart) {
  const canDownload = await canReachRegistry(root, onStart);
  if (!canDownload) console.log("The registry can't be reached: trying npm's cache…");
  // Development tools are needed, whatever npm's settings and NODE_ENV say.
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

/** Asks npm, which knows of proxies and registries. Only a fault of the network is a no: a slow machine can be late. */
async function canReachRegistry(root, onStart) {
  const ping = ['ping', '--loglevel=error', '--fetch-retries=0'];
  const { errors } = await npm(ping, root, onStart, PATIENCE);
  return !/code (?:ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ECONNREFUSED)\b/.test(errors);
}

/** Runs npm. @returns its status, or what kept it from running, and its report of errors */
async function npm(args, root, onStart, timeout) {
  const child = spawn('npm', args, {
    cwd: root,
    stdio: ['ignore', args[0] === 'ci' ? 'inherit' : 'ignore', 'pipe'],
    timeout,
    // On Windows npm is a command file, which only a shell can run.
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

/** The line of npm's report that says most: `code ENOTFOUND`, and what failed. */
function reasonOf(errors, status) {
  const lines = errors
    .split('\n')
    .map((line) => line.replace(/^npm (?:error|ERR!) ?/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('A complete log'));
  const code = lines.find((line) => line.startsWith('code '))?.slice('code '.length);
  const reason = lines.find((line) => !/^(?:code|errno|syscall|type) /.test(line));
  return [code, reason].filter(Boolean).join(': ') || `npm ci ended with ${status}`;
}

/** Takes a lock file. Where another process has it, waits until it is gone. */
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

/** The process that holds a lock. @returns null where it hasn't written its number yet, or has just ended */
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
