import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readDatabaseConfig, readFunctionsConfig } from './config';
import { startGateway } from './gateway/index';
import { startLocalCloud } from './local-cloud';

const usage = `miniprogram-cloud <command> [options]

  call <function> [event]  call a cloud function with an event in JSON, and print its answer
    --project <path>       the folder with cloudfunctions/functions.json (default: this one)
    --bundles <path>       the folder of the built functions (default: the project's dist/cloudfunctions)
    --data <path>          the folder of the data (default: a temporary one)
    --openid <id>          the caller's openid (default: no identity)
  gateway                  answer wx-server-sdk until the process ends, and print the address
    --project <path>
    --data <path>
    --port <number>        default: any free port

  --help  show this`;

/** An invalid command line. */
class UsageError extends Error {}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      project: { type: 'string', default: '.' },
      bundles: { type: 'string' },
      data: { type: 'string' },
      openid: { type: 'string' },
      port: { type: 'string', default: '0' },
      help: { type: 'boolean', default: false },
    },
  });
  const [command, ...rest] = positionals;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new UsageError(`--port takes a number from 0 to 65535, not "${values.port}"`);
  }
  return { ...values, project: resolve(values.project), port, command, rest };
}

type Options = ReturnType<typeof readOptions>;

/** The gateway over the project's collections, and the folder of its data. */
async function openGateway({ project, data, port }: Options) {
  const dataFolder =
    data === undefined ? mkdtempSync(join(tmpdir(), 'cloud-data-')) : resolve(data);
  const { collections } = readDatabaseConfig(project);
  const gateway = await startGateway({ dataFolder, collections, port });
  return {
    url: gateway.url,
    async close() {
      await gateway.close();
      if (data === undefined) rmSync(dataFolder, { recursive: true });
    },
  };
}

async function call(options: Options): Promise<void> {
  const [name, text = '{}', ...more] = options.rest;
  if (name === undefined) throw new UsageError('call names a function');
  if (more.length > 0) throw new UsageError(`unexpected: ${more.join(' ')}`);
  const event = JSON.parse(text) as unknown;
  const limits = readFunctionsConfig(options.project);
  const gateway = await openGateway(options);
  const cloud = startLocalCloud({
    root: resolve(options.bundles ?? join(options.project, 'dist', 'cloudfunctions')),
    limits,
    gatewayUrl: gateway.url,
    onLog: (_name, line) => console.error(line),
  });
  try {
    const caller = options.openid === undefined ? {} : { openId: options.openid };
    const result = await cloud.call(name, event, caller);
    if (!result.ok) throw new Error(result.errMsg);
    console.log(result.json);
  } finally {
    cloud.close();
    await gateway.close();
  }
}

async function serve(options: Options): Promise<void> {
  const gateway = await openGateway(options);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => void gateway.close().then(() => process.exit(0)));
  }
  console.log(`Ready: ${gateway.url}`);
}

async function run(): Promise<void> {
  const options = readOptions();
  if (options.help || options.command === undefined) console.log(usage);
  else if (options.command === 'call') await call(options);
  else if (options.command === 'gateway') await serve(options);
  else throw new UsageError(`unknown command: ${options.command}`);
}

try {
  await run();
} catch (error) {
  const isUsage =
    error instanceof UsageError ||
    /^ERR_PARSE_ARGS/.test(String((error as NodeJS.ErrnoException).code));
  const message = error instanceof Error ? error.message : String(error);
  console.error(isUsage ? `${message}\n\n${usage}` : message);
  process.exitCode = isUsage ? 2 : 1;
}
