import { playCalls, type Load } from '../../../tools/bench/scale/instances';

/** Random numbers that make calls come evenly: the natural logarithm of 1 - (1 - 1/e) is -1. */
const evenly = () => 1 - Math.exp(-1);

const load: Load = {
  from: 0,
  to: 10,
  rate: () => 1,
  warm: () => 500,
  cold: () => 500,
  idle: 100,
  random: evenly,
};

test('calls that follow each other have one instance, which starts once', () => {
  // At 1, 2, … 9 s, each for half a second.
  expect(playCalls(load)).toEqual({
    calls: 9,
    starts: 1,
    instances: 1,
    atWork: 1,
    seconds: 4.5,
    peak: 1,
  });
});

test('an instance answers one call at a time: who comes meanwhile gets another', () => {
  // Each takes two and a half seconds: three are at work, and the first is free when the fourth comes.
  const used = playCalls({ ...load, warm: () => 2500, cold: () => 2500 });
  expect(used).toMatchObject({ calls: 9, starts: 3, instances: 3, atWork: 3, seconds: 22.5 });
});

test('an instance that just becomes free takes the call', () => {
  expect(playCalls({ ...load, warm: () => 1000, cold: () => 1000 })).toMatchObject({ starts: 1 });
});

test('the first call of an instance takes its start as well', () => {
  // 1 s to 4.2 s; the second instance 2 s to 5.2 s; the third 3 s to 6.2 s; the fourth 4 s to 7.2 s: then there are enough.
  const used = playCalls({ ...load, cold: () => 3200 });
  expect(used).toMatchObject({ calls: 9, starts: 4, instances: 4 });
  expect(used.seconds).toBeCloseTo(4 * 3.2 + 5 * 0.5);
});

test('an instance that nobody calls is gone after a while', () => {
  // Free at 1.5 s, gone at 2 s, when the next call comes.
  expect(playCalls({ ...load, idle: 0.5 })).toMatchObject({ starts: 9, instances: 1 });
  expect(playCalls({ ...load, idle: 0.51 })).toMatchObject({ starts: 1, instances: 1 });
});

test('the instance that became free last goes on; the others wait until they are gone', () => {
  // A hundred calls a second of 985 ms each keep ninety-nine at work; then one of them is enough, and goes on.
  const rate = (second: number) => (second < 10 ? 100 : 1);
  const used = playCalls({ ...load, to: 100, rate, idle: 5, warm: () => 985, cold: () => 985 });
  expect(used.atWork).toBe(99);
  expect(used.starts).toBe(99);
});

test('what waits is counted among the instances, until it is gone', () => {
  // Three are needed for the calls up to ten seconds; ten seconds later a single call finds one of them.
  const rate = (second: number) => (second < 10 ? 1 : second < 30 ? 0 : 0.2);
  const slow = { warm: () => 2500, cold: () => 2500 };
  expect(playCalls({ ...load, ...slow, to: 40, rate, idle: 100 })).toMatchObject({ starts: 3 });
  expect(playCalls({ ...load, ...slow, to: 40, rate, idle: 10 })).toMatchObject({ starts: 4 });
});

test('the busiest second is found', () => {
  const rate = (second: number) => (second > 20 && second < 30 ? 40 : 2);
  const { peak } = playCalls({ ...load, to: 40, rate });
  expect(peak).toBeGreaterThanOrEqual(40);
  expect(peak).toBeLessThanOrEqual(41);
});
