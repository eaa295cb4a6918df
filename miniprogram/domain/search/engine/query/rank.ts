import { BLOCK } from '../format/layout';
import type { PostingList } from '../format/postings';
import type { IndexReader } from '../format/reader';
import { rarity } from '../impact';
import type { Variant } from './expand';
import type { Group, Plan } from './plan';

/** Documents and their scores, in no order; both arrays are the ranker's own, good until it ranks again. */
interface Matches {
  documents: Int32Array;
  /** By document number. */
  scores: Float32Array;
}

/** So many documents of terms are looked at for one plan; then what only helps is left out. */
const WORK_BUDGET = 4_000_000;
/** A list so many times longer than the documents in question is read by blocks: then most have none of them. */
const SKIP_FACTOR = 64;

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
  rank({ groups }: Plan): Matches {
    const { matched, scores } = this;
    const bySize = [...groups].sort((a, b) => sizeOf(a) - sizeOf(b));
    const having = (wanted: Group['role']) => bySize.filter(({ role }) => role === wanted);
    const required = having('required');
    const wanted = having('wanted');
    try {
      const documents = required.length > 0 ? this.matchAll(required) : this.matchAny(wanted);
      const better = required.length > 0 ? [...wanted, ...having('helpful')] : having('helpful');
      if (better.length > 0) this.favour(documents, better);
      for (let index = 0; index < documents.length; index += 1) matched[documents[index] ?? 0] = 0;
      return { documents, scores };
    } catch (error) {
      // A damaged index ends a ranking anywhere; the next one must not count from there.
      matched.fill(0);
      throw error;
    }
  }

  /** The documents that all groups match. Its loops count: before they are compiled, an iterator costs more than they do. */
  private matchAll(groups: Group[]): Int32Array {
    const { best, matched, scores } = this;
    let found: Int32Array = new Int32Array();
    groups.forEach((group, step) => {
      if (step > 0 && found.length === 0) return;
      const before = step > 0 ? found : null;
      const next = new Int32Array(before?.length ?? Math.min(sizeOf(group), matched.length));
      let count = 0;
      for (const variant of group.variants) {
        const list = this.listOf(variant, before, step);
        count = addNew(list, variant.weight, step, matched, best, next, count);
      }
      const lost = before?.length ?? 0;
      for (let index = 0; index < lost; index += 1) {
        const doc = before?.[index] ?? 0;
        if (matched[doc] === step) matched[doc] = 0;
      }
      found = next.subarray(0, count);
      const rare = this.rarityOf(group);
      for (let index = 0; index < count; index += 1) {
        const doc = next[index] ?? 0;
        scores[doc] = (step === 0 ? 0 : (scores[doc] ?? 0)) + rare * (best[doc] ?? 0);
      }
    });
    return found;
  }

  /** The documents that any group matches, the better the more of them do. */
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
      for (const variant of group.variants) {
        const { documents, impacts, count: length } = this.listOf(variant, null, 0);
        for (let index = 0; index < length; index += 1) {
          const doc = documents[index] ?? 0;
          const value = variant.weight * (impacts[index] ?? 0);
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
    const documents = all.subarray(0, total);
    // A document with more of the words is nearer to what was meant than one with the rarest.
    for (const doc of documents) {
      scores[doc] = (scores[doc] ?? 0) * ((matched[doc] ?? 0) / groups.length);
    }
    return documents;
  }

  /** Adds to the scores of documents what further groups are worth to them. */
  private favour(found: Int32Array, groups: Group[]): void {
    if (found.length === 0) return;
    const { best, scores } = this;
    for (const group of groups) {
      for (const doc of found) best[doc] = 0;
      for (const variant of group.variants) {
        const { documents, impacts, count } = this.listOf(variant, found, 1);
        for (let index = 0; index < count; index += 1) {
          const doc = documents[index] ?? 0;
          const value = variant.weight * (impacts[index] ?? 0);
          if (value > (best[doc] ?? 0)) best[doc] = value;
        }
      }
      const rare = this.rarityOf(group);
      for (const doc of found) scores[doc] = (scores[doc] ?? 0) + rare * (best[doc] ?? 0);
    }
  }

  /**
   * The documents of a term that are still in question.
   * @param among all that are, where they are known
   * @param least by how many groups they have been matched
   */
  private listOf(variant: Variant, among: Int32Array | null, least: number): PostingList {
    const { postings } = this.index;
    const wanted = { marks: this.matched, least };
    const isLong = among && variant.count > Math.max(BLOCK, SKIP_FACTOR * among.length);
    return isLong
      ? postings.near(variant, among.slice().sort(), wanted)
      : postings.all(variant, wanted);
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

/**
 * Counts a term's documents for a group, each once, with the best that a term of the group is worth to it. A loop of its
 * own, so that it is compiled soon where a list is long.
 * @param step by how many groups the documents have been matched before
 * @param found where those go that this group hasn't matched yet
 * @param count how many have gone there
 * @returns how many then have
 */
function addNew(
  { documents, impacts, count: length }: PostingList,
  weight: number,
  step: number,
  matched: Uint16Array,
  best: Float32Array,
  found: Int32Array,
  count: number,
): number {
  let to = count;
  for (let index = 0; index < length; index += 1) {
    const doc = documents[index] ?? 0;
    const value = weight * (impacts[index] ?? 0);
    if (matched[doc] === step) {
      matched[doc] = step + 1;
      best[doc] = value;
      found[to++] = doc;
    } else if (value > (best[doc] ?? 0)) {
      best[doc] = value;
    }
  }
  return to;
}
