import type { Expander, Variant } from './expand';
import { foldSyllable, type Readings } from './readings';

/** A term with this impact somewhere is a part of a name there, not only of a sentence. */
const NAME_IMPACT = 60;
/** Of more letters, a word is more likely a misspelt name than another word. */
const SHORT = 7;
/** What a term counts for that stands for its sound. */
const SOUND = 0.9;

/** Hanzi that connect words, and are a part of none. */
const isConnective = (hanzi: string) => '的了在是和与及或也都把被给'.includes(hanzi);

/** What the terms of an index sound like: two hanzi that are read like two syllables. */
export class Spoken {
  private readonly followers = new Map<string, Map<string, Variant>>();
  private readonly pairs = new Map<string, Variant[]>();

  constructor(
    private readonly expander: Expander,
    readonly readings: Readings,
  ) {}

  /** The way to read a word as pinyin of which the index has all neighbours; null where there is none. */
  way(word: string, isUnfinished: boolean): string[] | null {
    const ways = this.readings.split(word, isUnfinished);
    return ways.find((way) => this.leastOf(way, isUnfinished) > 0) ?? null;
  }

  /** A word as pinyin with one typo: of several ways the one of which the index has most. */
  nearWay(word: string): string[] | null {
    // A short word that is pinyin as it stands is a word that the index doesn't have: beijing.
    const isPinyin = this.readings.split(word, false).some((way) => way.length === 2);
    if (word.length <= SHORT && isPinyin) return null;
    let [best, most]: [string[] | null, number] = [null, 0];
    for (const way of this.readings.splitNearly(word)) {
      const least = way.length > 1 ? this.leastOf(way, false) : 0;
      if (least > most) [best, most] = [way, least];
    }
    return best;
  }

  /** For each two neighbouring syllables the terms that are read like them; for a single one those that begin with it. */
  terms(syllables: readonly string[], isUnfinished: boolean): Variant[][] {
    const [first = ''] = syllables;
    if (syllables.length === 1) return [this.pair(first, '', true)];
    return syllables.slice(1).map((next, index) => {
      const isLast = isUnfinished && index === syllables.length - 2;
      return this.pair(syllables[index] ?? '', next, isLast);
    });
  }

  /**
   * How two hanzi are read that sound like a term; null where they sound like none.
   * @param isFree whether both may be other hanzi: in a longer query that makes another word of it
   */
  homophone(
    one: string,
    other: string,
    isFree: boolean,
  ): { sound: [string, string]; variants: Variant[] } | null {
    if (isConnective(one) || isConnective(other) || this.expander.isCommon(one + other))
      return null;
    for (const first of this.readings.of(one)) {
      for (const next of this.readings.of(other)) {
        const variants = this.pair(first, next, false).filter(
          ({ term = '' }) => isFree || term.startsWith(one) || term.endsWith(other),
        );
        if (variants.length > 0) return { sound: [first, next], variants };
      }
    }
    return null;
  }

  /**
   * The hanzi that an index has for a sound: each two neighbours are a term, and of several the ones that more documents have.
   * @param sound pinyin, joined
   */
  spelling(sound: string, isUnfinished: boolean): string | null {
    const syllables = this.way(sound, isUnfinished);
    if (!syllables) return null;
    let chains = new Map<string, number>();
    this.terms(syllables, isUnfinished).forEach((variants, index) => {
      const longer = new Map<string, number>();
      for (const { term = '', count } of variants) {
        const [first = '', next = ''] = Array.from(term);
        if (index === 0) longer.set(term, count);
        for (const [chain, worth] of chains) {
          if (chain.endsWith(first)) longer.set(chain + next, worth + count);
        }
      }
      chains = longer;
    });
    const [best] = [...chains].sort(([, a], [, b]) => b - a);
    return best?.[0] ?? null;
  }

  /** Of the terms for each two neighbouring syllables, how many documents the rarest have. */
  private leastOf(syllables: readonly string[], isUnfinished: boolean): number {
    const counts = this.terms(syllables, isUnfinished).map((variants) =>
      variants.reduce((sum, { count }) => sum + count, 0),
    );
    return Math.min(...counts);
  }

  /** The terms of two hanzi, parts of names, that are read like two syllables. @param isBegun whether the second is a beginning */
  private pair(first: string, next: string, isBegun: boolean): Variant[] {
    const sound = foldSyllable(next);
    const key = `${foldSyllable(first)} ${sound}${isBegun ? '…' : ''}`;
    const known = this.pairs.get(key);
    if (known) return known;
    const isRead = (hanzi: string) =>
      this.readings.of(hanzi).some((each) => (isBegun ? each.startsWith(sound) : each === sound));
    const found = this.readings
      .with(first)
      .flatMap((hanzi) =>
        [...this.followersOf(hanzi)].flatMap(([follower, variant]) =>
          isRead(follower) ? variant : [],
        ),
      );
    const names = found.filter((variant) => this.expander.bestImpact(variant) >= NAME_IMPACT);
    this.pairs.set(key, names);
    return names;
  }

  /** The terms of two hanzi that begin with this one, by the second. */
  private followersOf(hanzi: string): Map<string, Variant> {
    const known = this.followers.get(hanzi);
    if (known) return known;
    const followers = new Map<string, Variant>();
    for (const variant of this.expander.beginning(hanzi, Infinity)) {
      const [, next, more] = Array.from(variant.term ?? '');
      if (next !== undefined && more === undefined) {
        if (isConnective(hanzi) || isConnective(next)) continue;
        followers.set(next, { ...variant, weight: SOUND });
      }
    }
    this.followers.set(hanzi, followers);
    return followers;
  }
}
