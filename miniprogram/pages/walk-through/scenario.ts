import type { Fen } from '../../domain/content/format-figure';
import type { ScenarioId } from '../../domain/content/pay-score-scenarios';
import type { Order, RiskFundName } from './order';

/** What a move does to the money. */
export type Effect =
  /** The score is enough: what is usually paid beforehand isn't. */
  | { kind: 'waive' }
  /** The score isn't enough: it is paid, as before. */
  | { kind: 'advance' }
  /** The merchant completes the order with this amount. */
  | { kind: 'bill'; amount: Fen }
  /** The merchant halves what is due: WeChat lets an amount be lowered, never raised. */
  | { kind: 'halve' }
  /** What is due is paid, however. */
  | { kind: 'pay' }
  /** Part of what was paid goes back. */
  | { kind: 'refund'; amount: Fen };

/** Who makes a move. */
export type Party = 'customer' | 'merchant' | 'wechat';

/** What can happen in a state. */
export interface Move {
  /** Names it in links: shared by all moves that mean the same. */
  id: string;
  by: Party;
  /** The id of the state to which it leads. */
  to: string;
  effect?: Effect;
}

/** A state of a scenario's play. */
export interface State {
  /** Null while there is no order. */
  order: Order | null;
  /** The usual one first; none where the play ends. */
  moves: readonly Move[];
}

/** A Pay Score scenario as a state machine. It has no way back to a state, so that every play comes to an end. */
export interface Scenario {
  id: ScenarioId;
  /** What need not be paid beforehand, and the example's amount of it. */
  riskFund: { name: RiskFundName; amount: Fen };
  /** The id of the first state. */
  start: string;
  states: Readonly<Record<string, State>>;
}
