import type { ContentRelease } from '../../domain/content/content-types';
import { formatPrice, type Fen } from '../../domain/content/format-figure';
import type { Language } from '../../domain/words/language';
import { scenarioIds, type ScenarioId } from '../../domain/content/pay-score-scenarios';
import type { Choice } from '../../domain/pages/choices';
import { depositsOf, type DepositPicture } from '../../domain/pages/deposit-picture';
import { calculatorOf, calculatorRows } from '../../domain/pages/pay-score-links';
import { serviceRows, servicesOf, type LinkRow } from '../../domain/pages/rows';
import { fill } from '../../domain/words/index';
import { spokenLine } from '../../domain/words/spoken';
import type { Scenario, Move } from './scenario';
import { scenarios } from './scenarios/index';
import { orderTerms } from './order';
import { isOver, movesText, pointsOf, type Ledger, type Play, type Point } from './play';
import { wordsIn, type Words } from './words';

/** A state as it is shown. */
export interface StepView {
  title: string;
  customer: string;
  merchant: string;
  /** Where the order stands, in WeChat's terms. */
  terms: string;
}

/** One amount of the order. */
export interface LedgerCell {
  id: 'advance' | 'due' | 'paid' | 'refunded';
  label: string;
  amount: string;
  note: string;
  /** All of it in one line, for a screen reader. */
  spoken: string;
  /** It needn't be paid. */
  isStruck: boolean;
}

/** Something that can happen next. */
export interface MoveRow {
  id: string;
  name: string;
  /** Who does it; '' for a choice that is the reader's. */
  by: string;
  /** Both, for a screen reader. */
  label: string;
}

/** An earlier step, by the number of moves that led there. */
interface TrailRow {
  point: number;
  title: string;
}

interface WalkThroughView {
  scenarios: Choice<ScenarioId>[];
  scenario: ScenarioId;
  /** The page's title, and that of what is shared: it names the step. */
  title: string;
  /** With what the page opens again at this step. */
  query: string;
  step: StepView;
  ledger: LedgerCell[];
  /** The usual move, alone, and what could happen in its place; both empty at the end. */
  next: MoveRow[];
  branches: MoveRow[];
  /** What stands over them. */
  branchesTitle: string;
  trail: TrailRow[];
  /** What never had to be paid; '' before the end, and where it had to be. */
  outcome: string;
  /** The first scenario that hasn't been played, once this one is over; else none. */
  another: MoveRow[];
  deposits: DepositPicture | null;
  /** Where a merchant goes from a play that is over: the calculator, where a deposit fell away, and the enquiry form. */
  onward: { calculator: LinkRow[]; contact: LinkRow[] } | null;
  services: LinkRow[];
  /** The way to the calculator, unless it is among those. */
  calculator: LinkRow[];
}

/**
 * The walk-through of a Pay Score scenario.
 * @param played the scenarios that were played to their end
 */
export function walkThroughView(
  release: ContentRelease,
  play: Play,
  played: readonly ScenarioId[],
  language: Language,
): WalkThroughView {
  const words = wordsIn(language).walkThrough;
  const nameOf = (id: ScenarioId) =>
    servicesOf(release, [id])[0]?.name[language] ??
    words.riskFund[scenarios[id].riskFund.name].label;
  const points = pointsOf(play);
  const steps = points.map((point) => stepOf(point, play.scenario, language));
  const point = points[points.length - 1] ?? points[0];
  const step = steps[steps.length - 1];
  if (!point || !step) throw new Error('a play has a start');
  const moves = moveRows(point.state.moves, language);
  // A final state has no usual way on: what can still happen, can happen besides.
  const usual = isOver(point) ? 0 : 1;
  const text = movesText(play);
  const name = nameOf(play.scenario);
  const unplayed = scenarioIds.find((id) => id !== play.scenario && !played.includes(id));
  const { riskFund } = scenarios[play.scenario];
  const onward = isOver(point)
    ? {
        calculator: calculatorOf([play.scenario], language),
        contact: [{ id: 'contact', name: wordsIn(language).pageEnd.ask, summary: '' }],
      }
    : null;
  return {
    scenarios: scenarioIds.map((value) => ({ value, name: nameOf(value) })),
    scenario: play.scenario,
    title:
      text === '' ? fill(words.title, { name }) : fill(words.shared, { name, step: step.title }),
    query: `id=${play.scenario}${text && `&steps=${text}`}`,
    step,
    ledger: ledgerCells(point.ledger, scenarios[play.scenario], language),
    next: moves.slice(0, usual),
    branches: moves.slice(usual),
    branchesTitle: isOver(point) ? words.besides : words.instead,
    trail: steps.slice(0, -1).map(({ title }, index) => ({ point: index, title })),
    outcome:
      isOver(point) && point.ledger.advance === 'waived'
        ? fill(words.never, { amount: formatPrice(riskFund.amount, language) })
        : '',
    another: isOver(point) && unplayed ? [anotherRow(unplayed, nameOf(unplayed), words)] : [],
    deposits: depositsOf(release, played.length, language),
    services: serviceRows(servicesOf(release, [play.scenario]), language),
    onward,
    calculator: onward?.calculator.length ? [] : calculatorRows(language),
  };
}

function stepOf({ id, state, ledger }: Point, scenario: ScenarioId, language: Language): StepView {
  const words = wordsIn(language).walkThrough;
  const found = words.steps[scenario][id] ?? words.common[id];
  if (!found) throw new Error(`no words for ${scenario} ${id}`);
  const { name, amount } = scenarios[scenario].riskFund;
  const values = {
    advance: fill(words.riskFund[name].amount, { amount: formatPrice(amount, language) }),
    due: formatPrice(ledger.due, language),
    paid: formatPrice(ledger.paid, language),
    refunded: formatPrice(ledger.refunded, language),
  };
  return {
    title: fill(found.title, values),
    customer: fill(found.customer, values),
    merchant: fill(found.merchant, values),
    terms: fill(words.terms, { terms: state.order ? orderTerms(state.order) : words.noOrder }),
  };
}

function anotherRow(id: ScenarioId, scenario: string, words: Words['walkThrough']): MoveRow {
  const name = fill(words.another, { name: scenario });
  return { id, name, by: '', label: name };
}

function moveRows(moves: readonly Move[], language: Language): MoveRow[] {
  const words = wordsIn(language).walkThrough;
  return moves.map((move) => {
    const name = words.moves[move.id];
    if (name === undefined) throw new Error(`no words for the move ${move.id}`);
    const by = words.by[move.by];
    return { id: move.id, name, by, label: spokenLine(language, by, name) };
  });
}

function ledgerCells(
  { advance, due, paid, refunded }: Ledger,
  { riskFund }: Scenario,
  language: Language,
): LedgerCell[] {
  const words = wordsIn(language).walkThrough;
  const cell = (id: LedgerCell['id'], label: string, fen: Fen, note = ''): LedgerCell => {
    const amount = formatPrice(fen, language);
    const spoken = spokenLine(language, label, [amount, note].filter(Boolean).join(' '));
    return { id, label, amount, note, spoken, isStruck: false };
  };
  const { label } = words.riskFund[riskFund.name];
  const cells = [
    {
      ...cell('advance', label, riskFund.amount, words.advance[advance]),
      isStruck: advance === 'waived',
    },
    cell('due', words.due, due),
    cell('paid', words.paid, paid),
  ];
  return refunded === 0 ? cells : [...cells, cell('refunded', words.refunded, refunded)];
}
