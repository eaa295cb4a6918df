import type { Check, Print, Tally } from './check';
import { OrderedOutput, type Section } from './ordered-output';

const SLOWEST_FILES = 10;

/** The result of a check. */
interface Outcome {
  name: string;
  tally: Tally;
  seconds: number;
}

/**
 * Runs lanes of checks concurrently; the checks of a lane run in sequence. Prints the whole output of each check in the order
 * of the lists, then the time of each check, the slowest test files, and the closing line.
 * @param write gets the output
 * @returns the exit status: 0 if something has passed and nothing has failed
 */
export async function runChecks(
  lanes: Check[][],
  write: Print = (text) => void process.stdout.write(text),
): Promise<number> {
  const output = new OrderedOutput(write);
  const startedAt = performance.now();
  const queues = lanes.map((lane) => lane.map((check) => ({ check, section: output.open() })));
  const outcomes = await Promise.all(
    queues.map(async (queue) => {
      const ended: Outcome[] = [];
      for (const { check, section } of queue) ended.push(await runCheck(check, section));
      return ended;
    }),
  );
  const all = outcomes.flat();
  const sum = (key: 'passed' | 'failed') => all.reduce((total, { tally }) => total + tally[key], 0);
  const failures = all.filter(({ tally }) => tally.failed > 0).map(({ name }) => name);
  write(describeTimes(all, (performance.now() - startedAt) / 1000));
  if (failures.length > 0) write(`\nFailed: ${failures.join(', ')}\n`);
  write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}

/** Runs a check. An exception is a failure. */
async function runCheck({ name, run }: Check, { print, end }: Section): Promise<Outcome> {
  print(`\n▸ ${name}\n`);
  const startedAt = performance.now();
  let tally: Tally = { passed: 0, failed: 1 };
  try {
    tally = await run(print);
  } catch (error) {
    print(`${error instanceof Error ? error.message : String(error)}\n`);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const { passed, failed } = tally;
  const mark = failed > 0 ? '✗' : '✓';
  print(`${mark} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)\n`);
  end();
  return { name, tally, seconds };
}

function describeTimes(outcomes: Outcome[], total: number): string {
  const row = (seconds: number, name: string) => `${seconds.toFixed(1).padStart(7)} s  ${name}\n`;
  const files = outcomes
    .flatMap(({ tally }) => Object.entries(tally.files ?? {}))
    .sort(([, first], [, second]) => second - first)
    .slice(0, SLOWEST_FILES);
  const checks = outcomes.map(({ name, seconds }) => row(seconds, name)).join('');
  const slowest = files.map(([path, seconds]) => row(seconds, path)).join('');
  return [
    `\nTime of each check; ${total.toFixed(0)} s in all, because they run side by side\n${checks}`,
    slowest && `\nThe slowest test files\n${slowest}`,
  ].join('');
}
