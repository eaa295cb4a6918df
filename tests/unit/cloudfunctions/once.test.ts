import { once } from '../../../cloudfunctions/shared/once';

test('callers share one start, even while it is running', async () => {
  let starts = 0;
  const open = once(() => Promise.resolve((starts += 1)));
  expect(await Promise.all([open(), open()])).toEqual([1, 1]);
  expect(await open()).toBe(1);
});

test('the next caller retries a failed start', async () => {
  let starts = 0;
  const open = once(() => {
    starts += 1;
    return starts === 1 ? Promise.reject(new Error('no SDK')) : Promise.resolve('ready');
  });
  const first = [open(), open()];
  await expect(first[0]).rejects.toThrow('no SDK');
  await expect(first[1]).rejects.toThrow('no SDK');
  expect(await open()).toBe('ready');
  expect(starts).toBe(2);
});
