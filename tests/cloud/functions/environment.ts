import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FunctionApi, FunctionName } from '../../../cloudfunctions/shared/function-api';
import type { CloudAnswer } from '../../../miniprogram/domain/cloud/cloud-api';
import { routes } from '../../../miniprogram/domain/pages/routes';
import { readDatabaseConfig, readFunctionsConfig } from 'miniprogram-cloud/config';
import { startGateway, type Faults } from 'miniprogram-cloud/gateway';
import { startLocalCloud, type Caller, type CallResult } from 'miniprogram-cloud';

export const projectRoot = join(__dirname, '..', '..', '..');

/** The result of a call: the function's answer, or a failure of the cloud. */
type Ended<Name extends FunctionName> =
  | { ended: 'answered'; answer: CloudAnswer<FunctionApi[Name]['data']> }
  | { ended: 'killed'; errMsg: string };

/** The built functions over a gateway with a fresh database. */
export interface Environment {
  /** Calls a function. Several clouds, each with its own processes, take turns. */
  call<Name extends FunctionName>(
    name: Name,
    event: unknown,
    caller?: Caller,
  ): Promise<Ended<Name>>;
  /** Calls a function that must answer with data. */
  ask<Name extends FunctionName>(
    name: Name,
    event: FunctionApi[Name]['input'],
    caller?: Caller,
  ): Promise<FunctionApi[Name]['data']>;
  /** Starts all processes of a function, with a call that loads everything. */
  warm(name: FunctionName, event: unknown): Promise<void>;
  trigger(name: FunctionName): Promise<CallResult>;
  /**
   * Kills a function's processes during a call, when one of its requests arrives at the gateway. The request is still
   * executed, but its answer is lost.
   * @param requests the number of the request
   * @param call starts the call
   * @returns whether the call was killed; false if it had fewer requests
   */
  cutOff(name: FunctionName, requests: number, call: () => Promise<unknown>): Promise<boolean>;
  /** The lines that the functions have printed. */
  lines: string[];
  gatewayUrl: string;
  close(): Promise<void>;
}

export const visitor: Caller = { openId: 'o-visitor', clientIp: '1.2.3.4', source: 'wx_client' };
export const nobody: Caller = { clientIp: '1.2.3.4', source: 'wx_client' };
export const numbered = (index: number): Caller => ({ ...visitor, openId: `o-visitor-${index}` });

/** The most processes of one function in a cloud. */
const PROCESSES = 4;
/** The timeout in seconds: long, because a slow machine takes time to start twelve processes. */
const PATIENCE = 40;

/**
 * @param options.processes the most concurrent processes of a function, a multiple of 4
 * @param options.faults faults to inject; can be changed while the environment runs
 */
export async function openEnvironment(
  options: { processes?: number; faults?: Faults } = {},
): Promise<Environment> {
  const { processes = PROCESSES, faults = {} } = options;
  const folder = mkdtempSync(join(tmpdir(), 'cloud-'));
  const { collections } = readDatabaseConfig(projectRoot);
  const openApi = { pages: () => routes.map(({ path }) => path) };
  const gateway = await startGateway({ dataFolder: folder, collections, faults, openApi });
  const limits = Object.fromEntries(
    Object.entries(readFunctionsConfig(projectRoot)).map(([name, limit]) => [
      name,
      { ...limit, timeout: PATIENCE },
    ]),
  );
  const lines: string[] = [];
  const clouds = Array.from({ length: processes / PROCESSES }, () =>
    startLocalCloud({
      root: join(projectRoot, 'dist', 'cloudfunctions'),
      limits,
      gatewayUrl: gateway.url,
      onLog: (_name, line) => lines.push(line),
    }),
  );
  let turn = 0;
  const next = () => {
    const cloud = clouds[turn % clouds.length];
    turn += 1;
    if (!cloud) throw new Error('no cloud');
    return cloud;
  };
  const environment: Environment = {
    async call<Name extends FunctionName>(name: Name, event: unknown, caller = visitor) {
      const result = await next().call(name, event, caller);
      if (!result.ok) return { ended: 'killed', errMsg: result.errMsg };
      const answer = JSON.parse(result.json) as CloudAnswer<FunctionApi[Name]['data']>;
      return { ended: 'answered', answer };
    },
    async ask(name, event, caller) {
      const ended = await environment.call(name, event, caller);
      if (ended.ended === 'killed') throw new Error(ended.errMsg);
      if (!ended.answer.ok) throw new Error(`${ended.answer.code}: ${ended.answer.message}`);
      return ended.answer.data;
    },
    async warm(name, event) {
      const one = () => environment.call(name, event, nobody);
      await Promise.all(Array.from({ length: processes }, one));
    },
    trigger: (name) => next().trigger(name, 'daily'),
    async cutOff(name, requests, call) {
      let left = requests;
      faults.onAction = () => {
        left -= 1;
        if (left === 0) clouds.forEach((cloud) => cloud.kill(name));
      };
      await call();
      faults.onAction = undefined;
      return left <= 0;
    },
    lines,
    gatewayUrl: gateway.url,
    async close() {
      clouds.forEach((cloud) => cloud.close());
      await gateway.close();
      rmSync(folder, { recursive: true });
    },
  };
  return environment;
}

/** Creates a campaign of the visitor for a page. @returns its code */
export async function makeCampaign(environment: Environment, page: string): Promise<string> {
  const made = await environment.ask('campaign', {
    action: 'create',
    name: 'Spring',
    page,
    language: 'en',
    channel: 'moments',
    clientRequestId: 'request-1',
  });
  if (made.action !== 'create') throw new Error(made.action);
  return made.campaign.code;
}

/** The code of a refusal, `ok`, or `killed`. */
export function codeOf(ended: Ended<FunctionName>): string {
  if (ended.ended === 'killed') return 'killed';
  return ended.answer.ok ? 'ok' : ended.answer.code;
}
