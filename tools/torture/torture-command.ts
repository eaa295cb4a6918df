import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { binaryOf, projectRoot, runScript } from '../checks/check';
import { readFigures, renderReport } from './report';

const usage = `npm run test:torture -- [options]
  --minutes <number>  how long, shared evenly by the generators (default: 10)
  --seed <number>     repeats a run's inputs (default: chosen by the clock, and printed)
  --path <path>       starts at the input that a failed run has printed; use it with --seed and --only
  --only <name>       one generator: calls, kills, damage, client or monkey
  --help              show this`;

/** The generators (test files) by their jest project. */
const projectOf = {
  calls: 'cloud',
  kills: 'cloud',
  damage: 'unit',
  client: 'unit',
  monkey: 'e2e',
};
const generators = Object.keys(projectOf) as (keyof typeof projectOf)[];

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    path: { type: 'string' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
const chosen = generators.filter((name) => values.only === undefined || name === values.only);
if (values.help) {
  console.log(usage);
} else if (!(minutes > 0) || !Number.isSafeInteger(seed) || chosen.length === 0) {
  console.error(usage);
  process.exitCode = 2;
} else {
  process.exitCode = await run();
}

async function run(): Promise<number> {
  console.log(`Seed ${seed}, ${minutes} minutes. Repeat: npm run test:torture -- --seed ${seed}`);
  const folder = mkdtempSync(join(tmpdir(), 'torture-'));
  const figures = join(folder, 'figures');
  const seconds = Math.max(1, Math.round((minutes * 60) / chosen.length));
  Object.assign(process.env, {
    TORTURE_SEED: String(seed),
    TORTURE_SECONDS: String(seconds),
    TORTURE_REPORT: figures,
    ...(values.path !== undefined && { TORTURE_PATH: values.path }),
  });
  let status = 0;
  for (const name of chosen) {
    console.log(`${name}: ${seconds} seconds`);
    const pattern = `torture/${name}\\.test\\.ts$`;
    const options = [
      '--runInBand',
      '--selectProjects',
      projectOf[name],
      '--testPathPatterns',
      pattern,
    ];
    status = Math.max(status, await runScript(binaryOf('jest'), options));
  }
  const found = existsSync(figures) ? readFigures(readFileSync(figures, 'utf8')) : [];
  rmSync(folder, { recursive: true });
  const path = join(projectRoot, 'bench', 'results', 'torture.md');
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const hasFindings = status !== 0;
  writeFileSync(path, renderReport({ seed, minutes, hasFindings, figures: found }, before));
  return status;
}
