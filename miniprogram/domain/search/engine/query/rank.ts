import { BLOCK } from '../format/layout';
import type { PostingList } from '../format/postings';
import type { IndexReader } from '../format/reader';
import { rarity } from '../impact';
import type { Variant } from './expand';
import type { Group, Plan } from './plan';

/** Documents and how well they fit, in no order; the arrays by document number are the ranker's own, good until it ranks again. */
interface Matches {
  documents: Int32Array;
  scores: Float32Array;
  /** Which units of the query a document has, a bit each. */
  masks: Int32Array;
  /** Whether any document has all that is asked for, or all of one of several things. */
  hasWhole: boolean;
}

/** So many documents of terms are looked at for new ones; further terms only add to those that are found. */
const WORK_BUDGET = 40_000;
/** A list so many times longer than the documents in question is read by blocks: then most have none of them. */
const SKIP_FACTOR = 64;
/** What a document counts for that has all of one of several things. */
const ONE_CLAUSE = 0.8;
/** Of a longer query so much does for a full match. */
const LONG_QUERY = 5;
const MOST_OF_LONG = 0.75;
/** A document with less of the query than this is no answer. */
const LEAST = 0.22;
/** Beside full matches, so much of the query is needed. */
const LEAST_BESIDE = 0.45;
/** Without full matches, so much of what the best one has. */
const LEAST_OF_BEST = 0.5;
/** How much it matters that a document has all of a query. */
const STRICTNESS = 1.6;

/** Finds the documents that fit a plan, and how well they fit. */
export class Ranker {
  private readonly scores: Float32Array;
  /** The best of a group's terms in each document. */
  private readonly best: Float32Array;
  private readonly masks: Int32Array;
  /** 1 for documents that are found, where the reader of postings is to look. */
  private readonly marks: Uint16Array;

  constructor(private readonly index: IndexReader) {
    this.scores = new Float32Array(index.documentCount);
    this.best = new Float32Array(index.documentCount);
    this.masks = new Int32Array(index.documentCount);
    this.marks = new Uint16Array(index.documentCount);
  }

  /**
   * @param factorOf how much more a document counts than another of the same score
   * @returns none when nothing fits
   */
  rank(plan: Plan, factorOf: (id: number) => number): Matches {
    this.masks.fill(0);
    this.marks.fill(0);
    const found = new Int32Array(this.index.documentCount);
    let count = 0;
    let budget = WORK_BUDGET;
    const groups = plan.groups.map((group) => ({ ...group, size: sizeOf(group) }));
    groups.sort((a, b) => Number(a.mask === 0) - Number(b.mask === 0) || a.size - b.size);
    for (const group of groups) {
      const isNew = group.mask !== 0 && (count === 0 || budget >= group.size);
      budget -= group.size;
      count = this.addGroup(group, found, count, isNew);
    }
    return this.settle(plan, found.subarray(0, count), factorOf);
  }

  /** Adds a group's worth to the documents that it is in. @returns how many are found */
  private addGroup(
    group: Group & { size: number },
    found: Int32Array,
    count: number,
    isNew: boolean,
  ): number {
    const { best, masks, marks, scores } = this;
    let to = count;
    if (isNew) best.fill(0);
    else for (let index = 0; index < count; index += 1) best[found[index] ?? 0] = 0;
    for (const variant of group.variants) {
      const list = this.listOf(variant, isNew ? null : found.subarray(0, count));
      const { documents, impacts, count: length } = list;
      for (let index = 0; index < length; index += 1) {
        const doc = documents[index] ?? 0;
        const value = variant.weight * (impacts[index] ?? 0);
        if (marks[doc] === 0) {
          marks[doc] = 1;
          scores[doc] = 0;
          found[to++] = doc;
        }
        if (value > (best[doc] ?? 0)) best[doc] = value;
      }
    }
    const worth = group.weight * this.rarityOf(group.size);
    for (let index = 0; index < to; index += 1) {
      const doc = found[index] ?? 0;
      const value = best[doc] ?? 0;
      if (value === 0) continue;
      scores[doc] = (scores[doc] ?? 0) + worth * value;
      masks[doc] = (masks[doc] ?? 0) | group.mask;
    }
    return to;
  }

  /** Weighs how much of the query each document has, and drops those that have too little beside the others. */
  private settle(plan: Plan, found: Int32Array, factorOf: (id: number) => number): Matches {
    const { masks, scores } = this;
    const coverage = new Coverage(plan);
    let best = 0;
    let hasWhole = false;
    for (let index = 0; index < found.length; index += 1) {
      const { share, isWhole } = coverage.of(masks[found[index] ?? 0] ?? 0);
      if (share > best) best = share;
      if (isWhole) hasWhole = true;
    }
    const least = Math.max(LEAST, hasWhole ? LEAST_BESIDE : LEAST_OF_BEST * best);
    const kept = new Int32Array(found.length);
    let count = 0;
    for (let index = 0; index < found.length; index += 1) {
      const doc = found[index] ?? 0;
      const { share } = coverage.of(masks[doc] ?? 0);
      if (share < least) continue;
      kept[count++] = doc;
      scores[doc] = (scores[doc] ?? 0) * Math.pow(share, STRICTNESS) * factorOf(doc);
    }
    return { documents: kept.subarray(0, count), scores, masks, hasWhole };
  }

  /**
   * The documents of a term.
   * @param among those in question; null for all
   */
  private listOf(variant: Variant, among: Int32Array | null): PostingList {
    const { postings } = this.index;
    const wanted = { marks: this.marks, least: among ? 1 : 0 };
    const isLong = among && variant.count > Math.max(BLOCK, SKIP_FACTOR * among.length);
    return isLong
      ? postings.near(variant, among.slice().sort(), wanted)
      : postings.all(variant, wanted);
  }

  private rarityOf(size: number): number {
    const { documentCount } = this.index;
    return rarity(Math.min(documentCount, size), documentCount);
  }
}

/** How many documents a group's terms have, all together. */
function sizeOf({ variants }: Group): number {
  return variants.reduce((sum, { count }) => sum + count, 0);
}

/** How well the units of a query that a document has answer it; each combination is worked out once. */
class Coverage {
  private readonly known = new Map<number, { share: number; isWhole: boolean }>();

  constructor(private readonly plan: Plan) {}

  /** @param mask the units that the document has */
  of(mask: number): { share: number; isWhole: boolean } {
    const before = this.known.get(mask);
    if (before) return before;
    const { weights, clauses, needed } = this.plan;
    let [sum, total, asked] = [0, 0, 0];
    weights.forEach((weight, unit) => {
      total += weight;
      if (weight >= 1) asked += 1;
      if ((mask & (1 << unit)) !== 0) sum += weight;
    });
    const hasClause = clauses.some((clause) => (mask & clause) === clause);
    const share = total > 0 ? sum / total : 0;
    const isMost = asked >= LONG_QUERY && share >= MOST_OF_LONG;
    const answer = {
      share: Math.max(share, hasClause ? ONE_CLAUSE : 0),
      isWhole: needed !== 0 && ((mask & needed) === needed || hasClause || isMost),
    };
    this.known.set(mask, answer);
    return answer;
  }
}
