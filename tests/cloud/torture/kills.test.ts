import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from 'miniprogram-cloud';
import { readDatabaseConfig, readFunctionsConfig } from 'miniprogram-cloud/config';
import { startGatewayProcess, type GatewayProcess } from 'miniprogram-cloud/gateway';
import { temporaryFolder } from 'test-support/temporary-folder';
import { reportTorture, tortureRandom, tortureTime } from 'test-support/torture';
import type { FunctionName } from '../../../cloudfunctions/shared/function-api';
import { projectRoot } from '../functions/environment';
import { stored } from '../functions/stored';

jest.setTimeout(tortureTime * 2 + 240_000);

const page = 'pages/metric/index?id=pay-score-users';
const collections = Object.keys(readDatabaseConfig(projectRoot).collections);
const writers = ['enquiry', 'campaign', 'engagement'] as const;
const random = tortureRandom();
/** Milliseconds of one round: each has data of its own, so that no limit ends it. */
const ROUND = 20_000;

interface Acknowledged {
  enquiries: Set<string>;
  campaigns: Set<string>;
  events: number;
}
interface Model {
  acknowledged: Acknowledged;
  /** Events that were sent, whether acknowledged or not. */
  events: number;
  calls: number;
}

/** One write by a visitor of its own, sent again until it is acknowledged or the round is over. */
async function write(
  name: (typeof writers)[number],
  cloud: LocalCloud,
  model: Model,
  isOver: () => boolean,
): Promise<void> {
  const id = randomUUID();
  const at = Date.now();
  const events = {
    enquiry: {
      service: 'mini-games',
      name: 'Li Lei',
      company: '',
      contactKind: 'phone',
      contact: '13800138000',
      message: id,
      language: 'zh',
      consent: true,
      clientRequestId: id,
    },
    campaign: {
      action: 'create',
      name: id,
      page,
      language: 'en',
      channel: 'poster',
      clientRequestId: id,
    },
    engagement: { action: 'record', visit: id, events: [{ kind: 'view', page, at }] },
  };
  if (name === 'engagement') model.events += 1;
  while (!isOver()) {
    model.calls += 1;
    const result = await cloud.call(name, events[name], { openId: `o-${id}`, source: 'wx_client' });
    const answer = result.ok ? (JSON.parse(result.json) as { ok: boolean; code?: string }) : null;
    if (answer?.ok) {
      if (name === 'enquiry') model.acknowledged.enquiries.add(id);
      if (name === 'campaign') model.acknowledged.campaigns.add(id);
      if (name === 'engagement') model.acknowledged.events += 1;
      return;
    }
    if (answer?.code === 'rate-limited') return;
    await pause(50);
  }
}

/** All documents of a collection, by pages. */
async function all<Document>(url: string, collection: string, field: string): Promise<Document[]> {
  const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
  const parts = await Promise.all(
    Array.from(digits, (digit) =>
      stored<Document>(url, collection, { [field]: { $regex: `^${digit}` } }),
    ),
  );
  return parts.flat();
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const writtenOf = ({ enquiries, campaigns, events }: Acknowledged) =>
  enquiries.size + campaigns.size + events;

async function playRound(milliseconds: number) {
  const folder = temporaryFolder('torture');
  let gateway: GatewayProcess = await startGatewayProcess(folder, collections);
  const { url, port } = gateway;
  const limits = Object.fromEntries(
    Object.entries(readFunctionsConfig(projectRoot)).map(([name, limit]) => [
      name,
      { ...limit, timeout: 30 },
    ]),
  );
  const root = join(projectRoot, 'dist', 'cloudfunctions');
  const cloud = startLocalCloud({ root, limits, gatewayUrl: url });
  const end = Date.now() + milliseconds;
  let kills = 0;
  const isOver = () => Date.now() > end && kills > 0;
  const acknowledged = { enquiries: new Set<string>(), campaigns: new Set<string>(), events: 0 };
  const model: Model = { acknowledged, events: 0, calls: 0 };
  const load = Array.from({ length: 6 }, async (_writer, index) => {
    while (!isOver())
      await write(writers[index % writers.length] ?? 'enquiry', cloud, model, isOver);
  });
  while (!isOver()) {
    // In the middle of work: a process that is killed while it starts has nothing to lose.
    const before = writtenOf(acknowledged);
    while (!isOver() && writtenOf(acknowledged) < before + 3) await pause(10);
    await pause(random() * 300);
    if (isOver()) break;
    const victim = random();
    kills += 1;
    // The host holds the gateway and starts the functions: its end is the end of both.
    const isHost = victim < 0.34;
    if (isHost || victim > 0.67) {
      await gateway.end('SIGKILL');
      gateway = await startGatewayProcess(folder, collections, port);
    }
    const killed: readonly FunctionName[] = isHost ? writers : victim > 0.67 ? [] : writers;
    killed.forEach((name) => cloud.kill(name));
  }
  await Promise.all(load);
  cloud.close();
  await gateway.end('SIGKILL');
  gateway = await startGatewayProcess(folder, collections, port);
  const enquiries = await all<{ message: string }>(url, 'enquiries', 'message');
  const campaigns = await all<{ name: string }>(url, 'campaigns', 'name');
  const counters = await stored<{ views: number }>(url, 'engagement', { page });
  await gateway.end('SIGKILL');
  const views = counters.reduce((sum, counter) => sum + counter.views, 0);
  const missing = (known: Set<string>, found: string[]) =>
    [...known].filter((id) => !found.includes(id)).length;
  const twice = (found: string[]) => found.length - new Set(found).size;
  const messages = enquiries.map(({ message }) => message);
  const names = campaigns.map(({ name }) => name);
  return {
    calls: model.calls,
    kills,
    written: writtenOf(acknowledged),
    lost:
      missing(acknowledged.enquiries, messages) +
      missing(acknowledged.campaigns, names) +
      Math.max(0, acknowledged.events - views),
    duplicated: twice(messages) + twice(names) + Math.max(0, views - model.events),
  };
}

test('kills of gateway, functions and host lose nothing acknowledged, and double nothing', async () => {
  const sum = { calls: 0, kills: 0, written: 0, lost: 0, duplicated: 0 };
  const end = Date.now() + tortureTime;
  do {
    const round = await playRound(Math.min(ROUND, Math.max(2000, end - Date.now())));
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += round[key];
  } while (Date.now() < end);
  const { written, ...figures } = sum;
  reportTorture({ generator: `kills (${written} writes acknowledged)`, ...figures });
  expect(sum.written).toBeGreaterThan(0);
  expect([sum.lost, sum.duplicated]).toEqual([0, 0]);
});
