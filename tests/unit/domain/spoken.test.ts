import { spokenLine } from '../../../miniprogram/domain/words/spoken';

test('a line for a screen reader has the punctuation of its language', () => {
  expect(spokenLine('en', 'People', 'Over 240 million', 'January 2021')).toBe(
    'People: Over 240 million. January 2021',
  );
  expect(spokenLine('zh', '用户', '超 2.4 亿', '2021 年 1 月')).toBe(
    '用户：超 2.4 亿。2021 年 1 月',
  );
});

test('a line for a screen reader leaves out what is empty', () => {
  expect(spokenLine('zh', '应付', '0 元', '')).toBe('应付：0 元');
});
