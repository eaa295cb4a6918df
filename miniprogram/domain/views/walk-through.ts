import type { ContentRelease } from '../content';
import { formatPrice } from '../format-figure';
import type { Language } from '../language';
import { modelIds, type Model, type ModelId, type Move } from '../pay-score/model';
import { models } from '../pay-score/models/index';
import { orderTerms } from '../pay-score/order';
import { isOver, movesText, pointsOf, type Ledger, type Play, type Point } from '../pay-score/play';
import { fill, wordsIn, type Words } from '../words/index';
import type { Choice } from './about';
import { depositsOf, type DepositPicture } from './deposit-picture';
import { serviceRows, servicesOf, type LinkRow } from './rows';

/** A state as it is shown. */
export interface StepView {
  title: string;
  customer: string;
  merchant: string;
  /** WeChat's terms for where the order stands. */
  terms: string;
}

/** One amount of the order. */
export interface LedgerCell {
  id: 'advance' | 'due' | 'paid' | 'refunded';
  label: string;
  amount: string;
  note: string;
  /** It needn't be paid. */
  isStruck: boolean;
}

/** Something that can happen next. */
export interface MoveRow {
  id: string;
  name: string;
  /** Who does it. */
  by: string;
}

/** An earlier step, by the number of moves that led there. */
export interface TrailRow {
  point: number;
  title: string;
}

export interface WalkThroughView {
  models: Choice<ModelId>[];
  model: ModelId;
  /** The page's title, and that of what is shared: it names the step. */
  title: string;
  /** With what the page opens again at this step. */
  query: string;
  step: StepView;
  ledger: LedgerCell[];
  /** The usual move, alone, and what could happen in its place; both empty at the end. */
  next: MoveRow[];
  branches: MoveRow[];
  trail: TrailRow[];
  isOver: boolean;
  /** What never had to be paid; '' before the end, and where it had to be. */
  outcome: string;
  /** The first model that hasn't been played, once this one is over. */
  another: Choice<ModelId> | null;
  deposits: DepositPicture | null;
  services: LinkRow[];
  calculator: LinkRow[];
}

/**
 * The walk-through of a Pay Score model.
 * @param played the models that were played to their end
 */
export function walkThroughView(
  release: ContentRelease,
  play: Play,
  played: readonly ModelId[],
  language: Language,
): WalkThroughView {
  const { walkThrough: words, calculator } = wordsIn(language);
  const nameOf = (id: ModelId) =>
    servicesOf(release, [id])[0]?.name[language] ?? words.riskFund[models[id].riskFund.name].label;
  const points = pointsOf(play);
  const steps = points.map((point) => stepOf(point, play.model, words));
  const point = points[points.length - 1] ?? points[0];
  const step = steps[steps.length - 1];
  if (!point || !step) throw new Error('a play has a start');
  const [next = [], branches = []] = splitMoves(point.state.moves, words);
  const text = movesText(play);
  const name = nameOf(play.model);
  const unplayed = modelIds.find((id) => id !== play.model && !played.includes(id));
  const { riskFund } = models[play.model];
  return {
    models: modelIds.map((value) => ({ value, name: nameOf(value) })),
    model: play.model,
    title: text === '' ? fill(words.title, { name }) : fill(words.shared, { name, step: step.title }),
    query: `id=${play.model}${text && `&steps=${text}`}`,
    step,
    ledger: ledgerCells(point.ledger, models[play.model], words),
    next,
    branches,
    trail: steps.slice(0, -1).map(({ title }, index) => ({ point: index, title })),
    isOver: isOver(point),
    outcome:
      isOver(point) && point.ledger.advance === 'waived'
        ? fill(words.never, { amount: formatPrice(riskFund.amount) })
        : '',
    another:
      isOver(point) && unplayed
        ? { value: unplayed, name: fill(words.another, { name: nameOf(unplayed) }) }
        : null,
    deposits: depositsOf(release, played.length, language),
    services: serviceRows(servicesOf(release, [play.model]), language),
    calculator: [{ id: 'calculator', name: calculator.link, summary: calculator.linkSummary }],
  };
}

function stepOf({ id, state, ledger }: Point, model: ModelId, words: Words['walkThrough']): StepView {
  const found = words.steps[model][id] ?? words.common[id];
  if (!found) throw new Error(`no words for ${model} ${id}`);
  const { name, amount } = models[model].riskFund;
  const values = {
    advance: fill(words.riskFund[name].amount, { amount: formatPrice(amount) }),
    due: formatPrice(ledger.due),
    paid: formatPrice(ledger.paid),
    refunded: formatPrice(ledger.refunded),
  };
  return {
    title: fill(found.title, values),
    customer: fill(found.customer, values),
    merchant: fill(found.merchant, values),
    terms: state.order ? orderTerms(state.order) : words.noOrder,
  };
}

function splitMoves(moves: readonly Move[], words: Words['walkThrough']): [MoveRow[], MoveRow[]] {
  const rows = moves.map(({ id, by }) => ({ id, name: words.moves[id] ?? id, by: words.by[by] }));
  return [rows.slice(0, 1), rows.slice(1)];
}

function ledgerCells(
  { advance, due, paid, refunded }: Ledger,
  { riskFund }: Model,
  words: Words['walkThrough'],
): LedgerCell[] {
  const plain = { note: '', isStruck: false };
  const cells: LedgerCell[] = [
    {
      id: 'advance',
      label: words.riskFund[riskFund.name].label,
      amount: formatPrice(riskFund.amount),
      note: words.advance[advance],
      isStruck: advance === 'waived',
    },
    { id: 'due', label: words.due, amount: formatPrice(due), ...plain },
    { id: 'paid', label: words.paid, amount: formatPrice(paid), ...plain },
  ];
  return refunded === 0
    ? cells
    : [...cells, { id: 'refunded', label: words.refunded, amount: formatPrice(refunded), ...plain }];
}
