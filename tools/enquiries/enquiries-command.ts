import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../checks/check';
import { openLocalData, UsageError } from './local-data';
import { readEnquiries, type EnvironmentAccess } from './read';
import { renderCsv, renderJson } from './rows';

const usage = `npm run --silent enquiries -- --env <id|local> [options] > enquiries.csv
  --env <id>            the cloud environment; \`local\` is the data of this machine
  --format <csv|json>   default: csv
  --since <YYYY-MM-DD>  only enquiries since the start of that day in China
  --gateway <url>       for \`local\`: the address of a running gateway
  --help                show this
A cloud environment needs TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY.`;

/** Messages about what the output omits. */
const notices: string[] = [];

function notice(text: string): void {
  notices.push(text);
  console.error(text);
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      env: { type: 'string' },
      format: { type: 'string', default: 'csv' },
      since: { type: 'string', default: '1970-01-02' },
      gateway: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { env, format, since } = values;
  if (values.help) return null;
  if (!env) throw new UsageError('--env names the environment');
  const render = { csv: renderCsv, json: renderJson }[format];
  if (!render) throw new UsageError(`--format takes csv or json, not "${format}"`);
  const start = Date.parse(`${since}T00:00:00+08:00`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(since) || Number.isNaN(start)) {
    throw new UsageError(`--since takes a day like 2021-01-19, not "${since}"`);
  }
  return { ...values, env, render, start };
}

/** Opens an environment, reads it, and closes it. */
async function withAccess<T>(
  { env, gateway }: { env: string; gateway?: string | undefined },
  use: (access: EnvironmentAccess) => Promise<T>,
): Promise<T> {
  if (env !== 'local') {
    const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = process.env;
    if (!secretId || !secretKey) {
      throw new UsageError('TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY are not set');
    }
    return use({ env, secretId, secretKey });
  }
  // Otherwise the SDK queries Tencent Cloud's metadata service.
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
  });
  const local = { env, secretId: 'local', secretKey: 'local' };
  if (gateway !== undefined) return use({ ...local, serviceUrl: gateway });
  const own = await openLocalData(join(projectRoot, '.data'), notice);
  try {
    return await use({ ...local, serviceUrl: own.url });
  } finally {
    await own.close();
  }
}

try {
  const options = readOptions();
  if (!options) {
    console.log(usage);
  } else {
    const { rows, invalid } = await withAccess(options, (access) =>
      readEnquiries(access, options.start),
    );
    process.stdout.write(options.render(rows));
    console.error(`${rows.length} enquiries`);
    for (const id of invalid) notice(`The document ${id} is no enquiry, and was left out.`);
  }
  process.exitCode = notices.length > 0 ? 1 : 0;
} catch (error) {
  const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
  const message = error instanceof Error ? error.message : String(error);
  console.error(isUsage ? `${message}\n\n${usage}` : message);
  process.exitCode = isUsage ? 2 : 1;
}
