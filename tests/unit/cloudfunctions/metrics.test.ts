import { handleMetrics, metricsQuery } from '../../../cloudfunctions/metrics/handle';
import { main } from '../../../cloudfunctions/metrics/index';
import { defineFunction } from '../../../cloudfunctions/shared/define-function';
import { release } from '../../../miniprogram/content/release';
import fc from 'fast-check';

test('all of the release, or word that nothing changed', () => {
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

test('a pillar comes with its figures and their sources, and nothing else', () => {
  const answer = handleMetrics({ scope: 'pillar', pillar: 'pay-score' }, release);
  if (answer.scope !== 'pillar') throw new Error(answer.scope);
  expect(answer.metrics).toHaveLength(7);
  const quoted = new Set(
    answer.metrics.flatMap(({ quotations }) => quotations.map(({ source }) => source)),
  );
  expect(new Set(answer.sources.map(({ id }) => id))).toEqual(quoted);
});

test('one figure comes with its sources', async () => {
  expect(await main({ scope: 'metric', id: 'pay-score-users' })).toMatchObject({
    ok: true,
    data: { scope: 'metric', metric: { value: 240_000_000 }, sources: [{ id: 'seed' }, {}, {}] },
  });
});

test('an unknown figure is refused by name', async () => {
  expect(await main({ scope: 'metric', id: 'nope' })).toMatchObject({
    ok: false,
    code: 'not-found',
    message: 'There is no figure "nope".',
  });
});

test("WeChat's own fields in the event are no part of the input", async () => {
  const event = { scope: 'all', version: release.version, userInfo: { appId: 'x', openId: 'y' } };
  expect(await main(event)).toMatchObject({ ok: true });
});

test('an input that is too large is refused unread', async () => {
  expect(await main({ scope: 'metric', id: 'x'.repeat(20_000) })).toMatchObject({
    ok: false,
    code: 'invalid-input',
  });
});

test('what goes wrong inside stays inside', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = defineFunction<'metrics'>(metricsQuery, () => {
    throw new Error('secret path /etc/x');
  });
  const answer = await broken({ scope: 'all' });
  expect(answer).toMatchObject({ ok: false, code: 'internal' });
  expect(JSON.stringify(answer)).not.toContain('secret');
  expect(log).toHaveBeenCalled();
  log.mockRestore();
});

test('no input whatever makes it throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (event) => {
      expect(typeof (await main(event)).ok).toBe('boolean');
    }),
  );
});
