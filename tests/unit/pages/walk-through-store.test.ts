import { PlayedScenarios } from '../../../miniprogram/stores/played-scenarios';
import { WalkThroughStore } from '../../../miniprogram/pages/walk-through/walk-through-store';

test('a link opens its scenario at its step', () => {
  const steps = 'book.confirm.check-in';
  const store = new WalkThroughStore(new PlayedScenarios(), 'no-deposit-hotel', steps);
  expect(store.play).toEqual({
    scenario: 'no-deposit-hotel',
    moves: ['book', 'confirm', 'check-in'],
  });
});

test.each([
  ['no-deposit-hotel', 'book.fly', 'no-deposit-hotel'],
  ['no-deposit-castle', 'scan', 'no-deposit-rental'],
  ['', 'scan', 'no-deposit-rental'],
  ['__proto__', '', 'no-deposit-rental'],
])('a link to %j at %j opens a start', (id, steps, scenario) => {
  const store = new WalkThroughStore(new PlayedScenarios(), id, steps);
  expect(store.play).toEqual({ scenario, moves: [] });
});

test('each scenario is found again where it was left', () => {
  const store = new WalkThroughStore(new PlayedScenarios(), '', '');
  store.move('scan');
  store.choose('smart-retail');
  expect(store.play.moves).toEqual([]);
  store.choose('no-deposit-rental');
  expect(store.play.moves).toEqual(['scan']);
});

test('a scenario counts as played at its end, once, and still after a rewind', () => {
  const played = new PlayedScenarios();
  const store = new WalkThroughStore(played, '', '');
  for (const id of ['scan', 'confirm', 'return-at-once']) {
    expect(played.ids).toEqual([]);
    store.move(id);
  }
  expect(played.ids).toEqual(['no-deposit-rental']);
  store.rewind(1);
  expect(store.play.moves).toEqual(['scan']);
  store.move('confirm');
  store.move('lose');
  store.move('collect');
  expect(played.ids).toEqual(['no-deposit-rental']);
});

test('an end at which the deposit was paid does not count', () => {
  const played = new PlayedScenarios();
  new WalkThroughStore(played, 'no-deposit-rental', 'scan.score-too-low');
  expect(played.ids).toEqual([]);
});

test('a tap that comes too late changes nothing', () => {
  const store = new WalkThroughStore(new PlayedScenarios(), '', '');
  store.move('scan');
  const before = store.play;
  store.move('scan');
  store.rewind(7);
  expect(store.play).toEqual(before);
});

test('two pages are played each for itself, and what either has played counts for both', () => {
  const played = new PlayedScenarios();
  const below = new WalkThroughStore(played, 'no-deposit-rental', 'scan.confirm');
  const above = new WalkThroughStore(played, 'no-deposit-rental', '');
  for (const id of ['scan', 'confirm', 'return-at-once']) above.move(id);
  expect(below.play.moves).toEqual(['scan', 'confirm']);
  expect(played.ids).toEqual(['no-deposit-rental']);
});
