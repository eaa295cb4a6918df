import {
  type GatewayProcess,
  startGatewayProcess as startProcess,
} from '../../src/gateway/process';

const started: GatewayProcess[] = [];

/** Starts the gateway over a folder, in a process that ends with the tests at the latest. Resolves when it listens. */
export async function startGatewayProcess(
  dataFolder: string,
  collections: string[],
  port?: number,
): Promise<GatewayProcess> {
  const gateway = await startProcess(dataFolder, collections, port);
  started.push(gateway);
  return gateway;
}

/** Ends the processes that a test has left running. */
export async function killGatewayProcesses(): Promise<void> {
  await Promise.all(started.splice(0).map((gateway) => gateway.end('SIGKILL')));
}

/** The gateway's answer to a request of the SDK's. */
export interface Reply {
  code?: string;
  data?: { list?: string[]; total?: number; updated?: number };
}

/** Sends a request like the SDK's, without loading the SDK. */
export async function ask(url: string, action: string, request: object): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, ...request }),
  });
  return (await response.json()) as Reply;
}
