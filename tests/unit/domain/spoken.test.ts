import { spokenLine, spokenSentences } from '../../../miniprogram/domain/words/spoken';

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

test('sentences for a screen reader are joined by the full stop of their language', () => {
  expect(spokenSentences('en', 'Name', 'Enter your name.')).toBe('Name. Enter your name.');
  expect(spokenSentences('zh', '称呼', '请填写称呼。')).toBe('称呼。请填写称呼。');
  expect(spokenSentences('zh', '称呼', '')).toBe('称呼');
});
