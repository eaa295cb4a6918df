import { join } from 'node:path';
import { openFileEngine } from '../../../cloudfunctions/search/file-engine';
import { handleMetrics } from '../../../cloudfunctions/metrics/handle';
import { release } from '../../../miniprogram/content/release';
import { targetsOf } from '../../../miniprogram/domain/pages/routes';
import { rounded, type Results, type Table } from '../report';
import { bytesOfOne, playCounter } from './counter';
import { ordinaryShare, postShare, SECONDS_A_DAY } from './day';
import { playCalls, type Used } from './instances';
import { readMeasured, type Measured } from './measured';
import { randomFrom, timeOf } from '../random';
import {
  assumed,
  called,
  callsOf,
  eventsOf,
  popularity,
  requestsOf,
  sumOf,
  type Called,
  type Requests,
} from './visits';

const SEED = 2021;
const SCALES = [1_000, 100_000, 10_000_000];
const LARGEST = 10_000_000;
/** Seconds for which an instance waits for work: no document says how long WeChat keeps one. */
const IDLE = 300;
/** A day begins when hardly anybody comes, since without an instance all who come at once start one each. */
const DAY = { from: 4 * 3600, to: 4 * 3600 + SECONDS_A_DAY };
/** The evening, with the post in it, and twenty minutes before. */
const EVENING = { from: 19.5 * 3600, to: 22 * 3600 };
/** Seconds in which each begins little by little, for the same reason. */
const BEGIN = 1200;
/** Instances of `engagement` that share the counters' load, in the play of counters. */
const RECORDERS = 16;

const label = (visits: number) => visits.toLocaleString('en');

interface Setting {
  /** Milliseconds for each request to the database, on top of what the local gateway takes. */
  database: number;
  /** Milliseconds until a new instance's process starts. */
  platform: number;
  idle: number;
}
const measuredSetting: Setting = { database: 0, platform: 0, idle: IDLE };

/** Plays a function's calls through a day of so many visits, or a part of it. */
function play(
  name: Called,
  visits: number,
  { cold, p50, p99 }: Measured,
  { database, platform, idle }: Setting,
  requests: number,
  { from, to } = DAY,
): Used {
  const random = randomFrom(SEED + called.indexOf(name));
  const ordinary = visits * (1 - assumed.post) * callsOf.ordinary[name];
  const post = visits * assumed.post * callsOf.post[name];
  const waiting = requests * database;
  return playCalls({
    from,
    to,
    rate: (second) =>
      Math.min((second - from) / BEGIN, 1) *
      (ordinary * ordinaryShare(second) + post * postShare(second)),
    warm: () => timeOf(p50, p99, random) + waiting,
    cold: () => cold + platform + waiting,
    idle,
    random,
  });
}

/** What recording takes for each event at so many visits a day, over all pages and campaigns, at the day's mean rate. */
async function playCounters(visits: number): Promise<Requests> {
  const random = randomFrom(SEED);
  const events = visits * ((1 - assumed.post) * eventsOf.ordinary + assumed.post * eventsOf.post);
  const all: Requests = { reads: 0, writes: 0 };
  for (const share of popularity(targetsOf(release).length)) {
    const plain = events * share * (1 - assumed.campaign);
    const each = (events * share * assumed.campaign) / assumed.campaigns;
    for (const [daily, counters] of [
      [plain, 1],
      [each, assumed.campaigns],
    ] as const) {
      // Long enough for every minute of the ring to have been used, and for some thousand events.
      const minutes = Math.min(1440, Math.max(12, Math.ceil((3000 / daily) * 1440)));
      const load = await playCounter({
        perSecond: daily / SECONDS_A_DAY,
        minutes,
        instances: RECORDERS,
        random,
      });
      all.reads += (load.reads * daily * counters) / events;
      all.writes += (load.writes * daily * counters) / events;
    }
  }
  return all;
}

/** Requests to the database for one mean call of each function. */
function requestsOfCalls(event: Requests): Record<Called, Requests> {
  const none: Requests = { reads: 0, writes: 0 };
  const records = assumed.pages + assumed.shares;
  const share = records / (records + assumed.entries);
  return {
    metrics: none,
    search: none,
    engagement: sumOf([
      [event, share],
      [requestsOf['engagement: campaign check'], share * assumed.campaign],
      [requestsOf['engagement: pages'], 1 - share],
    ]),
    campaign: sumOf([
      [requestsOf['campaign: list'], 2 / 3],
      [requestsOf['campaign: create'], 1 / 3],
    ]),
    'share-code': requestsOf['share-code'],
    enquiry: requestsOf.enquiry,
  };
}

/** Bytes that a mean answer of each function has, as JSON, where it is more than an envelope. */
async function bytesOfAnswers(projectRoot: string): Promise<{ whole: number; search: number }> {
  const engine = openFileEngine(
    join(projectRoot, 'dist', 'cloudfunctions', 'search', 'search.index'),
  );
  const queries = [
    { q: 'deposit', lang: 'en' },
    { q: '免押金', lang: 'zh' },
  ] as const;
  const sizes = await Promise.all(
    queries.map(async (query) =>
      sizeOf({ ...(await engine.search({ ...query, completions: 6 })), tookMs: 0 }),
    ),
  );
  return {
    whole: sizeOf(handleMetrics({ scope: 'all' }, release)),
    search: sizes.reduce((sum, size) => sum + size, 0) / sizes.length,
  };
}

const sizeOf = (answer: object) => Buffer.byteLength(JSON.stringify(answer));
/** Of an answer with its id and outcome, and hardly any data. */
const ENVELOPE = 150;

async function tableOfScale(
  visits: number,
  measured: (name: Called) => Measured,
  answers: { whole: number; search: number },
): Promise<Table> {
  const counters = await playCounters(visits);
  const requests = requestsOfCalls(counters);
  const bytes = (name: Called) => {
    if (name === 'search') return answers.search;
    return name === 'metrics' ? ENVELOPE + assumed.newer * answers.whole : ENVELOPE;
  };
  return {
    title: `${label(visits)} visits a day`,
    columns: [
      'function',
      'calls',
      'in the busiest second',
      'instances',
      'at work',
      'cold starts',
      'GB-s',
      'database reads',
      'writes',
      'answers, MB',
    ],
    rows: called.map((name) => {
      const { reads, writes } = requests[name];
      const used = play(name, visits, measured(name), measuredSetting, reads + writes);
      return [
        name,
        used.calls,
        used.peak,
        used.instances,
        used.atWork,
        used.starts,
        rounded(used.seconds * measured(name).memory),
        Math.round(used.calls * reads),
        Math.round(used.calls * writes),
        rounded((used.calls * bytes(name)) / 1e6),
      ];
    }),
  };
}

/** How the instances of `engagement` depend on what nobody has measured at WeChat. */
async function tableOfUnknowns(measured: (name: Called) => Measured): Promise<Table> {
  const { reads, writes } = requestsOfCalls(await playCounters(LARGEST)).engagement;
  const settings: Setting[] = [
    measuredSetting,
    { ...measuredSetting, database: 5 },
    { ...measuredSetting, database: 20 },
    { ...measuredSetting, database: 50 },
    { ...measuredSetting, database: 20, platform: 1000 },
    { ...measuredSetting, database: 20, idle: 60 },
  ];
  return {
    title: `engagement at ${label(LARGEST)} visits a day, from ten to eight until ten in the evening`,
    columns: [
      'a request to the database, ms more',
      'start of an instance, ms more',
      'idle until it is gone, s',
      'instances',
      'at work',
      'cold starts',
      'GB-s',
    ],
    rows: settings.map((setting) => {
      const figures = measured('engagement');
      const used = play('engagement', LARGEST, figures, setting, reads + writes, EVENING);
      return [
        setting.database,
        setting.platform,
        setting.idle,
        used.instances,
        used.atWork,
        used.starts,
        rounded(used.seconds * figures.memory),
      ];
    }),
  };
}

/** One page under one campaign, ever more often: in one document, and as it is recorded. */
async function tableOfCounters(): Promise<Table> {
  const rates = [0.01, 0.1, 1, 10, 100, 600, 1000];
  const rows: number[][] = [];
  for (const perSecond of rates) {
    const minutes = perSecond < 1 ? 240 : 15;
    const random = randomFrom(SEED);
    const load = await playCounter({ perSecond, minutes, instances: RECORDERS, random });
    rows.push([
      perSecond,
      rounded(bytesOfOne(perSecond) / 1000),
      load.documents,
      rounded(load.bytes / 1000),
      rounded(load.busiest),
      rounded(load.reads),
      rounded(load.writes),
    ]);
  }
  return {
    title: 'One page under one campaign',
    columns: [
      'events a second',
      'in one document: KB',
      'documents',
      'the largest, KB',
      'writes a second to the busiest',
      'reads an event',
      'writes an event',
    ],
    rows,
  };
}

/**
 * Plays days of visits upon the functions: calls, instances, memory-seconds and requests to the database, from what
 * `npm run bench:cloud` has measured, what a visit does by the app's code, and what is assumed of visitors. The same
 * figures give the same results.
 */
export async function benchScale(
  projectRoot: string,
  log: (line: string) => void,
): Promise<Results & { facts: object }> {
  const measured = await readMeasured(projectRoot);
  const answers = await bytesOfAnswers(projectRoot);
  const tables: Table[] = [];
  for (const visits of SCALES) {
    log(`${label(visits)} visits a day …`);
    tables.push(await tableOfScale(visits, measured, answers));
  }
  tables.push(await tableOfUnknowns(measured), await tableOfCounters());
  return {
    facts: { seed: SEED, assumed, callsOf, requestsOf },
    tables,
    notes: [
      `Calls of one ordinary visit: ${describe(callsOf.ordinary)}; of one by the post in Moments: ${describe(callsOf.post)}.`,
      'A call takes a log-normal time with the median and 99th percentile that were measured; the first of an instance what a cold start took. WeChat’s own start of a container, its network and its database are not in it: see the table of what depends on them.',
      `Instances answer one call at a time and are gone after ${IDLE} s without any. GB-s: seconds of work times the memory of functions.json.`,
      'A write is a request that changes a document; every other request is a read, also a change for which no document was fit. The counters are played by the functions’ own code at the day’s mean rate.',
      `The whole release is ${rounded(answers.whole / 1000)} KB as JSON, an answer of the search ${rounded(answers.search / 1000)} KB.`,
    ],
  };
}

const describe = (calls: Record<Called, number>) =>
  called
    .filter((name) => calls[name] > 0)
    .map((name) => `${name} ${Number(calls[name].toFixed(4))}`)
    .join(', ');
