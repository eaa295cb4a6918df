import fc from 'fast-check';
import { appendFileSync } from 'node:fs';

/** Repeats a run as far as its inputs are concerned: the same seed gives the same inputs. */
export const tortureSeed = Number(process.env.TORTURE_SEED ?? 20210119);
/** Milliseconds for each generator: two seconds among the ordinary tests. */
export const tortureTime = Number(process.env.TORTURE_SECONDS ?? 2) * 1000;
/** Starts at one input of a seed: the path that a failed run has printed. */
const torturePath = process.env.TORTURE_PATH;
/** Milliseconds in which a failing input is shrunk after the time for the search is over. */
const SHRINKING = 120_000;
/** Milliseconds that a test file needs beyond its time: to start, to shrink and to tidy up. */
export const tortureMargin = SHRINKING + 120_000;

/** What a generator tried and found, by the names of the report's columns. */
export interface TortureFigures {
  generator: string;
  calls?: number;
  kills?: number;
  faults?: number;
  lost?: number;
  duplicated?: number;
}

/** Adds a generator's figures to the report, where one is written. */
export function reportTorture(figures: TortureFigures): void {
  const { TORTURE_REPORT: path } = process.env;
  if (path !== undefined) appendFileSync(path, `${JSON.stringify(figures)}\n`);
}

/** A random number from 0 to 1 at each call, the same sequence for the same seed. */
export function tortureRandom(): () => number {
  let state = tortureSeed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 12)) >>> 0) / 2 ** 32;
  };
}

/**
 * Tries inputs until the time is over, and shrinks the first one that fails.
 * @param time milliseconds; the generator's whole time unless given
 * @throws Error with seed, path and the smallest failing input
 */
export async function torture<Input extends [unknown, ...unknown[]]>(
  input: { [Index in keyof Input]: fc.Arbitrary<Input[Index]> },
  run: (...given: Input) => Promise<void> | void,
  time = tortureTime,
): Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const property = fc.asyncProperty<Input>(...input, (...given) => {
    last = Promise.resolve(run(...given));
    return last;
  });
  const check = (path: string | undefined, limit: number) =>
    fc.check(property, {
      seed: tortureSeed,
      numRuns: 1_000_000,
      plugins: [fc.interruptAfterTimeLimit(limit)],
      ...(path !== undefined && { path }),
    });
  const found = await check(torturePath, time);
  // The last run goes on after the time is over. The next one must not meet it, and its failure counts.
  const lateFailure: unknown = await last.then(
    () => null,
    (error: unknown) => error,
  );
  if (!found.failed && lateFailure === null) return;
  const path = found.counterexamplePath ?? torturePath ?? String(found.numRuns);
  console.error(`seed ${tortureSeed}, path ${path}: shrinking`);
  const shrunk = await check(path, SHRINKING);
  await last.catch(() => undefined);
  const failed = shrunk.failed ? shrunk : found;
  const cause = failed.errorInstance ?? lateFailure;
  const message =
    fc.defaultReportMessage(failed) ?? `seed ${tortureSeed}, path ${path} failed once`;
  throw new Error(`${message}\n${String(cause)}`, { cause });
}
