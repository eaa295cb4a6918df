import { StoryStore } from '../../../miniprogram/pages/story/story-store';

test('a link opens its card, and a link to no card the first', () => {
  expect(new StoryStore('deposits').card).toBe('deposits');
  expect(new StoryStore('nonsense').card).toBe('people');
  expect(new StoryStore(undefined).card).toBe('people');
});

test('the story goes from card to card, and stops at both ends', () => {
  const story = new StoryStore('people');
  story.back();
  expect(story.card).toBe('people');
  const seen = Array.from({ length: 8 }, () => {
    story.next();
    return story.card;
  });
  expect(seen).toEqual([
    'mini-programs',
    'doubled',
    'deposits',
    'search',
    'plans',
    'card',
    'card',
    'card',
  ]);
});

test('only a card with a figure can be chosen to be sent', () => {
  const story = new StoryStore('card');
  story.choose('doubled');
  story.choose('plans');
  story.choose(undefined);
  expect(story.chosen).toBe('doubled');
});
