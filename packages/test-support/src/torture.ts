import { appendFileSync } from 'node:fs';

/** Makes a run repeatable, as far as it depends on chance alone: the same seed, the same inputs. */
export const tortureSeed = Number(process.env.TORTURE_SEED ?? 20210119);
/** Milliseconds for each generator: a few seconds among the ordinary tests. */
export const tortureTime = Number(process.env.TORTURE_SECONDS ?? 2) * 1000;

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

/** Options of fast-check: as many runs as there is time for, each of them repeatable and shrunk. */
export const tortureRuns = {
  seed: tortureSeed,
  numRuns: 1_000_000,
  interruptAfterTimeLimit: tortureTime,
  markInterruptAsFailure: false,
};

/** Random numbers from 0 to 1, the same for the same seed. */
export function tortureRandom(): () => number {
  let state = tortureSeed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 12)) >>> 0) / 2 ** 32;
  };
}

/**
 * Lets whoever waits for a run that fast-check has given up for want of time: it goes on nevertheless.
 * @returns the run, and what waits for the last of them
 */
export function followRuns<Arguments extends unknown[]>(
  run: (...given: Arguments) => Promise<void>,
) {
  let last: Promise<void> = Promise.resolve();
  return {
    run: (...given: Arguments) => (last = run(...given)),
    ended: () => last.catch(() => undefined),
  };
}
