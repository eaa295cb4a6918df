import { fade, over, parseColour, transparent } from '../../../src/runtime/audits/colours';
import { RecentList } from '../../../src/runtime/audits/recent-list';

test.each([
  ['rgb(1, 2, 3)', { rgb: [1, 2, 3], alpha: 1 }],
  ['rgba(1, 2, 3, 0.5)', { rgb: [1, 2, 3], alpha: 0.5 }],
  ['rgb(1 2 3 / 0.5)', { rgb: [1, 2, 3], alpha: 0.5 }],
  ['color(srgb 1 0 0.2 / 0.5)', { rgb: [255, 0, 51], alpha: 0.5 }],
  ['color(display-p3 1 0 0)', null],
  ['oklch(0.5 0.1 20)', null],
])('the computed colour %s is read', (text, colour) => {
  expect(parseColour(text)).toEqual(colour);
});

test('colours mix as they are painted', () => {
  const white = { rgb: [255, 255, 255] as [number, number, number], alpha: 1 };
  const black = { rgb: [0, 0, 0] as [number, number, number], alpha: 1 };
  expect(over(black, white)).toEqual(black);
  expect(over(fade(black, 0.5), white).rgb).toEqual([127.5, 127.5, 127.5]);
  expect(over(transparent, white)).toEqual(white);
  expect(over(transparent, transparent)).toEqual(transparent);
  expect(over(fade(black, 0.5), fade(white, 0.5)).alpha).toBe(0.75);
});

test('a list forgets its oldest entries', () => {
  const list = new RecentList<number>(3);
  for (let entry = 1; entry <= 8; entry += 1) list.add(entry);
  expect(list.newest).toEqual([6, 7, 8]);
});
