import type { Fen } from '../../domain/content/format-figure';
import type { ScenarioId } from '../../domain/content/pay-score-scenarios';
import { isFinal } from './order';
import type { Effect, Scenario, Move, State } from './scenario';
import { scenarios } from './scenarios/index';

/** A walk through one scenario: the moves that were made, in order. All else follows from them. */
export interface Play {
  scenario: ScenarioId;
  /** Ids of moves. */
  moves: readonly string[];
}

/** The money of an order, in fen. */
export interface Ledger {
  /** What is usually paid beforehand: still so, not paid, or paid as ever because the score is too low. */
  advance: 'usual' | 'waived' | 'paid';
  due: Fen;
  paid: Fen;
  refunded: Fen;
}

/** A point of a play. */
export interface Point {
  /** The id of the state. */
  id: string;
  state: State;
  ledger: Ledger;
}

const untouched: Ledger = { advance: 'usual', due: 0, paid: 0, refunded: 0 };

/** Between the moves in a link. */
const SEPARATOR = '.';
/** Longer than any play: what is longer is no link of ours. */
const MAX_LINK = 256;

/** A play at its start. */
export function startPlay(scenario: ScenarioId): Play {
  return { scenario, moves: [] };
}

/** The points of a play so far, the start first. A play is made by `makeMove` and `parsePlay` only, so each move is one that its state has. */
export function pointsOf({ scenario, moves }: Play): Point[] {
  const machine = scenarios[scenario];
  const points = [startOf(machine)];
  for (const id of moves) {
    const { state, ledger } = lastOf(points);
    const move = state.moves.find((candidate) => candidate.id === id);
    if (!move) throw new Error(`${scenario} has no move "${id}" there`);
    points.push(after(machine, move, ledger));
  }
  return points;
}

/** Where a play stands. */
export function pointOf(play: Play): Point {
  return lastOf(pointsOf(play));
}

/** Makes a move. One that the state doesn't have changes nothing: a tap may come late. */
export function makeMove(play: Play, id: string): Play {
  const isPossible = pointOf(play).state.moves.some((move) => move.id === id);
  return isPossible ? { ...play, moves: [...play.moves, id] } : play;
}

/** Goes back to an earlier point. @param point how many moves remain; what is no earlier point changes nothing */
export function rewindTo(play: Play, point: number): Play {
  const isEarlier = Number.isInteger(point) && point >= 0 && point < play.moves.length;
  return isEarlier ? { ...play, moves: play.moves.slice(0, point) } : play;
}

/** Whether a play has come to its end: a final state of the order, or one in which nothing more can happen. */
export function isOver({ state: { order, moves } }: Point): boolean {
  return moves.length === 0 || (order !== null && isFinal(order));
}

/** Whether a play has ended without anything paid beforehand. */
export function isWaived(point: Point): boolean {
  return isOver(point) && point.ledger.advance === 'waived';
}

/** The moves of a play as a link has them: `order.confirm.return`; '' at the start. */
export function movesText({ moves }: Play): string {
  return moves.join(SEPARATOR);
}

/** Reads the moves of a link: all of them, or, where one can't be made, none. */
export function parsePlay(scenario: ScenarioId, text: string): Play {
  const start = startPlay(scenario);
  if (text === '' || text.length > MAX_LINK) return start;
  const ids = text.split(SEPARATOR);
  const play = ids.reduce(makeMove, start);
  return play.moves.length === ids.length ? play : start;
}

function startOf(machine: Scenario): Point {
  return pointAt(machine, machine.start, untouched);
}

function after(machine: Scenario, { to, effect }: Move, ledger: Ledger): Point {
  return pointAt(machine, to, effect ? apply(effect, ledger) : ledger);
}

function pointAt({ id: scenario, states }: Scenario, id: string, ledger: Ledger): Point {
  const state = states[id];
  if (!state) throw new Error(`${scenario} has no state "${id}"`);
  return { id, state, ledger };
}

function apply(effect: Effect, ledger: Ledger): Ledger {
  switch (effect.kind) {
    case 'waive':
      return { ...ledger, advance: 'waived' };
    case 'advance':
      return { ...ledger, advance: 'paid' };
    case 'bill':
      return { ...ledger, due: effect.amount };
    case 'halve':
      return { ...ledger, due: Math.ceil(ledger.due / 2) };
    case 'pay':
      return { ...ledger, due: 0, paid: ledger.paid + ledger.due };
    case 'refund':
      return { ...ledger, paid: ledger.paid - effect.amount, refunded: effect.amount };
  }
}

function lastOf(points: Point[]): Point {
  const point = points[points.length - 1];
  if (!point) throw new Error('a play has a start');
  return point;
}
