import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('./main.ts', import.meta.url));

/** A gateway in a separate process, which can be measured and killed. */
export interface GatewayProcess {
  url: string;
  port: number;
  pid: number;
  /** Ends the process and waits for its end. With SIGKILL, it can't clean up. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/**
 * Starts the gateway over a folder.
 * @param collections to create at the start
 * @param port default: any free port
 * @returns the gateway when it listens
 * @throws Error with the process's output if it doesn't start
 */
export async function startGatewayProcess(
  dataFolder: string,
  collections: string[],
  port = 0,
): Promise<GatewayProcess> {
  const child = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', entry, '--data', dataFolder],
      ...['--port', String(port), '--collections', collections.join(',')],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
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
    pid: child.pid ?? 0,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
