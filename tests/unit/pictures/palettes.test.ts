import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topic } from '../../../miniprogram/domain/content/content-types';
import { paletteOf } from '../../../miniprogram/domain/pictures/palettes';
import { pictureStyles } from '../../../miniprogram/domain/pictures/picture';

const tokens = readFileSync(join(__dirname, '../../../miniprogram/styles/tokens.wxss'), 'utf8');
const topics: Topic[] = ['ecosystem', 'mini-programs', 'pay-score', 'search'];

test('pictures have no colours but those of the style sheet', () => {
  const used = pictureStyles.flatMap((style) =>
    topics.flatMap((topic) => Object.values<string>({ ...paletteOf(style, topic) })),
  );
  expect(used).toHaveLength(16 * 8);
  expect([...new Set(used)].filter((colour) => !tokens.includes(`: ${colour};`))).toEqual([]);
});
