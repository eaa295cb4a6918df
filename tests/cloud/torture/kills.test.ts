import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { shareHostScripts } from 'miniprogram-host/host-scripts';
import { temporaryFolder } from 'test-support/temporary-folder';
import {
  reportTorture,
  tortureMargin,
  tortureRandom,
  tortureSeed,
  tortureTime,
} from 'test-support/torture';
import { projectRoot } from '../functions/environment';
import { stored } from '../functions/stored';
import { startFunctionsAndGateway, startWholeHost, type Target, writers } from './targets';

jest.setTimeout(tortureTime * 2 + tortureMargin);

const page = 'pages/metric/index?id=pay-score-users';
const random = tortureRandom();
/** Writes of one round: each round has its own data, so that the limits of functions don't end it. */
const ROUND = 300;
const victims = [
  ['gateway or functions', startFunctionsAndGateway],
  ['host', startWholeHost],
] as const;

/** The sent writes, and the acknowledged ones. */
interface Model {
  enquiries: Set<string>;
  campaigns: Set<string>;
  events: number;
  /** Events that were sent, whether acknowledged or not. */
  sentEvents: number;
  calls: number;
}

/** One write by its own visitor, sent again until it is acknowledged or the round is over. */
async function write(
  name: (typeof writers)[number],
  target: Target,
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
  if (name === 'engagement') model.sentEvents += 1;
  while (!isOver()) {
    model.calls += 1;
    const result = await target.call(name, events[name], id);
    const answer = result.ok ? (JSON.parse(result.json) as { ok: boolean; code?: string }) : null;
    if (answer?.ok) {
      if (name === 'enquiry') model.enquiries.add(id);
      if (name === 'campaign') model.campaigns.add(id);
      if (name === 'engagement') model.events += 1;
      return;
    }
    await pause(50);
    if (answer?.code === 'rate-limited') return;
  }
}

/** All documents of a collection, by pages. */
async function all<Document>(url: string, collection: string, field: string): Promise<Document[]> {
  const parts = await Promise.all(
    Array.from('0123456789abcdef', (digit) =>
      stored<Document>(url, collection, { [field]: { $regex: `^${digit}` } }),
    ),
  );
  return parts.flat();
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const acknowledgedOf = ({ enquiries, campaigns, events }: Model) =>
  enquiries.size + campaigns.size + events;

async function playRound(start: (folder: string) => Promise<Target>, milliseconds: number) {
  const target = await start(temporaryFolder('torture'));
  const end = Date.now() + milliseconds;
  let kills = 0;
  const model: Model = {
    enquiries: new Set(),
    campaigns: new Set(),
    events: 0,
    sentEvents: 0,
    calls: 0,
  };
  const isOver = () => (Date.now() > end || acknowledgedOf(model) > ROUND) && kills > 0;
  const load = Array.from({ length: 6 }, async (_writer, index) => {
    const name = writers[index % writers.length] ?? 'enquiry';
    while (!isOver()) await write(name, target, model, isOver);
  });
  while (!isOver()) {
    // In the middle of work: a process that is killed while it starts has nothing to lose.
    const before = acknowledgedOf(model);
    while (!isOver() && acknowledgedOf(model) < before + 3) await pause(10);
    await pause(random() * 300);
    if (isOver()) break;
    kills += 1;
    await target.kill(random());
  }
  await Promise.all(load);
  const url = await target.restart();
  const enquiries = await all<{ message: string }>(url, 'enquiries', 'message');
  const campaigns = await all<{ name: string }>(url, 'campaigns', 'name');
  const counters = await stored<{ views: number }>(url, 'engagement', { page });
  await target.end();
  const views = counters.reduce((sum, counter) => sum + counter.views, 0);
  const messages = enquiries.map(({ message }) => message);
  const names = campaigns.map(({ name }) => name);
  return {
    calls: model.calls,
    kills,
    written: acknowledgedOf(model),
    lost:
      missing(model.enquiries, messages) +
      missing(model.campaigns, names) +
      Math.max(0, model.events - views),
    duplicated: twice(messages) + twice(names) + Math.max(0, views - model.sentEvents),
  };
}

const missing = (known: Set<string>, found: string[]) =>
  [...known].filter((id) => !found.includes(id)).length;
const twice = (found: string[]) => found.length - new Set(found).size;

beforeAll(() => shareHostScripts(join(projectRoot, 'dist', 'host')));

test.each(victims)(
  'kills of %s lose no acknowledged write and store none twice',
  async (name, start) => {
    const sum = { calls: 0, kills: 0, written: 0, lost: 0, duplicated: 0 };
    const end = Date.now() + tortureTime / victims.length;
    do {
      const round = await playRound(start, Math.max(1000, end - Date.now()));
      for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += round[key];
    } while (Date.now() < end && sum.lost + sum.duplicated === 0);
    const { written, ...figures } = sum;
    reportTorture({ generator: `kills of ${name} (${written} writes acknowledged)`, ...figures });
    expect(sum.written).toBeGreaterThan(0);
    expect({ seed: tortureSeed, lost: sum.lost, duplicated: sum.duplicated }).toEqual({
      seed: tortureSeed,
      lost: 0,
      duplicated: 0,
    });
  },
);
