import type { PostingList } from '../format/postings';
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
    let found: Int32Array = new Int32Array();
    groups.forEach((group, step) => {
      if (step > 0 && found.length === 0) return;
      const before = step > 0 ? found : null;
      const room = before?.length ?? Math.min(sizeOf(group), this.index.documentCount);
      const next = new Int32Array(room);
      let count = 0;
      for (const { list, weight } of this.listsOf(group, before)) {
        const { documents, impacts, count: length } = list;
        for (let index = 0; index < length; index += 1) {
          const doc = documents[index] ?? 0;
          const reached = matched[doc];
          const value = weight * (impacts[index] ?? 0);
          if (reached === step) {
            matched[doc] = step + 1;
            best[doc] = value;
            next[count++] = doc;
          } else if (reached === step + 1 && value > (best[doc] ?? 0)) {
            best[doc] = value;
          }
        }
      }
      if (before) for (const doc of before) if (matched[doc] === step) matched[doc] = 0;
      found = next.subarray(0, count);
      const rare = this.rarityOf(group);
      for (const doc of found) {
        scores[doc] = (step === 0 ? 0 : (scores[doc] ?? 0)) + rare * (best[doc] ?? 0);
      }
    });
    return found;
  }

  /** The documents that any group matches. */
  private matchAny(groups: Group[]): Int32Array {
    const { best, matched, scores } = this;
    const all = new Int32Array(this.index.documentCount);
    const found = new Int32Array(this.index.documentCount);
    let total = 0;
    let budget = WORK_BUDGET;
    for (const group of groups) {
      budget -= sizeOf(group);
      if (budget < 0) break;
      let count = 0;
      best.fill(0);
      for (const { list, weight } of this.listsOf(group, null)) {
        const { documents, impacts, count: length } = list;
        for (let index = 0; index < length; index += 1) {
          const doc = documents[index] ?? 0;
          const value = weight * (impacts[index] ?? 0);
          if (best[doc] === 0) found[count++] = doc;
          if (value > (best[doc] ?? 0)) best[doc] = value;
        }
      }
      const rare = this.rarityOf(group);
      for (let index = 0; index < count; index += 1) {
        const doc = found[index] ?? 0;
        const times = matched[doc] ?? 0;
        if (times === 0) all[total++] = doc;
        matched[doc] = times + 1;
        scores[doc] = (times === 0 ? 0 : (scores[doc] ?? 0)) + rare * (best[doc] ?? 0);
      }
    }
    return all.subarray(0, total);
  }

  /** Adds to the scores of documents what further groups are worth to them. */
  private favour(found: Int32Array, groups: Group[]): void {
    if (found.length === 0) return;
    const { best, matched, scores } = this;
    for (const group of groups) {
      for (const doc of found) best[doc] = 0;
      for (const { list, weight } of this.listsOf(group, found)) {
        const { documents, impacts, count } = list;
        for (let index = 0; index < count; index += 1) {
          const doc = documents[index] ?? 0;
          const value = weight * (impacts[index] ?? 0);
          if ((matched[doc] ?? 0) > 0 && value > (best[doc] ?? 0)) best[doc] = value;
        }
      }
      const rare = this.rarityOf(group);
      for (const doc of found) scores[doc] = (scores[doc] ?? 0) + rare * (best[doc] ?? 0);
    }
  }

  /**
   * The lists of a group's terms, one after the other; a document can be in several.
   * @param among the only documents of interest; null for all. Lists have others all the same.
   */
  private *listsOf(
    { variants }: Group,
    among: Int32Array | null,
  ): Generator<{ list: PostingList; weight: number }> {
    const { postings } = this.index;
    let sorted: Int32Array | null = null;
    for (const variant of variants) {
      const isLong = among && variant.count > SKIP_FACTOR * among.length;
      if (isLong) sorted ??= Int32Array.from(among).sort();
      const list = isLong && sorted ? postings.near(variant, sorted) : postings.all(variant);
      yield { list, weight: variant.weight };
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
