import type { IndexReader } from '../format/reader';
import { rarity } from '../impact';
import type { Group, Plan } from './plan';

/** Documents and their scores, in no order; both arrays are the ranker's own, good until it ranks again. */
export interface Matches {
  documents: Int32Array;
  /** By document number. */
  scores: Float32Array;
}

/** So many documents of terms are looked at for one plan; then what only helps is left out. */
const WORK_BUDGET = 4_000_000;
/** A list so many times longer than the documents in question is read by blocks. */
const SKIP_FACTOR = 12;

/** Finds the documents that fit a plan, and how well they fit. */
export class Ranker {
  private readonly scores: Float32Array;
  /** The best of a group's terms in each document. */
  private readonly best: Float32Array;
  /** How many groups have matched a document; 0 for all between two rankings. */
  private readonly matched: Uint16Array;

  constructor(private readonly index: IndexReader) {
    this.scores = new Float32Array(index.documentCount);
    this.best = new Float32Array(index.documentCount);
    this.matched = new Uint16Array(index.documentCount);
  }

  /** @returns none when nothing fits */
  rank(plan: Plan): Matches {
    try {
      return this.match(plan);
    } catch (error) {
      // A damaged index ends a ranking anywhere; the next one must not count from there.
      this.matched.fill(0);
      throw error;
    }
  }

  private match({ groups }: Plan): Matches {
    const bySize = [...groups].sort((a, b) => sizeOf(a) - sizeOf(b));
    const required = bySize.filter(({ role }) => role === 'required');
    const wanted = bySize.filter(({ role }) => role === 'wanted');
    const helpful = bySize.filter(({ role }) => role === 'helpful');
    let documents: Int32Array = new Int32Array();
    if (required.length > 0) {
      documents = this.matchAll(required);
      this.favour(documents, [...wanted, ...helpful]);
    } else {
      documents = this.matchAny(wanted);
      // A document with more of the words is nearer to what was meant than one with the rarest.
      for (const doc of documents) {
        const share = (this.matched[doc] ?? 0) / wanted.length;
        this.scores[doc] = (this.scores[doc] ?? 0) * share;
      }
      this.favour(documents, helpful);
    }
    for (const doc of documents) this.matched[doc] = 0;
    return { documents, scores: this.scores };
  }

  /** The documents that all groups match. */
  private matchAll(groups: Group[]): Int32Array {
    const { best, matched, scores } = this;
    let documents: Int32Array = new Int32Array();
    groups.forEach((group, step) => {
      if (step > 0 && documents.length === 0) return;
      const found: number[] = [];
      this.visit(group, step > 0 ? documents : null, (doc, value) => {
        if (matched[doc] === step) {
          matched[doc] = step + 1;
          best[doc] = value;
          found.push(doc);
        } else if (matched[doc] === step + 1 && value > (best[doc] ?? 0)) {
          best[doc] = value;
        }
      });
      const weight = this.rarityOf(group);
      for (const doc of found) {
        const before = step === 0 ? 0 : (scores[doc] ?? 0);
        scores[doc] = before + weight * (best[doc] ?? 0);
      }
      for (const doc of documents) if (matched[doc] === step) matched[doc] = 0;
      documents = Int32Array.from(found);
    });
    return documents;
  }

  /** The documents that any group matches. */
  private matchAny(groups: Group[]): Int32Array {
    const { best, matched, scores } = this;
    const all: number[] = [];
    let budget = WORK_BUDGET;
    for (const group of groups) {
      budget -= sizeOf(group);
      if (budget < 0) break;
      const found: number[] = [];
      best.fill(0);
      this.visit(group, null, (doc, value) => {
        if (best[doc] === 0) found.push(doc);
        if (value > (best[doc] ?? 0)) best[doc] = value;
      });
      const weight = this.rarityOf(group);
      for (const doc of found) {
        const count = matched[doc] ?? 0;
        if (count === 0) all.push(doc);
        matched[doc] = count + 1;
        scores[doc] = (count === 0 ? 0 : (scores[doc] ?? 0)) + weight * (best[doc] ?? 0);
      }
    }
    return Int32Array.from(all);
  }

  /** Adds to the scores of documents what further groups are worth to them. */
  private favour(documents: Int32Array, groups: Group[]): void {
    if (documents.length === 0) return;
    const { best, matched, scores } = this;
    for (const group of groups) {
      for (const doc of documents) best[doc] = 0;
      this.visit(group, documents, (doc, value) => {
        if ((matched[doc] ?? 0) > 0 && value > (best[doc] ?? 0)) best[doc] = value;
      });
      const weight = this.rarityOf(group);
      for (const doc of documents) {
        scores[doc] = (scores[doc] ?? 0) + weight * (best[doc] ?? 0);
      }
    }
  }

  /**
   * Visits a group's documents, some of them perhaps more than once.
   * @param among the only documents of interest; null for all. Others may be visited all the same.
   */
  private visit(
    { variants }: Group,
    among: Int32Array | null,
    visit: (doc: number, value: number) => void,
  ): void {
    let sorted: Int32Array | null = null;
    for (const variant of variants) {
      const { weight } = variant;
      const weighted = (doc: number, impact: number) => visit(doc, weight * impact);
      if (among && variant.count > SKIP_FACTOR * among.length) {
        sorted ??= Int32Array.from(among).sort();
        this.index.postings.visitAmong(variant, sorted, weighted);
      } else {
        this.index.postings.visitAll(variant, weighted);
      }
    }
  }

  private rarityOf(group: Group): number {
    const { documentCount } = this.index;
    return rarity(Math.min(documentCount, sizeOf(group)), documentCount);
  }
}

/** How many documents a group's terms have, all together. */
function sizeOf({ variants }: Group): number {
  return variants.reduce((sum, { count }) => sum + count, 0);
}
