import fc from 'fast-check';
import { torture } from 'test-support/torture';
import { readFigures, renderReport } from '../../../tools/torture/report';

test('a failing input is shrunk, and its seed and path are printed', async () => {
  const print = jest.spyOn(console, 'error').mockImplementation();
  const run = (numbers: number[]) => {
    if (numbers.some((number) => number > 9)) throw new Error('too large');
  };
  await expect(torture([fc.array(fc.nat(1000))], run)).rejects.toThrow(
    /seed: 20210119, path: "[\d:]+"[^]*Counterexample: \[\[10\]\][^]*too large/,
  );
  expect(print).toHaveBeenCalledWith(
    expect.stringMatching(/^seed 20210119, path [\d:]+: shrinking$/),
  );
  print.mockRestore();
});

test('a search without findings ends when the time is over', async () => {
  let runs = 0;
  await torture([fc.nat()], () => void (runs += 1), 20);
  expect(runs).toBeGreaterThan(0);
});

test('a run that fails after the time is over counts', async () => {
  const print = jest.spyOn(console, 'error').mockImplementation();
  const run = async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    throw new Error('late');
  };
  await expect(torture([fc.constant(1)], run, 1)).rejects.toThrow('late');
  print.mockRestore();
});

test('a report shows the last runs of other seeds below the newest one', () => {
  const run = { minutes: 1, hasFindings: false };
  const figures = readFigures('{"generator":"calls","calls":7}\n');
  const before = renderReport({ ...run, seed: 1, figures: [] }, '');
  const report = renderReport({ ...run, seed: 2, figures }, before);
  expect(report).toContain('| calls | 7 | – | – | – | – |');
  expect(report.match(/## Seed \d/g)).toEqual(['## Seed 2', '## Seed 1']);
  expect(renderReport({ ...run, seed: 2, figures: [] }, report)).not.toContain('| calls | 7');
});
