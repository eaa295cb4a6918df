import { openRateLimits, secondsUntilNext } from '../../../cloudfunctions/shared/rate-limits';
import { openDatabase, type Database } from '../../../cloudfunctions/shared/database';
import { sdk } from './fake-sdk';

const MINUTE = 60_000;
const limit = { subject: 'engagement:a', most: 2, window: MINUTE };

/** A database that admits two in each window; `asked` has the windows of its requests. */
function setUp() {
  const asked: string[] = [];
  const taken = new Map<string, number>();
  const database: Database = {
    ...openDatabase(sdk.database()),
    // Operators are represented by their numbers.
    command: { ...sdk.database().command, lt: (value) => value, inc: (by) => by },
    update(_collection, { _id, taken: condition }, { taken: change }) {
      const window = String(_id);
      asked.push(window);
      const count = taken.get(window);
      if (count === undefined || count >= Number(condition)) return Promise.resolve(0);
      taken.set(window, count + Number(change));
      return Promise.resolve(1);
    },
    add(_collection, { _id, taken: first }) {
      if (taken.has(_id)) return Promise.resolve(false);
      taken.set(_id, Number(first));
      return Promise.resolve(true);
    },
  };
  const clock = { now: 5 * MINUTE };
  const open = () => openRateLimits(database, () => clock.now);
  return { asked, clock, open };
}

const times = async (count: number, admit: () => Promise<boolean>) => {
  const answers: boolean[] = [];
  for (let index = 0; index < count; index += 1) answers.push(await admit());
  return answers;
};

test('asks the database at every call by default', async () => {
  const { asked, open } = setUp();
  const limits = open();
  expect(await times(3, () => limits.admit(limit))).toEqual([true, true, false]);
  expect(new Set(asked)).toEqual(new Set(['engagement:a:300000']));
});

test('an instance admits some calls without asking, then up to the common limit', async () => {
  const { asked, open } = setUp();
  const limits = open();
  const admit = () => limits.admit({ ...limit, unasked: 3 });
  expect(await times(3, admit)).toEqual([true, true, true]);
  expect(asked).toEqual([]);
  expect(await times(3, admit)).toEqual([true, true, false]);
});

test('calls without asking are counted for each instance, subject and window', async () => {
  const { asked, clock, open } = setUp();
  const [one, other] = [open(), open()];
  const unasked = { ...limit, unasked: 1 };
  expect(await one.admit(unasked)).toBe(true);
  expect(await other.admit(unasked)).toBe(true);
  expect(await one.admit({ ...unasked, subject: 'engagement:b' })).toBe(true);
  clock.now += MINUTE;
  expect(await one.admit(unasked)).toBe(true);
  expect(asked).toEqual([]);
  expect(await one.admit(unasked)).toBe(true);
  expect(asked[0]).toBe('engagement:a:360000');
});

test('a cost takes more from the limit, and never exceeds it', async () => {
  const { open } = setUp();
  const limits = open();
  const admit = (cost: number) => limits.admit({ ...limit, unasked: 5, cost });
  expect([await admit(3), await admit(2)]).toEqual([true, true]);
  expect([await admit(2), await admit(1)]).toEqual([true, false]);
});

test('limits with different windows are independent', async () => {
  const { asked, open } = setUp();
  const limits = open();
  const daily = { ...limit, window: 86_400_000, unasked: 1 };
  expect(await limits.admit(daily)).toBe(true);
  expect(await limits.admit({ ...limit, unasked: 1 })).toBe(true);
  expect(asked).toEqual([]);
  await limits.admit(daily);
  expect(asked.length).toBeGreaterThan(0);
});

test('a daily limit resets at midnight in China', async () => {
  const { asked, clock, open } = setUp();
  const daily = { ...limit, window: 86_400_000 };
  const midnight = Date.UTC(2021, 0, 18, 16);
  clock.now = midnight - 1000;
  expect(secondsUntilNext(daily, clock.now)).toBe(1);
  const limits = open();
  expect(await times(3, () => limits.admit(daily))).toEqual([true, true, false]);
  clock.now = midnight;
  expect(await limits.admit(daily)).toBe(true);
  expect(new Set(asked)).toEqual(
    new Set([`engagement:a:${midnight - 86_400_000}`, `engagement:a:${midnight}`]),
  );
});
