import { handleMetrics } from '../../../cloudfunctions/metrics/handle';
import { main } from '../../../cloudfunctions/metrics/index';
import { release } from '../../../miniprogram/content/release';
import fc from 'fast-check';

beforeAll(() => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});

test('returns the whole release, or `not-modified`', () => {
  expect(handleMetrics({ scope: 'all' }, release)).toEqual({
    scope: 'all',
    version: release.version,
    release,
  });
  expect(handleMetrics({ scope: 'all', version: release.version }, release)).toEqual({
    scope: 'not-modified',
    version: release.version,
  });
});

test('returns only the figures and sources of a pillar', () => {
  const answer = handleMetrics({ scope: 'pillar', pillar: 'pay-score' }, release);
  if (answer.scope !== 'pillar') throw new Error(answer.scope);
  expect(answer.metrics).toHaveLength(7);
  const quoted = new Set(
    answer.metrics.flatMap(({ quotations }) => quotations.map(({ source }) => source)),
  );
  expect(new Set(answer.sources.map(({ id }) => id))).toEqual(quoted);
});

test('returns one figure with its sources', async () => {
  expect(await main({ scope: 'metric', id: 'pay-score-users' })).toMatchObject({
    ok: true,
    data: { scope: 'metric', metric: { value: 240_000_000 }, sources: [{ id: 'seed' }, {}, {}] },
  });
});

test('refuses an unknown figure, and names it', async () => {
  expect(await main({ scope: 'metric', id: 'nope' })).toMatchObject({
    ok: false,
    code: 'not-found',
    message: 'There is no figure "nope".',
  });
});

test('no input makes it throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (event) => {
      expect(typeof (await main(event)).ok).toBe('boolean');
    }),
  );
});
