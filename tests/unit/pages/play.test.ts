import fc from 'fast-check';
import {
  scenarioIds,
  type ScenarioId,
} from '../../../miniprogram/domain/content/pay-score-scenarios';
import { scenarios } from '../../../miniprogram/pages/walk-through/scenarios/index';
import { orderTerms } from '../../../miniprogram/pages/walk-through/order';
import {
  isOver,
  isWaived,
  makeMove,
  movesText,
  parsePlay,
  pointOf,
  pointsOf,
  rewindTo,
  startPlay,
  type Play,
} from '../../../miniprogram/pages/walk-through/play';

const everyMove = [
  ...new Set(
    Object.values(scenarios).flatMap(({ states }) =>
      Object.values(states).flatMap(({ moves }) => moves.map(({ id }) => id)),
    ),
  ),
];

const scenario = fc.constantFrom(...scenarioIds);
/** Taps on whatever any scenario has, possible at the moment or not, and taps that go back. */
const tap = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...everyMove) },
  { weight: 1, arbitrary: fc.integer({ min: -2, max: 12 }) },
  { weight: 1, arbitrary: fc.string() },
);
const tapped = (start: Play, taps: (string | number)[]) =>
  taps.reduce<Play>(
    (play, one) => (typeof one === 'number' ? rewindTo(play, one) : makeMove(play, one)),
    start,
  );
const play = fc
  .tuple(scenario, fc.array(tap, { maxLength: 60 }))
  .map(([id, taps]) => tapped(startPlay(id), taps));

/** Every play that there can be, its points included: no state is come to twice, so there is an end to them. */
function allPlays(id: ScenarioId): Play[] {
  const grow = (from: Play): Play[] => [
    from,
    ...pointOf(from).state.moves.flatMap((move) => grow(makeMove(from, move.id))),
  ];
  return grow(startPlay(id));
}

test('no sequence of taps reaches an undefined state or an amount that is no whole number of fen', () => {
  fc.assert(
    fc.property(play, (reached) => {
      for (const { id, state, ledger } of pointsOf(reached)) {
        expect(scenarios[reached.scenario].states[id]).toBe(state);
        for (const amount of [ledger.due, ledger.paid, ledger.refunded]) {
          expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

test('what cannot happen changes nothing', () => {
  fc.assert(
    fc.property(play, fc.string(), (reached, id) => {
      fc.pre(!pointOf(reached).state.moves.some((move) => move.id === id));
      expect(makeMove(reached, id)).toBe(reached);
    }),
  );
});

test('a rewind is exact: each earlier point is as it was, and the same moves lead back', () => {
  fc.assert(
    fc.property(play, fc.nat(), (reached, seed) => {
      const points = pointsOf(reached);
      const back = seed % points.length;
      const earlier = rewindTo(reached, back);
      expect(pointsOf(earlier)).toEqual(points.slice(0, back + 1));
      expect(reached.moves.slice(back).reduce(makeMove, earlier)).toEqual(reached);
    }),
  );
});

test.each([-1, 0.5, NaN, 3, 99])('there is no earlier point %p to go back to', (point) => {
  const reached = parsePlay('smart-retail', 'scan.confirm.take');
  expect(rewindTo(reached, point)).toBe(reached);
});

test('a link restores a play exactly', () => {
  fc.assert(
    fc.property(play, (reached) => {
      const text = movesText(reached);
      expect(parsePlay(reached.scenario, text)).toEqual(reached);
      // It goes into a query as it is.
      expect(encodeURIComponent(text)).toBe(text);
    }),
  );
});

test('any other text opens the start', () => {
  fc.assert(
    fc.property(scenario, fc.string({ maxLength: 400 }), (id, text) => {
      const opened = parsePlay(id, text);
      expect([movesText(opened), '']).toContain(text === movesText(opened) ? text : '');
    }),
  );
  for (const text of ['scan.nonsense', 'scan..confirm', '.scan', 'scan.', 'confirm', 'board']) {
    expect(parsePlay('no-deposit-rental', text)).toEqual(startPlay('no-deposit-rental'));
  }
  const long = Array.from({ length: 100_000 }, () => 'scan').join('.');
  expect(parsePlay('no-deposit-rental', long)).toEqual(startPlay('no-deposit-rental'));
});

test.each(scenarioIds)('every play of %s comes to an end that is one of WeChat’s', (id) => {
  const plays = allPlays(id);
  const reached = new Set(plays.map((one) => pointOf(one).id));
  expect([...reached].sort()).toEqual(Object.keys(scenarios[id].states).sort());
  for (const one of plays) {
    const point = pointOf(one);
    if (point.state.moves.length === 0) expect(isOver(point)).toBe(true);
    // Where an order is final, nothing is due any more.
    if (isOver(point)) expect(point.ledger.due).toBe(0);
  }
});

test.each(scenarioIds)('%s keeps to what WeChat Pay documents', (id) => {
  const { riskFund } = scenarios[id];
  const allowed = [
    'CREATED',
    'DOING · USER_CONFIRM',
    'DOING · MCH_COMPLETE · USER_PAYING',
    'DONE',
    'DONE · USER_PAID',
    'REVOKED',
    'EXPIRED',
  ];
  for (const one of allPlays(id)) {
    const points = pointsOf(one);
    const [before, point] = points.slice(-2);
    if (!before || !point) continue;
    const move = before.state.moves.find((candidate) => candidate.id === one.moves.at(-1));
    if (!move) throw new Error(movesText(one));
    const terms = point.state.order ? orderTerms(point.state.order) : 'none';
    if (point.state.order) expect(allowed).toContain(terms);
    const [was, is] = [before.state.order, point.state.order];
    if (move.effect?.kind === 'bill') {
      expect(was).toEqual({ state: 'DOING', description: 'USER_CONFIRM' });
      // 先免模式: at most what the deposit would have been.
      if (riskFund.name === 'DEPOSIT')
        expect(point.ledger.due).toBeLessThanOrEqual(riskFund.amount);
    }
    if (move.effect?.kind === 'halve') {
      expect(was?.collection).toBe('USER_PAYING');
      expect(point.ledger.due).toBeLessThan(before.ledger.due);
    }
    if (move.effect?.kind === 'refund') {
      expect(was?.collection).toBe('USER_PAID');
      expect(point.ledger.paid + point.ledger.refunded).toBe(before.ledger.paid);
    }
    if (is?.state === 'REVOKED') {
      expect(['CREATED', 'DOING · USER_CONFIRM']).toContain(was && orderTerms(was));
    }
    if (is?.state === 'EXPIRED') expect(was?.state).toBe('CREATED');
    if (is?.collection === 'USER_PAID' && was?.state === 'DOING') {
      expect(point.ledger.paid).toBe(before.ledger.due);
    }
  }
});

test.each(scenarioIds)('the usual way of %s ends paid, with nothing paid beforehand', (id) => {
  let one = startPlay(id);
  while (!isOver(pointOf(one))) {
    const [usual] = pointOf(one).state.moves;
    if (!usual) throw new Error(movesText(one));
    one = makeMove(one, usual.id);
  }
  expect(isWaived(pointOf(one))).toBe(true);
  expect(pointOf(one).state.order).toEqual({ state: 'DONE', collection: 'USER_PAID' });
  expect(pointOf(one).ledger.paid).toBeGreaterThan(0);
});

test.each([
  ['no-deposit-rental', 'scan.confirm.lose.collect', { paid: 9900 }],
  ['no-deposit-rental', 'scan.confirm.return-at-once', { paid: 0, due: 0 }],
  ['no-deposit-rental', 'scan.confirm.return.collect.refund', { paid: 300, refunded: 300 }],
  ['no-deposit-rental', 'scan.score-too-low', { advance: 'paid' }],
  ['no-deposit-hotel', 'book.confirm.no-show.fail.lower', { due: 17000 }],
  ['no-deposit-hotel', 'book.confirm.no-show.fail.lower.collect', { due: 0, paid: 17000 }],
  ['enjoy-first-pay-later', 'authorise.call.board.detour.fail.retry', { paid: 5700 }],
  ['smart-retail', 'scan.confirm.miscount.collect.refund', { paid: 1750, refunded: 600 }],
  ['smart-retail', 'scan.cancel', { advance: 'usual', paid: 0 }],
] as const)('%s after %s', (id, text, money) => {
  const one = parsePlay(id, text);
  expect(movesText(one)).toBe(text);
  expect(pointOf(one).ledger).toMatchObject(money);
});

test('a ride is in progress as soon as it is ordered: it was authorised before', () => {
  const orders = pointsOf(parsePlay('enjoy-first-pay-later', 'authorise.call')).map(
    ({ state }) => state.order,
  );
  expect(orders).toEqual([null, null, { state: 'DOING', description: 'USER_CONFIRM' }]);
});

test('an end at which the deposit was paid after all, or never came up, is no waiver', () => {
  for (const text of ['scan.score-too-low', 'scan.expire', 'scan.cancel']) {
    const point = pointOf(parsePlay('no-deposit-rental', text));
    expect([text, isOver(point), isWaived(point)]).toEqual([text, true, false]);
  }
});
