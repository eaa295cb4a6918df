import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Caller, contextVariables } from './caller';
import { CloudErrorCodes, type FunctionRun, Instance, type CallResult } from './instance';

export type { Caller } from './caller';
export type { CallResult, FunctionRun } from './instance';

/** A function's limits, from `cloudfunctions/functions.json`. */
export interface FunctionLimits {
  /** Seconds after which a call is killed. */
  timeout: number;
  /** Megabytes. */
  memorySize: number;
  /** Environment variables. */
  environment?: Record<string, string>;
}

export interface LocalCloudOptions {
  /** The folder of the built bundles: `<root>/<name>/index.js`. */
  root: string;
  limits: Record<string, FunctionLimits>;
  /** The `url` of a gateway. Without it, functions that use the SDK's services fail. */
  gatewayUrl?: string;
  /** Gets what functions print. */
  onLog?: (name: string, line: string) => void;
}

/** The functions of one environment, run on this machine. */
export interface LocalCloud {
  /**
   * Calls a function as `wx.cloud.callFunction` does. Never rejects: failures are error codes.
   * @returns the answer and, if a process ran the call, how it ran
   */
  call(name: string, event: unknown, caller?: Caller): Promise<CallResult & { run?: FunctionRun }>;
  /** Calls a function as a timer does: without identity. */
  trigger(name: string, triggerName: string): Promise<CallResult>;
  /** Replaces the limits, for example for an added function. Running instances keep theirs. */
  limit(limits: Record<string, FunctionLimits>): void;
  /** Kills all instances of a function, even during a call. */
  kill(name: string): void;
  /** Kills every process; current and waiting calls fail. */
  close(): void;
}

/** The most processes of one function. Further calls wait. */
const MAX_INSTANCES = 4;

/**
 * Runs built cloud functions. Each instance is a child process, which handles one call at a time, stays warm, is killed at
 * the timeout, and is restarted when the bundle changes.
 */
export function startLocalCloud(options: LocalCloudOptions): LocalCloud {
  const { root, gatewayUrl, onLog = () => undefined } = options;
  let { limits } = options;
  const pools = new Map<
    string,
    { builtAt: number; instances: Instance[]; waiting: (() => void)[] }
  >();

  let isClosed = false;

  const poolOf = (name: string, bundle: string) => {
    const builtAt = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs;
    if (builtAt === undefined) return null;
    let pool = pools.get(name);
    if (pool && pool.builtAt !== builtAt) {
      pool.instances.filter(({ isBusy }) => !isBusy).forEach((instance) => instance.kill());
      pool = { ...pool, builtAt, instances: [] };
      pools.set(name, pool);
    }
    if (!pool) {
      pool = { builtAt, instances: [], waiting: [] };
      pools.set(name, pool);
    }
    pool.instances = pool.instances.filter(({ isAlive }) => isAlive);
    return pool;
  };

  const notFound = (name: string): CallResult => {
    const errCode = CloudErrorCodes.functionNotFound;
    return {
      ok: false,
      errCode,
      errMsg: `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: FunctionName ${name} is not found`,
    };
  };

  const cloud: LocalCloud = {
    async call(name, event, caller = {}) {
      const bundle = join(root, name, 'index.js');
      const limit = limits[name];
      if (!limit || !/^[\w-]+$/.test(name)) return notFound(name);
      try {
        for (;;) {
          if (isClosed) {
            const errCode = CloudErrorCodes.executionFailed;
            return {
              ok: false,
              errCode,
              errMsg: `cloud.callFunction:fail ${name}: the cloud is closed`,
            };
          }
          // Checked each time, because a build may remove the bundle while a call waits.
          const pool = poolOf(name, bundle);
          if (!pool) return notFound(name);
          let instance = pool.instances.find(({ isBusy }) => !isBusy);
          const isColdStart = !instance;
          const startedAt = performance.now();
          if (!instance && pool.instances.length < MAX_INSTANCES) {
            instance = new Instance({
              name,
              bundle,
              ...limit,
              ...(gatewayUrl !== undefined && { gatewayUrl }),
              onLog: (line) => onLog(name, line),
            });
            pool.instances.push(instance);
          }
          if (instance) {
            const result = await instance.call(event, contextVariables(caller));
            // Another bundle has replaced it meanwhile.
            if (!pools.get(name)?.instances.includes(instance)) instance.kill();
            return { ...result, run: { isColdStart, ms: performance.now() - startedAt } };
          }
          await new Promise<void>((resolve) => pool.waiting.push(resolve));
        }
      } finally {
        // After any result, the next waiting call can use an instance.
        pools.get(name)?.waiting.shift()?.();
      }
    },
    trigger(name, triggerName) {
      const event = {
        Type: 'Timer',
        TriggerName: triggerName,
        Time: new Date().toISOString(),
        Message: '',
      };
      return cloud.call(name, event, { source: 'wx_trigger', trigger: 'timer' });
    },
    limit(renewed) {
      limits = renewed;
    },
    kill(name) {
      pools.get(name)?.instances.forEach((instance) => instance.kill());
    },
    close() {
      isClosed = true;
      for (const { instances, waiting } of pools.values()) {
        instances.forEach((instance) => instance.kill());
        waiting.splice(0).forEach((goOn) => goOn());
      }
      pools.clear();
    },
  };
  return cloud;
}
