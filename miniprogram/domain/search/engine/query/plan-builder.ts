import type { Variant } from './expand';
import type { Group, Plan, TakenFor } from './plan';

/** As many units as fit a bit mask. */
const MAX_UNITS = 30;
/** What a word weighs beside a single hanzi. */
export const WORD = 2;
/** What a light word or hanzi weighs beside one that is asked for. */
export const LIGHT = 0.15;

/** What counts more that a question asks for. */
export const ASKED = 2;

/** Puts a plan together: the query's units, and the groups of terms that stand for them. */
export class PlanBuilder {
  readonly groups: Group[] = [];
  readonly takenFor: TakenFor[] = [];
  private readonly weights: number[] = [];
  private readonly clauses = new Map<number, number>();
  private readonly words: string[] = [];
  private needed = 0;
  /** Light units that can be asked for where nothing else is. */
  private verbs = 0;
  private clauseShift = 0;

  /** All units so far, a bit each. */
  get units(): number {
    return (1 << this.weights.length) - 1;
  }

  /** Adds a unit of the query. @returns its bit; 0 where there are too many */
  unit(weight: number, clause: number, isVerb = false): number {
    if (this.weights.length === MAX_UNITS) return 0;
    const bit = 1 << this.weights.length;
    this.weights.push(weight);
    if (isVerb) this.verbs |= bit;
    if (weight > LIGHT * WORD) {
      this.needed |= bit;
      const key = clause + this.clauseShift;
      this.clauses.set(key, (this.clauses.get(key) ?? 0) | bit);
    }
    return bit;
  }

  /** Adds terms of which a document may have any. */
  add(variants: Variant[], mask: number, weight = 1): void {
    if (variants.length === 0) return;
    this.groups.push({ variants, mask, weight });
    for (const { term } of variants) if (term !== undefined) this.words.push(term);
  }

  /** Begins the next of several things that are asked for together. */
  nextClause(): void {
    this.clauseShift += 1;
  }

  /** Asks for light words where nothing else is asked for. @returns whether anything is */
  settle(): boolean {
    if (this.needed !== 0) return true;
    this.needed = this.verbs;
    this.weights.fill(1);
    return this.needed !== 0;
  }

  /** Forgets all units and groups. */
  reset(): void {
    this.groups.length = 0;
    this.weights.length = 0;
  }

  build(): Plan {
    const { groups, weights, needed, words, takenFor } = this;
    const clauses = [...this.clauses.values()].filter((mask) => mask > 0);
    return { groups, weights, needed, words, takenFor, clauses: clauses.length > 1 ? clauses : [] };
  }
}
