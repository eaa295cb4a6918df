import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { functionOptions } from 'miniprogram-cloud/function-options';
import { type Caller, contextVariables } from 'miniprogram-cloud';
import { type GatewayProcess, startGatewayProcess } from 'miniprogram-cloud/gateway';
import { Instance } from 'miniprogram-cloud';
import { readDatabaseConfig, readFunctionsConfig } from 'miniprogram-cloud/config';
import { type Table, rounded } from '../report';
import { median, percentile } from '../statistics';
import { cases } from './cases';

const ROUNDS = 9;
const WARM_CALLS = 80;
/** Milliseconds of load for each throughput. */
const LOAD = 3000;
const WRITES_A_CALL = 20;

interface Subject {
  name: string;
  bundle: string;
  timeout: number;
  memorySize: number;
  make(call: number): { event: unknown; caller: Caller };
}

/**
 * Compares every function with an empty one in the same run: cold start, warm latency, throughput of one and several
 * instances, and memory. Also measures durable writes a second.
 */
export async function benchCloud(
  projectRoot: string,
): Promise<{ tables: Table[]; notes: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cloud-'));
  const { collections } = readDatabaseConfig(projectRoot);
  const gateway = await startGatewayProcess(join(folder, 'data'), [
    ...Object.keys(collections),
    'bench',
  ]);
  try {
    const bench = new CloudBench(gateway);
    const limits = readFunctionsConfig(projectRoot);
    const own = { timeout: 30, memorySize: 256 };
    const empty: Subject = {
      ...own,
      name: 'empty',
      bundle: await bundle('empty', folder),
      make: () => ({ event: {}, caller: {} }),
    };
    const writer: Subject = {
      ...own,
      name: 'writer',
      bundle: await bundle('writer', folder),
      make: () => ({ event: { count: WRITES_A_CALL }, caller: {} }),
    };
    const subjects = [
      empty,
      ...cases.map(({ name, make }): Subject => {
        const { timeout = 5, memorySize = 256 } = limits[name] ?? {};
        const path = join(projectRoot, 'dist', 'cloudfunctions', name, 'index.js');
        return { name, bundle: path, timeout, memorySize, make };
      }),
    ];
    const atRest = memoryOf(gateway.pid);
    const starts = await bench.coldStarts(subjects);
    const warm = new Map<string, Warm>();
    for (const subject of subjects) warm.set(subject.name, await bench.warm(subject));
    const metrics = subjects.find(({ name }) => name === 'metrics') ?? empty;
    const engagement = subjects.find(({ name }) => name === 'engagement') ?? empty;
    const throughputs = [];
    for (const subject of [empty, metrics, engagement, writer]) {
      throughputs.push({
        name: subject.name,
        one: await bench.throughput(subject, 1),
        four: await bench.throughput(subject, 4),
      });
    }
    return {
      tables: [
        latencyTable(subjects, starts, warm),
        {
          title: 'Calls a second',
          columns: ['function', 'one instance', 'four', 'four ÷ one'],
          rows: throughputs.map(({ name, one, four }) => {
            const factor = name === 'writer' ? WRITES_A_CALL : 1;
            const label = name === 'writer' ? 'durable writes' : name;
            return [label, rounded(one * factor), rounded(four * factor), rounded(four / one)];
          }),
        },
        {
          title: 'Memory of the local gateway, MB',
          columns: ['when', 'RSS'],
          rows: [
            ['at rest, empty', rounded(atRest)],
            ['after all of the above', rounded(memoryOf(gateway.pid))],
          ],
        },
      ],
      notes: [
        `Cold: a new process until its first answer, median of ${ROUNDS}, the functions in turn. Warm: ${WARM_CALLS} calls.`,
        'Database, storage and openapi are the local gateway, in a process of its own, each commit synchronous.',
        'A durable write is one document added through wx-server-sdk and answered for.',
      ],
    };
  } finally {
    await gateway.end('SIGTERM');
    rmSync(folder, { recursive: true });
  }
}

interface Warm {
  p50: number;
  p99: number;
  /** Megabytes after the calls. */
  memory: number;
}

function latencyTable(
  subjects: Subject[],
  starts: Map<string, number>,
  warm: Map<string, Warm>,
): Table {
  const base = starts.get('empty') ?? Number.NaN;
  return {
    title: 'Each function beside an empty one',
    columns: ['function', 'cold, ms', '÷ empty', 'warm p50, ms', 'p99, ms', 'RSS, MB'],
    rows: subjects.map(({ name }) => {
      const cold = starts.get(name) ?? Number.NaN;
      const { p50, p99, memory } = warm.get(name) ?? { p50: NaN, p99: NaN, memory: NaN };
      return [
        name,
        rounded(cold),
        rounded(cold / base),
        rounded(p50),
        rounded(p99),
        rounded(memory),
      ];
    }),
  };
}

/** Calls functions in separate processes, and measures the time. Every call has another visitor. */
class CloudBench {
  private calls = 0;

  constructor(private readonly gateway: GatewayProcess) {}

  /** @returns the median milliseconds from the start of a process to its first answer, by function */
  async coldStarts(subjects: Subject[]): Promise<Map<string, number>> {
    const samples = new Map<string, number[]>();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const subject of subjects) {
        const startedAt = performance.now();
        const instance = this.start(subject);
        await this.call(subject, instance);
        samples.set(subject.name, [
          ...(samples.get(subject.name) ?? []),
          performance.now() - startedAt,
        ]);
        instance.kill();
      }
    }
    return new Map([...samples].map(([name, list]) => [name, median(list)]));
  }

  async warm(subject: Subject): Promise<Warm> {
    const instance = this.start(subject);
    const samples: number[] = [];
    await this.call(subject, instance);
    for (let call = 0; call < WARM_CALLS; call += 1) {
      const startedAt = performance.now();
      await this.call(subject, instance);
      samples.push(performance.now() - startedAt);
    }
    const memory = memoryOf(instance.pid);
    instance.kill();
    return { p50: median(samples), p99: percentile(samples, 0.99), memory };
  }

  /** @returns the calls a second of this number of instances together */
  async throughput(subject: Subject, count: number): Promise<number> {
    const instances = Array.from({ length: count }, () => this.start(subject));
    await Promise.all(instances.map((instance) => this.call(subject, instance)));
    const startedAt = performance.now();
    let answered = 0;
    await Promise.all(
      instances.map(async (instance) => {
        while (performance.now() - startedAt < LOAD) {
          await this.call(subject, instance);
          answered += 1;
        }
      }),
    );
    const seconds = (performance.now() - startedAt) / 1000;
    instances.forEach((instance) => instance.kill());
    return answered / seconds;
  }

  private start({ name, bundle: path, timeout, memorySize }: Subject): Instance {
    return new Instance({
      name,
      bundle: path,
      timeout,
      memorySize,
      gatewayUrl: this.gateway.url,
      onLog: () => undefined,
    });
  }

  /** @throws Error if the answer is a refusal, which would be unrealistically fast */
  private async call({ name, make }: Subject, instance: Instance): Promise<void> {
    this.calls += 1;
    const { event, caller } = make(this.calls);
    const result = await instance.call(event, contextVariables(caller));
    if (!result.ok || !result.json.startsWith('{"ok":true')) {
      throw new Error(`${name} refused a call of the benchmark: ${JSON.stringify(result)}`);
    }
  }
}

async function bundle(name: 'empty' | 'writer', folder: string): Promise<string> {
  const outfile = join(folder, `${name}.js`);
  await build({
    ...functionOptions,
    entryPoints: [join(dirname(fileURLToPath(import.meta.url)), 'functions', `${name}.ts`)],
    outfile,
  });
  return outfile;
}

/** Resident megabytes of a process. */
function memoryOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
