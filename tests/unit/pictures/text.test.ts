import { breakable, fitText, spaced } from '../../../miniprogram/domain/pictures/text';
import { countWords } from '../../../miniprogram/domain/pictures/subject';
import { measure } from './width-table';

const thin = '\u2009';

test.each([
  ['每天有10.9亿用户', `每天有${thin}10.9${thin}亿用户`],
  ['2021 年 1 月', `2021${thin}年${thin}1${thin}月`],
  ['微信及 WeChat 月活', `微信及${thin}WeChat${thin}月活`],
  ['增长75%以上', `增长${thin}75%${thin}以上`],
  ['短视频,其中6.7亿张,照片', `短视频,${thin}其中${thin}6.7${thin}亿张,${thin}照片`],
  ['over 1,995 brands', 'over 1,995 brands'],
  ['Mini Programs’ users', "Mini Programs' users"],
])('%s is set with thin spaces between hanzi and Latin', (text, set) => {
  expect(spaced(text)).toBe(set);
});

test.each([
  ['People opening WeChat', ['People ', 'opening ', 'WeChat']],
  ['over 400 million people', ['over ', '400 million ', 'people']],
  [`微信${thin}10.9${thin}亿，是`, [`微信${thin}`, `10.9${thin}亿，`, '是']],
  ['“小程序”（很）好', ['“小程序”', '（很）', '好']],
  ['in department-store and No-deposit', ['in ', 'department-', 'store ', 'and ', 'No-deposit']],
])('%s breaks only where it may', (text, parts) => {
  expect(breakable(text)).toEqual(parts);
});

test('a text that fits keeps its size and stays on one line', () => {
  const block = fitText('WeChat', { width: 200, size: 20, maxLines: 2 }, measure);
  expect(block.lines).toEqual(['WeChat']);
  expect(block.font.size).toBe(20);
});

test('lines are as alike in length as they can be', () => {
  const text = 'one two three four five six';
  const { lines } = fitText(text, { width: 190, size: 20, maxLines: 2 }, measure);
  expect(lines).toEqual(['one two three', 'four five six']);
});

test('a text that doesn’t fit becomes smaller, and is never cut', () => {
  const text = 'Purchases in mall and department-store Mini Programs';
  const block = fitText(text, { width: 200, size: 40, maxLines: 2 }, measure);
  expect(block.lines).toHaveLength(2);
  expect(block.lines.join(' ').replace('- ', '-')).toBe(text);
  expect(block.font.size).toBeLessThan(20);
  for (const line of block.lines) expect(measure(line, block.font)).toBeLessThanOrEqual(200);
});

test('words are counted in both languages: two hanzi are one', () => {
  expect(countWords('some 1.09 billion users open the WeChat app')).toBe(8);
  expect(countWords('每天有10.9亿用户打开微信')).toBe(6);
  expect(countWords('2020年,小程序年均DAU超过4亿')).toBe(9);
});
