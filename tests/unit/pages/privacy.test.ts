import { privacyView } from '../../../miniprogram/pages/privacy/view';

test.each(['en', 'zh'] as const)('each subject says something (%s)', (language) => {
  const { sections } = privacyView(language);
  expect(sections.map(({ id }) => id)).toEqual(['phone', 'counted', 'enquiry', 'withdraw']);
  for (const { text, items } of sections) expect(text + items.join('')).not.toBe('');
});
