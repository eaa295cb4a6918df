import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import automator from 'miniprogram-automator';
import { freePort } from 'test-support/free-port';
import { prepareRun } from '../../tools/checks/prepare-run';

const projectRoot = join(__dirname, '..', '..');

declare global {
  /** The command line that runs the Mini Program while the suite does. */
  var hostProcess: ChildProcess | undefined;
  /** Holds what the command line prints. */
  var logFolder: string | undefined;
  /** Ends what this suite shares with the others of a run. */
  var endRun: (() => Promise<void>) | undefined;
}

/**
 * Runs the Mini Program for all of the suite's files: in the browser host, or in WeChat DevTools where `AUTOMATOR_CLI` is
 * the path of its command line. With `AUTOMATOR_WS` the suite joins a Mini Program that runs already.
 */
export default async function setUp(): Promise<void> {
  if (process.env.AUTOMATOR_WS) return;
  if (!process.env.AUTOMATOR_CLI) globalThis.endRun = await prepareRun();
  const [command, ...options] = process.env.AUTOMATOR_CLI
    ? [process.env.AUTOMATOR_CLI]
    : [
        process.execPath,
        join(projectRoot, 'packages', 'miniprogram-host', 'bin', 'miniprogram-host.mjs'),
      ];
  const port = await freePort();
  const args = ['auto', '--project', projectRoot, '--auto-port', String(port)];
  if (process.env.AUTOMATOR_CLI) args.push('--trust-project');
  const folder = mkdtempSync(join(tmpdir(), 'automator-'));
  globalThis.logFolder = folder;
  const log = join(folder, 'log');
  const output = openSync(log, 'w');
  const child = spawn(command, [...options, ...args], { stdio: ['ignore', output, output] });
  globalThis.hostProcess = child;
  const wsEndpoint = `ws://127.0.0.1:${port}`;
  const givenUpAt = Date.now() + 120_000;
  for (;;) {
    try {
      (await automator.connect({ wsEndpoint })).disconnect();
      break;
    } catch (error) {
      // DevTools' own command line ends well once its window is open.
      if ((child.exitCode ?? 0) !== 0 || Date.now() > givenUpAt) {
        throw new Error(
          `${command} runs no Mini Program: ${readFileSync(log, 'utf8') || String(error)}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  child.unref();
  process.env.AUTOMATOR_WS = wsEndpoint;
  process.env.AUTOMATOR_LOG = log;
}
