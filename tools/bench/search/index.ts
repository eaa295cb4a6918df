import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readIndexedContent } from '../../search-index/compiled';
import type { IndexDocument } from '../../search-index/build';
import { makeCorpus } from './corpus';
import type { BenchEngine } from './engines/engine';
import { judge, judgedSets, readJudgedQueries, type JudgedSet, type Relevance } from './judged';
import {
  bundleEngine,
  engineNames,
  measureCold,
  measureEmpty,
  measureWarm,
  sizeOf,
  type EngineName,
  type ProcessResult,
} from './measure';
import { type Machine, thisMachine } from '../report';
import { median } from '../statistics';
import { scoreGroups, type GroupScore } from './relevance';
import { renderReport } from './report';
import { judgeTargets, type MeasuredSet, type Verdict } from './targets';

export interface BenchOptions {
  sizes: number[];
  /** null for each as far as it goes in a few minutes. */
  engines: EngineName[] | null;
  /** Cold starts of each engine, in each set. */
  runs: number;
  /** How often ours is measured: the targets must hold each time. */
  sets: number;
  log: (line: string) => void;
}

/** One engine at one size. Milliseconds and bytes; of several sets the middle one, and what is best of all. */
export interface Row {
  engine: EngineName;
  sets: MeasuredSet[];
  documents: number;
  cold: number;
  /** The quickest of the cold starts: nearest to what an idle machine would show. */
  coldBest: number;
  /** After the first answer. */
  coldRss: number;
  wall: number;
  emptyWall: number;
  p50: number;
  p99: number;
  p99Best: number;
  perSecond: number;
  rss: number;
  emptyRss: number;
  indexBytes: number;
  bundleBytes: number;
  buildMs: number;
  groups: Record<string, GroupScore>;
}

/** How an engine did on the judged queries over the real content. */
export interface JudgedRow extends Omit<Relevance, 'misses'> {
  engine: EngineName;
  set: JudgedSet;
}

export interface BenchReport {
  machine: Machine;
  rows: Row[];
  judged: JudgedRow[];
  /** Of ours. */
  verdicts: Verdict[];
}

/** From so many documents on a library takes minutes or gigabytes, and is measured only where it is asked for by name. */
const limits: Record<EngineName, number> = {
  ours: Infinity,
  sqlite: Infinity,
  flexsearch: 100_000,
  minisearch: 100_000,
  orama: 10_000,
};
const WARM_MS = 4000;

const engineOf = (name: EngineName) => import(`./engines/${name}.ts`) as Promise<BenchEngine>;

/** Measures the engines, prints a table, and writes it with its numbers to `bench/results/`. */
export async function benchSearch(projectRoot: string, options: BenchOptions): Promise<void> {
  const { log, sizes, runs } = options;
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    const chosen = options.engines ?? engineNames;
    const bundles = new Map<EngineName, string>();
    for (const name of chosen) bundles.set(name, await bundleEngine(name, folder));
    const rows: Row[] = [];
    for (const size of sizes) {
      const { documents, queries } = makeCorpus(size);
      const queriesFile = join(folder, `queries-${size}.json`);
      writeFileSync(queriesFile, JSON.stringify(queries.map(({ q, lang }) => ({ q, lang }))));
      for (const engine of chosen) {
        if (options.engines === null && size >= limits[engine]) continue;
        log(`${engine}, ${size} documents …`);
        const target = join(folder, `${engine}-${size}`);
        const bundle = bundles.get(engine) ?? '';
        const buildMs = await buildTimed(engine, documents, target);
        const measured = Array.from({ length: engine === 'ours' ? options.sets : 1 }, () =>
          measureSet(
            runs,
            () => measureCold(bundle, target, queriesFile),
            () => measureWarm(bundle, target, queriesFile, WARM_MS),
          ),
        );
        rows.push({
          engine,
          documents: size,
          ...middleOf(measured.map(({ numbers }) => numbers)),
          sets: measured.map(({ numbers: { cold, p99, coldRss } }) => ({
            cold,
            p99,
            rss: coldRss,
          })),
          indexBytes: sizeOf(target),
          bundleBytes: sizeOf(bundle),
          buildMs,
          groups: scoreGroups(queries, measured[0]?.answers ?? []),
        });
        rmSync(target, { recursive: true });
      }
    }
    const judged = await judgeEngines(projectRoot, chosen, bundles, folder);
    const verdicts = rows.flatMap(({ engine, documents, sets, groups }) =>
      engine === 'ours' ? judgeTargets(documents, sets, groups) : [],
    );
    const report: BenchReport = { machine: thisMachine(), rows, judged, verdicts };
    const table = renderReport(report);
    const results = join(projectRoot, 'bench', 'results');
    mkdirSync(results, { recursive: true });
    writeFileSync(join(results, 'search.json'), `${JSON.stringify(report, null, 2)}\n`);
    writeFileSync(join(results, 'search.md'), table);
    log(table);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An engine's numbers at one size that are measured again in each set. */
type Numbers = Omit<
  Row,
  'engine' | 'documents' | 'sets' | 'indexBytes' | 'bundleBytes' | 'buildMs' | 'groups'
>;

function measureSet(
  runs: number,
  coldStart: () => ReturnType<typeof measureCold>,
  warmRun: () => ReturnType<typeof measureWarm>,
): { numbers: Numbers; answers: ProcessResult['answers'] } {
  const empty = Array.from({ length: runs }, measureEmpty);
  const cold = Array.from({ length: runs }, coldStart);
  const { answers, ...warm } = warmRun();
  const numbers: Numbers = {
    ...warm,
    wall: median(cold.map(({ wall }) => wall)),
    emptyWall: median(empty.map(({ wall }) => wall)),
    cold: median(cold.map((one) => one.cold)),
    coldBest: Math.min(...cold.map((one) => one.cold)),
    coldRss: median(cold.map((one) => one.rss)),
    emptyRss: median(empty.map(({ rss }) => rss)),
  };
  return { numbers, answers };
}

/** Of each number the middle one, but the best of the best. */
function middleOf(sets: Numbers[]): Numbers {
  const middle = (name: keyof Numbers) => median(sets.map((set) => set[name]));
  const least = (name: keyof Numbers) => Math.min(...sets.map((set) => set[name]));
  return {
    cold: middle('cold'),
    coldBest: least('coldBest'),
    coldRss: middle('coldRss'),
    wall: middle('wall'),
    emptyWall: middle('emptyWall'),
    p50: middle('p50'),
    p99: middle('p99'),
    p99Best: least('p99Best'),
    perSecond: middle('perSecond'),
    rss: middle('rss'),
    emptyRss: middle('emptyRss'),
  };
}

async function buildTimed(
  engine: EngineName,
  documents: IndexDocument[],
  target: string,
): Promise<number> {
  mkdirSync(target, { recursive: true });
  const startedAt = performance.now();
  await (await engineOf(engine)).build(documents, target);
  return performance.now() - startedAt;
}

async function judgeEngines(
  projectRoot: string,
  engines: readonly EngineName[],
  bundles: Map<EngineName, string>,
  folder: string,
): Promise<JudgedRow[]> {
  const { documents } = await readIndexedContent(projectRoot);
  const rows: JudgedRow[] = [];
  for (const set of judgedSets) {
    const queries = readJudgedQueries(projectRoot, set);
    const queriesFile = join(folder, 'judged.json');
    writeFileSync(queriesFile, JSON.stringify(queries.map(({ q, lang }) => ({ q, lang }))));
    for (const engine of engines) {
      const target = join(folder, `${engine}-judged`);
      rmSync(target, { recursive: true, force: true });
      await buildTimed(engine, documents, target);
      const { answers } = measureWarm(bundles.get(engine) ?? '', target, queriesFile, 1);
      const byQuery = new Map(queries.map((query, index) => [query, answers[index]]));
      const relevance: Omit<Relevance, 'misses'> & Partial<Relevance> = judge(queries, (query) => {
        const hits = byQuery.get(query) ?? [];
        return { keys: hits.map(({ id }) => id), isMarked: hits[0]?.isMarked ?? false };
      });
      delete relevance.misses;
      rows.push({ engine, set, ...relevance });
    }
  }
  return rows;
}
