import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('./function-process.cjs', import.meta.url));

/** The result of a call: the function's value as JSON, or one of the cloud's error codes. */
export type CallResult =
  { ok: true; json: string } | { ok: false; errCode: number; errMsg: string };

/** How a process ran a call. */
export interface FunctionRun {
  /** The process was started for this call. */
  isColdStart: boolean;
  /** Milliseconds to the answer, from the start of the process or, if it was warm, from the call. */
  ms: number;
}

/** WeChat Cloud's error codes. */
export const CloudErrorCodes = {
  functionNotFound: -501000,
  executionFailed: -504002,
  timedOut: -504003,
  badResult: -504005,
} as const;

/** The folder of a function's code in WeChat Cloud. */
const CODE_FOLDER = '/var/user';

/** A message of an instance's process. */
type Message =
  | { ready: true }
  | { id: number; ok: true; json?: string }
  | { id: number; ok: false; message: string };

export interface InstanceOptions {
  name: string;
  /** The bundle's path. */
  bundle: string;
  /** Seconds, as in functions.json. */
  timeout: number;
  /** Megabytes. */
  memorySize: number;
  /** Environment variables, as in functions.json. */
  environment?: Record<string, string>;
  /** The gateway of the database, the storage and WeChat's API, if there is one. */
  gatewayUrl?: string;
  onLog: (line: string) => void;
}

/** A process that runs one function, one call at a time, as in the cloud. */
export class Instance {
  private readonly child: ChildProcess;
  private settle: ((result: CallResult) => void) | null = null;
  private calls = 0;
  private lastLine = '';
  isAlive = true;

  constructor(private readonly options: InstanceOptions) {
    this.child = fork(entry, [options.bundle], {
      // Newer Node.js versions than the cloud's print deprecation warnings about wx-server-sdk at each start.
      execArgv: [`--max-old-space-size=${options.memorySize}`, '--no-deprecation'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: functionEnvironment(options),
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        for (const line of text.split('\n').filter(Boolean)) {
          this.lastLine = line;
          options.onLog(line);
        }
      });
    }
    this.child.on('message', (message: Message) => {
      if ('ready' in message) return;
      this.finish(
        message.ok
          ? this.checkResult(message.json)
          : this.failure(CloudErrorCodes.executionFailed, message.message.split('\n')[0] ?? ''),
      );
    });
    // 'close' comes after the streams have ended, so the last line is complete.
    this.child.on('close', (code, signal) => {
      this.isAlive = false;
      const reason = `the process ended (${signal ?? `status ${code ?? 'unknown'}`}) ${this.lastLine}`;
      this.finish(this.failure(CloudErrorCodes.executionFailed, reason.trim()));
    });
  }

  /** The process id. */
  get pid(): number {
    return this.child.pid ?? 0;
  }

  get isBusy(): boolean {
    return this.settle !== null;
  }

  /**
   * Calls the function, and kills its process at the timeout. Never rejects.
   * @param context the environment variables of the caller
   */
  call(event: unknown, context: Record<string, string>): Promise<CallResult> {
    if (this.isBusy) throw new Error(`${this.options.name}: one call at a time`);
    this.calls += 1;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        const { timeout } = this.options;
        this.finish(this.failure(CloudErrorCodes.timedOut, `timed out after ${timeout} seconds`));
        this.kill();
      }, this.options.timeout * 1000);
      this.settle = (result) => {
        clearTimeout(timer);
        resolve(result);
      };
      const fail = (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        this.finish(this.failure(CloudErrorCodes.executionFailed, reason));
      };
      const message = { id: this.calls, requestId: randomUUID(), event, context };
      // `send` throws for an event without JSON, such as one that is nested too deeply.
      try {
        this.child.send(message, (error) => {
          if (error) fail(error);
        });
      } catch (error) {
        fail(error);
      }
    });
  }

  /** Kills the process; its current call fails. */
  kill(): void {
    this.isAlive = false;
    this.child.kill('SIGKILL');
  }

  private finish(result: CallResult): void {
    const { settle } = this;
    this.settle = null;
    settle?.(result);
  }

  private checkResult(json: string | undefined): CallResult {
    if (json === undefined) {
      return this.failure(
        CloudErrorCodes.badResult,
        'the function answered nothing that JSON can say',
      );
    }
    return { ok: true, json };
  }

  private failure(errCode: number, reason: string): CallResult {
    // Clients see the path in the cloud, not the path on this machine.
    const text = reason.replaceAll(dirname(this.options.bundle), CODE_FOLDER);
    const errMsg = `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${this.options.name}: ${text}`;
    return { ok: false, errCode, errMsg };
  }
}

/** The variables that the cloud would set. The machine's own variables, real keys included, aren't passed on. */
function functionEnvironment({ environment, gatewayUrl }: InstanceOptions): Record<string, string> {
  return {
    ...environment,
    TENCENTCLOUD_RUNENV: 'SCF',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    ...(gatewayUrl !== undefined && {
      TENCENTCLOUD_REGION: 'ap-shanghai',
      TENCENTCLOUD_SECRETID: 'local',
      TENCENTCLOUD_SECRETKEY: 'local',
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: gatewayUrl }),
    }),
  };
}
