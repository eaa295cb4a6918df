import { Entrance } from '../../../miniprogram/stores/entrance';

const NOON = Date.UTC(2026, 11, 1, 4);

function phone(day: string, now: number) {
  const kept: string[] = [];
  const entrance = new Entrance({
    now: () => now,
    loadEntranceDay: () => day,
    saveEntranceDay: (today) => kept.push(today),
  });
  return { entrance, kept };
}

test('the dots enter on the first launch of a day, and the day is kept', () => {
  const { entrance, kept } = phone('2026-11-30', NOON);
  expect(entrance.isDue).toBe(true);
  entrance.begin();
  expect(kept).toEqual(['2026-12-01']);
});

test('on a later launch of the same day they are there at once', () => {
  const { entrance, kept } = phone('2026-12-01', NOON);
  expect(entrance.isDue).toBe(false);
  entrance.begin();
  expect(kept).toEqual([]);
});
