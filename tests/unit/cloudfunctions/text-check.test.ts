import { openTextCheck } from '../../../cloudfunctions/shared/text-check';
import { fakeLimits } from './fakes';
import { sdk } from './fake-sdk';

const TEXTS_A_DAY = 60;

test('a visitor can have sixty texts judged in a day, independent of others', async () => {
  let asked = 0;
  const security = {
    msgSecCheck: () => {
      asked += 1;
      return Promise.resolve({ result: { suggest: 'risky' } });
    },
  };
  const cloud = { ...sdk, openapi: { ...sdk.openapi, security } };
  const limits = fakeLimits();
  const { judge } = openTextCheck(cloud, limits, () => Date.UTC(2021, 0, 18, 16));
  for (let text = 0; text < TEXTS_A_DAY; text += 1) {
    await expect(judge(`text ${text}`, 'o-visitor')).resolves.toBe('risky');
  }
  await expect(judge('text', 'o-visitor')).rejects.toMatchObject({
    code: 'rate-limited',
    retryAfter: 86_400,
  });
  expect(asked).toBe(TEXTS_A_DAY);
  await expect(judge('text', 'o-other')).resolves.toBe('risky');
  expect(limits.subjects.join()).not.toContain('o-visitor');
});
