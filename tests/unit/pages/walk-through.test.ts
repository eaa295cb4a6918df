import type { ScenarioId } from '../../../miniprogram/domain/content/pay-score-scenarios';
import { release } from '../../../miniprogram/content/release';
import { scenarioIds } from '../../../miniprogram/domain/content/pay-score-scenarios';
import { scenarios } from '../../../miniprogram/pages/walk-through/scenarios/index';
import {
  makeMove,
  parsePlay,
  pointOf,
  startPlay,
  type Play,
} from '../../../miniprogram/pages/walk-through/play';
import { walkThroughRows } from '../../../miniprogram/domain/pages/pay-score-links';
import { payScoreView } from '../../../miniprogram/pages/pay-score/view';
import { serviceView } from '../../../miniprogram/pages/service/view';
import { walkThroughView } from '../../../miniprogram/pages/walk-through/view';
import { wordsIn } from '../../../miniprogram/pages/walk-through/words';

const languages = ['en', 'zh'] as const;

function allPlays(play: Play): Play[] {
  const moves = pointOf(play).state.moves;
  return [play, ...moves.flatMap(({ id }) => allPlays(makeMove(play, id)))];
}

test.each(languages)('every state and every move has words (%s)', (language) => {
  for (const id of scenarioIds) {
    for (const play of allPlays(startPlay(id))) {
      const { step, next, branches, title } = walkThroughView(release, play, [], language);
      const { customer, merchant, terms } = step;
      const moves = [...next, ...branches].map((row) => row.label);
      const shown = [title, step.title, customer, merchant, terms, ...moves];
      for (const text of shown) {
        expect(text).not.toMatch(/[{}]|undefined|NaN|(^|\s)-\d/);
        expect(text.length).toBeGreaterThan(1);
      }
    }
  }
});

test.each(languages)(
  'no words are there for states and moves that no scenario has (%s)',
  (language) => {
    const { steps, common, moves } = wordsIn(language).walkThrough;
    const used = Object.values(scenarios).flatMap(({ states }) => Object.values(states));
    const usedMoves = new Set(used.flatMap((state) => state.moves.map(({ id }) => id)));
    expect(Object.keys(moves).filter((id) => !usedMoves.has(id))).toEqual([]);
    for (const id of scenarioIds) {
      const own = Object.keys(scenarios[id].states);
      expect(Object.keys(steps[id]).filter((state) => !own.includes(state))).toEqual([]);
    }
    const all = new Set(Object.values(scenarios).flatMap(({ states }) => Object.keys(states)));
    expect(Object.keys(common).filter((state) => !all.has(state))).toEqual([]);
  },
);

test('a step says what either side sees, what the money does, and where the order stands', () => {
  const play = parsePlay('no-deposit-rental', 'scan.confirm.return-late');
  const view = walkThroughView(release, play, [], 'en');
  expect(view.title).toBe('No-deposit Rental: Returned days late');
  expect(view.query).toBe('id=no-deposit-rental&steps=scan.confirm.return-late');
  expect(view.step).toEqual({
    title: 'Returned days late',
    customer: 'You owe RMB 30 for all the days. There is no deposit to lose.',
    merchant: 'You complete the order for RMB 30. You can’t charge more than the deposit.',
    terms: 'WeChat Pay order state: DOING · MCH_COMPLETE · USER_PAYING',
  });
  expect(view.ledger.map(({ label, amount, note }) => [label, amount, note])).toEqual([
    ['Deposit', 'RMB 99', 'not needed'],
    ['Due', 'RMB 30', ''],
    ['Paid', 'RMB 0', ''],
  ]);
  expect(view.next.map(({ label }) => label)).toEqual(['WeChat Pay: Collect the payment']);
  expect(view.branches.map(({ name }) => name)).toEqual(['Payment fails']);
  expect(view.trail.map(({ title }) => title)).toEqual([
    'Rent a power bank',
    'Waiting for confirmation',
    'Rented',
  ]);
  expect([view.outcome, view.another]).toEqual(['', []]);
});

test('at the start it is shared by its scenario alone', () => {
  const view = walkThroughView(release, startPlay('smart-retail'), [], 'zh');
  expect([view.title, view.query]).toEqual(['模拟体验：智慧零售', 'id=smart-retail']);
  expect(view.trail).toEqual([]);
});

test('an end says what was never paid, leads to the next scenario, and still allows a refund', () => {
  const play = parsePlay('smart-retail', 'scan.confirm.miscount.collect');
  const view = walkThroughView(release, play, ['smart-retail'], 'zh');
  expect(view.outcome).toBe('全程没有预付 50 元。');
  expect(view.another.map(({ id, name }) => [id, name])).toEqual([
    ['no-deposit-rental', '继续体验免押租借'],
  ]);
  expect(view.next).toEqual([]);
  expect([view.branchesTitle, view.branches[0]?.name]).toEqual(['还可以', '部分退款']);
});

test('a play that is over leads a merchant to the calculator and to the enquiry form', () => {
  const endOf = (scenario: ScenarioId, moves: string) =>
    walkThroughView(release, parsePlay(scenario, moves), [], 'en').onward;
  expect(walkThroughView(release, startPlay('no-deposit-hotel'), [], 'en').onward).toBeNull();
  const hotel = endOf('no-deposit-hotel', 'book.score-too-low');
  expect([hotel?.calculator[0]?.id, hotel?.contact[0]?.name]).toEqual([
    'hotel',
    'Ask how this works for you',
  ]);
  expect(endOf('smart-retail', 'scan.confirm.miscount.collect')?.calculator).toEqual([]);
});

test('where the score is too low, nothing is said to have been saved', () => {
  const play = parsePlay('no-deposit-hotel', 'book.score-too-low');
  const view = walkThroughView(release, play, [], 'en');
  expect(view.outcome).toBe('');
  expect(view.ledger[0]).toMatchObject({ note: 'paid', isStruck: false });
});

test('each scenario that is played empties a quarter of every block, and none has a share of its own', () => {
  const filled = [0, 1, 2, 3, 4].map(
    (count) => payScoreView(release, scenarioIds.slice(0, count), 'en').deposits?.filled,
  );
  expect(filled).toEqual([100, 75, 50, 25, 0]);
  const { deposits } = payScoreView(release, scenarioIds.slice(0, 2), 'en');
  expect(deposits?.progress).toBe('2 of 4 tried.');
  expect(deposits?.spoken).toContain(deposits?.progress);
  expect(payScoreView(release, scenarioIds, 'zh').deposits?.progress).toBe(
    '四类场景都已体验，没有付过押金。',
  );
});

test('the calculator leads to the first scenario that was not played', () => {
  const idAfter = (count: number) => walkThroughRows(scenarioIds.slice(0, count), 'en')[0]?.id;
  expect([idAfter(0), idAfter(3), idAfter(4)]).toEqual([
    'no-deposit-rental',
    'smart-retail',
    'no-deposit-rental',
  ]);
});

test('the page of a scenario leads to its walk-through, that of another service to none', () => {
  const of = (id: string) => serviceView(release, id, 'en', false).service?.walkThrough;
  expect(of('smart-retail')?.map(({ id }) => id)).toEqual(['smart-retail']);
  expect(of('wechat-pay-score')).toEqual([]);
});
