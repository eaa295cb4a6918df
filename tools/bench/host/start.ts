import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A process of `npm start`, after the installation. */
export interface StartedHost {
  url: string;
  /** Milliseconds until it printed `Ready`. */
  ms: number;
  close(): Promise<void>;
}

/** Node.js options to run a project's TypeScript. */
export function loading(root: string): string[] {
  return ['--import', createRequire(join(root, 'package.json')).resolve('tsx')];
}

/** Starts the host of a project. @throws Error with its output if it ends before it is ready */
export async function startProject(root: string): Promise<StartedHost> {
  const startedAt = performance.now();
  const command = join(root, 'tools', 'start', 'start-command.ts');
  // Without `tools/run.mjs`, which might install something into the shared packages.
  const args = [...loading(root), command, '--port', '0', '--fresh'];
  const child = spawn(process.execPath, args, { cwd: root });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const ready = /^Ready: (\S+)$/m.exec(output)?.[1];
        if (ready !== undefined) resolve(ready);
      });
    }
    void ended.then(() => reject(new Error(`npm start ended: ${output}`)));
  });
  const ms = performance.now() - startedAt;
  return {
    url,
    ms,
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Runs a Node.js process to its end. @returns milliseconds @throws Error with its output if it fails */
export async function timeNode(args: readonly string[], root: string): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { cwd: root });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${output}`);
  return performance.now() - startedAt;
}
