import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binaryOf } from '../../checks/check';
import { launchBrowser } from 'miniprogram-host/browser';
import { type Results, type Table, rounded } from '../report';
import { median, ratioOfRounds } from '../statistics';
import { type EditTimes, edits, timeEdit } from './edits';
import { Rebuilds } from './rebuilds';
import { loading, startProject, timeNode } from './start';
import { copyProject } from './working-copy';

export interface HostBenchOptions {
  rounds: number;
  /** How often the end-to-end suite runs. It takes minutes; 0 skips it. */
  suites: number;
  log: (line: string) => void;
}

/** Milliseconds between two edits, so that they aren't handled together. */
const PAUSE = 150;

/**
 * Measures the developer's waiting times: from `npm start` to `Ready`, from a saved file to the updated page, and the
 * end-to-end suite. All in a copy of the project, in a temporary folder.
 */
export async function benchHost(projectRoot: string, options: HostBenchOptions): Promise<Results> {
  const { rounds, suites, log } = options;
  const folder = mkdtempSync(join(tmpdir(), 'bench-host-'));
  const root = join(folder, 'project');
  try {
    log('copying the project …');
    copyProject(projectRoot, root);
    const starts = await timeStarts(root, rounds, log);
    const { times, chromium } = await timeEdits(root, rounds, log);
    const suiteTimes: number[] = [];
    for (let run = 1; run <= suites; run += 1) {
      log(`end-to-end suite, ${run} of ${suites} …`);
      const args = [binaryOf('jest'), '--selectProjects', 'e2e', '--runInBand'];
      suiteTimes.push(await timeNode(args, root));
    }
    return {
      tables: [
        startTable(starts),
        editTable(times, starts.ready),
        ...suiteTable(suiteTimes, starts),
      ],
      notes: notesOf(options),
      chromium,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds, one for each round. */
export interface StartTimes {
  /** A process that loads `tsx` and does nothing. */
  empty: number[];
  ready: number[];
}

async function timeStarts(
  root: string,
  rounds: number,
  log: (line: string) => void,
): Promise<StartTimes> {
  const times: StartTimes = { empty: [], ready: [] };
  // The first start builds what is missing, and fills the system's caches.
  for (let round = 0; round <= rounds; round += 1) {
    log(round === 0 ? 'start, warming up …' : `start, ${round} of ${rounds} …`);
    const empty = await timeNode([...loading(root), '--eval', '0'], root);
    const host = await startProject(root);
    await host.close();
    if (round === 0) continue;
    times.empty.push(empty);
    times.ready.push(host.ms);
  }
  return times;
}

async function timeEdits(root: string, rounds: number, log: (line: string) => void) {
  const host = await startProject(root);
  const browser = await launchBrowser();
  const rebuilds = await Rebuilds.of(host.url);
  try {
    const page = await browser.newPage({ viewport: { width: 375, height: 812 } });
    await page.goto(`${host.url}app/?lang=en&theme=light`);
    await page.waitForSelector('html[data-host-ready]');
    const texts = edits.map(({ path }) => readFileSync(join(root, path), 'utf8'));
    const times = new Map<string, EditTimes[]>();
    for (let round = 0; round <= rounds; round += 1) {
      log(round === 0 ? 'edits, warming up …' : `edits, ${round} of ${rounds} …`);
      for (const [index, edit] of edits.entries()) {
        await page.waitForTimeout(PAUSE);
        const time = await timeEdit({ root, page, rebuilds }, edit, texts[index] ?? '', round);
        if (round > 0) times.set(edit.name, [...(times.get(edit.name) ?? []), time]);
      }
    }
    return { times, chromium: browser.version() };
  } finally {
    rebuilds.close();
    await browser.close();
    await host.close();
  }
}

function startTable({ empty, ready }: StartTimes): Table {
  return {
    title: '`npm start`, everything installed',
    columns: ['', 'ms', '÷ empty process'],
    rows: [
      ['a Node.js process that loads `tsx` and does nothing', rounded(median(empty)), 1],
      ['until `Ready`', rounded(median(ready)), rounded(ratioOfRounds(ready, empty))],
    ],
  };
}

/** The times of an edit, and their share of a start. */
function editTable(times: Map<string, EditTimes[]>, ready: readonly number[]): Table {
  const start = median(ready);
  return {
    title: 'From a saved file',
    columns: ['edit of', 'built, ms', 'page reloaded, ms', 'built ÷ start', 'reloaded ÷ start'],
    rows: [...times].map(([name, rounds]) => {
      const built = median(rounds.map((round) => round.built));
      const reloaded = median(rounds.map((round) => round.reloaded));
      return [
        name,
        rounded(built),
        rounded(reloaded),
        rounded(built / start),
        rounded(reloaded / start),
      ];
    }),
  };
}

function suiteTable(suiteTimes: readonly number[], { ready }: StartTimes): Table[] {
  if (suiteTimes.length === 0) return [];
  const ms = median(suiteTimes);
  return [
    {
      title: 'End-to-end suite',
      columns: ['runs', 'seconds', '÷ start'],
      rows: [[suiteTimes.length, rounded(ms / 1000), rounded(ms / median(ready))]],
    },
  ];
}

function notesOf({ rounds, suites }: HostBenchOptions): string[] {
  return [
    `Medians of ${rounds} rounds after one that isn't counted, in a copy of the project in a temporary folder. An empty process and a start alternate; the edits take turns.`,
    'A start builds content, functions and npm packages, opens the local cloud and compiles app and host, all of it each time.',
    'Built: until the host tells its pages to reload. Reloaded: until Home is there again in a headless Chromium that had it open.',
    suites === 0
      ? 'The end-to-end suite takes minutes: `npm run bench:host -- --e2e 3` measures it, too.'
      : `The end-to-end suite takes minutes: it ran ${suites} ${suites === 1 ? 'time' : 'times'} only.`,
  ];
}
