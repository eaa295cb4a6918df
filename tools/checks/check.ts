import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** How many behaviours a check looked at and what came of them. */
export interface Tally {
  passed: number;
  failed: number;
}

/** One line of `npm test`: something that passes or fails by itself. */
export interface Check {
  name: string;
  run(): Promise<Tally>;
}

const require = createRequire(import.meta.url);

/** The path of a package's executable script, as its package.json names it. */
export function binaryOf(packageName: string, binary = packageName): string {
  const manifestPath = require.resolve(`${packageName}/package.json`);
  const manifest = require(manifestPath) as { bin: string | Record<string, string> };
  const relative = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[binary];
  if (!relative) throw new Error(`${packageName} has no executable ${binary}`);
  return join(dirname(manifestPath), relative);
}

/** Runs a Node script in the project's folder with the terminal's streams. @returns its exit status */
export function runScript(script: string, args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: projectRoot,
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** A check that is a command: passed when its status is 0. */
export function commandCheck(
  name: string,
  packageName: string,
  args: string[],
  binary?: string,
): Check {
  return {
    name,
    async run() {
      const status = await runScript(binaryOf(packageName, binary), args);
      return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

/** Runs checks in order, names each, and prints the closing line. @returns the process's exit status */
export async function runChecks(checks: Check[]): Promise<number> {
  const total: Tally = { passed: 0, failed: 0 };
  const failures: string[] = [];
  for (const check of checks) {
    const startedAt = Date.now();
    console.log(`\n▸ ${check.name}`);
    const tally = await check.run();
    total.passed += tally.passed;
    total.failed += tally.failed;
    if (tally.failed > 0) failures.push(check.name);
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    console.log(
      `${tally.failed > 0 ? '✗' : '✓'} ${check.name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`,
    );
  }
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}
