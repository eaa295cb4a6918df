import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type CallResult, startLocalCloud } from 'miniprogram-cloud';
import { readDatabaseConfig } from 'miniprogram-cloud/config';
import { startGatewayProcess } from 'miniprogram-cloud/gateway';
import type { FunctionName } from '../../../cloudfunctions/shared/function-api';
import { projectRoot } from '../functions/environment';
import { patientLimits } from './patient-limits';

/** The functions that write. */
export const writers = ['enquiry', 'campaign', 'engagement'] as const;
/** A cloud whose processes can be killed under load. */
export interface Target {
  /** @param visitor 16 to 64 letters, digits or hyphens */
  call(name: FunctionName, event: object, visitor: string): Promise<CallResult>;
  /** Kills a process, and starts again what it ran. @param chance from 0 to 1: which process */
  kill(chance: number): Promise<void>;
  /** Kills all, and starts the services over the data that is left. @returns where their data can be read */
  restart(): Promise<string>;
  end(): Promise<void>;
}

/** Function processes of this process, over a gateway in a process of its own. */
export async function startFunctionsAndGateway(folder: string): Promise<Target> {
  const collections = Object.keys(readDatabaseConfig(projectRoot).collections);
  let gateway = await startGatewayProcess(folder, collections);
  const { url, port } = gateway;
  const cloud = startLocalCloud({
    root: join(projectRoot, 'dist', 'cloudfunctions'),
    limits: patientLimits(),
    gatewayUrl: url,
  });
  const restartGateway = async () => {
    await gateway.end('SIGKILL');
    gateway = await startGatewayProcess(folder, collections, port);
  };
  return {
    call: (name, event, visitor) =>
      cloud.call(name, event, { openId: `o-${visitor}`, source: 'wx_client' }),
    kill: async (chance) => {
      const killed = writers[Math.floor(chance * (writers.length + 1))];
      if (killed) cloud.kill(killed);
      else await restartGateway();
    },
    restart: async () => {
      cloud.close();
      await restartGateway();
      return url;
    },
    end: () => gateway.end('SIGKILL'),
  };
}

/** A host as `npm start` runs it: one process with the services, whose children are the functions. */
export async function startWholeHost(folder: string): Promise<Target> {
  let host = await startHostProcess(folder, '0');
  const restart = async () => {
    await host.end();
    host = await startHostProcess(folder, new URL(host.url).port);
  };
  return {
    async call(name, event, visitor): Promise<CallResult> {
      try {
        const response = await fetch(`${host.url}cloud/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-visitor': visitor },
          body: JSON.stringify(event),
        });
        const json = await response.text();
        return response.ok ? { ok: true, json } : { ok: false, errCode: -1, errMsg: json };
      } catch (error) {
        return { ok: false, errCode: -1, errMsg: String(error) };
      }
    },
    kill: restart,
    restart: async () => {
      await restart();
      return host.gatewayUrl;
    },
    end: () => host.end(),
  };
}

async function startHostProcess(folder: string, port: string) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'host-main.ts'), '--data', folder, '--port', port],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = once(child, 'close');
  const [url = '', gatewayUrl = ''] = await new Promise<string[]>((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const found = /^Ready: (\S+) (\S+)$/m.exec(output);
        if (found) resolve(found.slice(1));
      });
    }
    void ended.then(() => reject(new Error(`the host ended: ${output}`)));
  });
  const end = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { url, gatewayUrl, end };
}
