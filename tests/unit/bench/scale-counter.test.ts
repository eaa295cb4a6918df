import { FIRST_TAKES } from '../../../cloudfunctions/shared/engagement-records';
import { bytesOfOne, playCounter } from '../../../tools/bench/scale/counter';
import { openCountedDatabase } from '../../../tools/bench/scale/counted-database';
import { randomFrom } from '../../../tools/bench/random';

const play = (perSecond: number, minutes: number, instances = 1) =>
  playCounter({ perSecond, minutes, instances, random: randomFrom(5) });

test('one event is a change that fits nothing, a look, and a new document', async () => {
  expect(await play(1 / 60, 1)).toMatchObject({ events: 1, reads: 2, writes: 1, documents: 1 });
});

test('while one document has room, each further event of a minute is one write', async () => {
  expect(await play(1, 1)).toMatchObject({ events: 60, reads: 2 / 60, writes: 1, documents: 1 });
});

test('the first event of each further minute looks once, in vain, and begins the minute', async () => {
  expect(await play(1, 3)).toMatchObject({ events: 180, reads: 6 / 180, writes: 1, documents: 1 });
});

test('beyond, the events are spread over as many documents as a hash has letters', async () => {
  const { documents, writes, busiest } = await play(100, 1, 4);
  expect(documents).toBe(65);
  expect(writes).toBe(1);
  // 5,940 over 64 documents are 93 each, give or take some; the first has sixty.
  expect(busiest * 60).toBeGreaterThan(FIRST_TAKES);
  expect(busiest * 60).toBeLessThan(135);
});

test('no document of a busy counter comes near to what one for all would be', async () => {
  const { bytes } = await play(100, 12, 4);
  expect(bytesOfOne(100)).toBeGreaterThan(1_300_000);
  expect(bytes).toBeLessThan(30_000);
});

test('a document remembers ten minutes and no more', async () => {
  const { bytes: ten } = await play(1, 10);
  const { bytes: thirty } = await play(1, 30);
  expect(thirty).toBe(ten);
  expect(Math.abs(ten - bytesOfOne(1))).toBeLessThan(10);
});

test('a counted database refuses what it can’t count', async () => {
  const database = openCountedDatabase();
  await database.add('engagement', { _id: 'a', n: 1 });
  const { command } = database;
  expect(() => database.update('engagement', { _id: 'a', n: command.gt(0) }, {})).toThrow('gt');
  await expect(database.remove('engagement', {})).rejects.toThrow();
});
