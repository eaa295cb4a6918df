import { release } from '../../../miniprogram/content/release';
import { dotsOf } from '../../../miniprogram/domain/pictures/dots';

const dotsOfMetric = (id: string) => {
  const metric = release.metrics.find((candidate) => candidate.id === id);
  return metric && dotsOf(release, metric);
};

test('daily users of January 2021 are lit among all who open WeChat in a day', () => {
  expect(dotsOfMetric('mini-program-daily-users')).toMatchObject({ lit: 400, unlit: 690 });
  expect(dotsOfMetric('wechat-daily-users')).toMatchObject({ lit: 1090, unlit: 0 });
});

test('no other count of people is drawn as a share', () => {
  const people = release.metrics.filter(({ unit, partOf }) => unit.startsWith('people') && !partOf);
  expect(people.length).toBeGreaterThan(10);
  for (const { id } of people) expect([id, dotsOfMetric(id)?.unlit]).toEqual([id, 0]);
});
