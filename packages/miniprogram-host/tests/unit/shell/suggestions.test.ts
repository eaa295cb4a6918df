import { type Suggestion, suggestionsFor } from '../../../src/shell/suggestions';

const suggestions: Suggestion[] = [
  { text: 'Offline', detail: 'offline', launch: { path: 'pages/a/index', network: 'offline' } },
  { text: 'From Moments', detail: 'scene 1154', launch: { path: 'pages/b/index', scene: 1154 } },
];

test('only launches of pages that the Mini Program has are offered', () => {
  expect(suggestionsFor(suggestions, ['pages/c/index'])).toEqual([]);
  expect(suggestionsFor(suggestions, ['pages/b/index']).map(({ text }) => text)).toEqual([
    'From Moments',
  ]);
});

test('each launch resets what the last one has set', () => {
  const [, fromMoments] = suggestionsFor(suggestions, ['pages/a/index', 'pages/b/index']);
  expect(fromMoments?.launch).toMatchObject({ network: 'wifi', fontScale: 1, scene: 1154 });
  expect(fromMoments?.launch).not.toHaveProperty('language');
});
