import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const running = new Set<ChildProcess>();

/** A gateway in a process of its own. */
export interface GatewayProcess {
  url: string;
  port: number;
  /** `kill -9`: the process gets no chance to tidy up. */
  kill(): Promise<void>;
}

/** Starts the gateway over a folder. @returns once it listens */
export async function startGatewayProcess(
  dataFolder: string,
  collections: string[],
  port = 0,
): Promise<GatewayProcess> {
  const entry = join(root, 'tools', 'cloud', 'gateway', 'main.ts');
  const child = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', entry, '--data', dataFolder],
      ...['--port', String(port), '--collections', collections.join(',')],
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  running.add(child);
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      running.delete(child);
      resolve();
    });
  });
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const found = /^Ready: (\S+)$/m.exec(output)?.[1];
        if (found !== undefined) resolve(found);
      });
    }
    void ended.then(() => reject(new Error(`the gateway ended: ${output}`)));
  });
  return {
    url,
    port: Number(new URL(url).port),
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

/** Ends what a test has left running. */
export function killGatewayProcesses(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** What the gateway answers to one of the SDK's requests. */
export interface Reply {
  code?: string;
  data?: { list?: string[]; total?: number; updated?: number };
}

/** Asks as the SDK does, without its weight. */
export async function ask(url: string, action: string, request: object): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, ...request }),
  });
  return (await response.json()) as Reply;
}
