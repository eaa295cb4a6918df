import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../cloud/gateway/main.ts', import.meta.url));

/** A gateway in a process of its own, so that its memory is its own and it doesn't share the measuring thread. */
export interface GatewayProcess {
  url: string;
  pid: number;
  close(): Promise<void>;
}

/** @throws Error with what the process said when it doesn't start */
export async function startGatewayProcess(
  dataFolder: string,
  collections: string[],
): Promise<GatewayProcess> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', entry, '--data', dataFolder, '--collections', collections.join(',')],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the gateway ended with status ${code ?? '?'}`)));
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const ready = /Ready: (\S+)/.exec(text)?.[1];
      if (ready) resolve(ready);
    });
  });
  return {
    url,
    pid: child.pid ?? 0,
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}
