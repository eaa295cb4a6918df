import type { Check } from '../../../tools/checks/check';
import { runChecks } from '../../../tools/checks/run-checks';

const passing = (name: string, passed = 1): Check => ({
  name,
  run: (print) => {
    print(`${name} prints\n`);
    return Promise.resolve({ passed, failed: 0 });
  },
});

async function run(lanes: Check[][]): Promise<{ status: number; text: string }> {
  let text = '';
  const status = await runChecks(lanes, (part) => (text += part));
  return { status, text };
}

test('a run without failures ends with the sum', async () => {
  const { status, text } = await run([[passing('types', 2)], [passing('tests', 3)]]);
  expect([status, text.trimEnd().split('\n').at(-1)]).toEqual([0, '5 passed, 0 failed']);
});

test('a check that throws fails the run and is named, and the others still run', async () => {
  const broken: Check = { name: 'broken', run: () => Promise.reject(new Error('no such file')) };
  const { status, text } = await run([[broken, passing('types')]]);
  expect(status).toBe(1);
  expect(text).toContain('no such file\n✗ broken: 0 passed, 1 failed');
  expect(text).toContain('Failed: broken\n\n1 passed, 1 failed\n');
});

test('a run in which nothing passes fails', async () => {
  expect((await run([[passing('nothing', 0)]])).status).toBe(1);
});

test('lanes run concurrently, and their output is whole and in order', async () => {
  let endSlow: () => void = () => undefined;
  const slow: Check = {
    name: 'slow',
    run: async (print) => {
      print('slow begins\n');
      await new Promise<void>((resolve) => (endSlow = resolve));
      print('slow ends\n');
      return { passed: 1, failed: 0 };
    },
  };
  // Ends only after the other lane has begun.
  const fast: Check = {
    name: 'fast',
    run: (print) => {
      print('fast prints\n');
      endSlow();
      return Promise.resolve({ passed: 1, failed: 0 });
    },
  };
  const { text } = await run([[slow], [fast]]);
  const lines = text.split('\n').filter((line) => /^(slow|fast|✓)/.test(line));
  expect(lines.map((line) => line.replace(/ \(.*/, ''))).toEqual([
    'slow begins',
    'slow ends',
    '✓ slow: 1 passed, 0 failed',
    'fast prints',
    '✓ fast: 1 passed, 0 failed',
  ]);
});

test('lists the ten slowest files of all suites, slowest first', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`${index}.ts`, index]),
  );
  const suite: Check = {
    name: 'suite',
    run: () => Promise.resolve({ passed: 1, failed: 0, files }),
  };
  const { text } = await run([[suite]]);
  const listed = [...text.matchAll(/ s {2}(\d+)\.ts$/gm)].map(([, number]) => Number(number));
  expect(listed).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
});
