import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The numbers of passed and failed items of a check. */
export interface Tally {
  passed: number;
  failed: number;
  /** The seconds of each test file, by its path. */
  files?: Record<string, number>;
}

/** Prints a part of a check's output, including line ends. */
export type Print = (text: string) => void;

/** A check of `npm test`. */
export interface Check {
  name: string;
  run(print: Print): Promise<Tally>;
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

const running = new Set<ChildProcess>();

/**
 * Runs a Node script in the project's folder.
 * @param print gets the output; without it, the script uses the terminal
 * @param variables environment variables, beside those of this process
 * @returns its exit status
 */
export function runScript(
  script: string,
  args: string[],
  print?: Print,
  variables: Record<string, string> = {},
): Promise<number> {
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: projectRoot,
      stdio: print ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...(print && colours), ...variables },
    });
    running.add(child);
    if (print) {
      child.stdout?.setEncoding('utf8').on('data', print);
      child.stderr?.setEncoding('utf8').on('data', print);
    }
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** Ends the running scripts when this process must end. */
export function endScripts(): void {
  for (const child of running) child.kill();
}

/** A check that runs a command, and passes if its status is 0. */
export function commandCheck(
  name: string,
  packageName: string,
  args: string[],
  binary?: string,
): Check {
  return {
    name,
    async run(print) {
      const status = await runScript(binaryOf(packageName, binary), args, print);
      return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

/** A check that runs a function, and fails if it throws. */
export function throwingCheck(name: string, look: () => unknown): Check {
  return {
    name,
    async run() {
      await look();
      return { passed: 1, failed: 0 };
    },
  };
}
