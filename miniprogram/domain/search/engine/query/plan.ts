import { INITIALS_MARK, WHOLE_MARK } from '../tokenize/index';
import { FREE_FIRST_LETTER, type Expander, type Variant } from './expand';
import { isHanziConjunction, isLightHanzi, isParticle, isVerbHanzi } from './function-words';
import { isPicture, type QueryPart } from './parse';
import { foldSyllable } from './readings';
import type { Spoken } from './spoken';

/** Terms of which a document may have any, as one word of the query or two neighbouring hanzi. */
export interface Group {
  variants: Variant[];
  /** The units of the query that it stands for, a bit each; 0 where it only makes a document better. */
  mask: number;
  /** How much it counts beside others. */
  weight: number;
}

/** What a word of the query was taken for. */
export interface Correction {
  start: number;
  end: number;
  /** The term; for hanzi the pinyin that they have in common with it. */
  term: string;
  isSound: boolean;
  mask: number;
}

/** How a query is understood. Its units are words and single hanzi: of how many of them a document has is how well it fits. */
export interface Plan {
  groups: Group[];
  /** What each unit counts for. */
  weights: number[];
  /** The units that a document must have for a full match. */
  needed: number;
  /** Of several things asked for together, the units of each; none where one thing is asked for. */
  clauses: number[];
  corrections: Correction[];
  /** What stands for the query's words in texts. */
  words: string[];
  /** Pinyin, joined, and initials, by which hanzi were found. */
  sounds: { start: number; end: number; word: string; isInitials: boolean }[];
}

/** As many units as fit a bit mask. */
const MAX_UNITS = 30;
const WORD = 2;
const LIGHT = 0.15;
/** How much more a name counts that is typed word for word. */
const WHOLE_NAME = 2;
/** What a word counts for in the score that says little. */
const LIGHT_WORD = 0.15;
/** What a pair of hanzi counts for with one that serves grammar. */
const LIGHT_PAIR = 0.4;
/** So many letters are the initials of a name, at most; the index has as many. */
export const MAX_INITIALS = 5;
/** What a name counts for that only sounds like the query. */
const SOUND = 0.8;
/** So many words may be one, typed apart. */
const MAX_JOINED = 6;
const numerals = '零一二三四五六七八九十';

/**
 * Understands a query.
 * @param squeezed all of it, as titles are squeezed
 * @param spoken null where nothing is found by sound
 */
export function planFor(
  parts: QueryPart[],
  squeezed: string,
  expander: Expander,
  spoken: () => Spoken | null,
): Plan {
  return new Planner(parts, squeezed, expander, spoken).plan();
}

class Planner {
  private readonly groups: Group[] = [];
  private readonly weights: number[] = [];
  private readonly clauses = new Map<number, number>();
  private readonly corrections: Correction[] = [];
  private readonly words: string[] = [];
  private readonly sounds: Plan['sounds'] = [];
  private needed = 0;
  /** Light units that can be asked for where nothing else is. */
  private verbs = 0;
  private clauseShift = 0;

  constructor(
    private readonly parts: QueryPart[],
    private readonly squeezed: string,
    private readonly expander: Expander,
    private readonly spoken: () => Spoken | null,
  ) {}

  plan(): Plan {
    const isTelling = (part: QueryPart) => part.role === 'content';
    const hasContent = this.parts.some(isTelling);
    const masks = this.parts.map((part) => {
      if (part.role === 'function') return 0;
      return part.type === 'hanzi' ? this.addRun(part) : this.addWord(part, hasContent);
    });
    const joined = this.addJoined(masks);
    if (this.needed === 0) {
      this.needed = this.verbs;
      this.weights.fill(1);
    }
    this.addWhole();
    const clauses = [...this.clauses.values()].filter((mask) => mask > 0);
    const { groups, weights, needed, words, sounds } = this;
    return {
      ...{ groups, weights, needed, words, sounds },
      // A word of the index in two pieces is not misspelt.
      corrections: this.corrections.filter(({ mask }) => (mask & joined) === 0),
      clauses: clauses.length > 1 ? clauses : [],
    };
  }

  /** A name that is typed word for word; of function words nothing but that is asked for. */
  private addWhole(): void {
    const whole = one(this.expander.exact(WHOLE_MARK + this.squeezed));
    if (this.needed === 0) {
      this.groups.length = 0;
      this.weights.length = 0;
      this.add(whole, this.unit(WORD, 0));
    } else this.add(whole, (1 << this.weights.length) - 1, WHOLE_NAME);
  }

  /** A new unit of the query. @returns its bit, 0 where there are too many */
  private unit(weight: number, clause: number, isVerb = false): number {
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

  private add(variants: Variant[], mask: number, weight = 1): void {
    if (variants.length === 0) return;
    this.groups.push({ variants, mask, weight });
    for (const { term } of variants) if (term !== undefined) this.words.push(term);
  }

  private addWord(part: QueryPart & { type: 'word' | 'quantity' }, hasContent: boolean): number {
    const { expander } = this;
    const isLight = part.role === 'light' && hasContent;
    if (isPicture(part) && !expander.exact(part.term)) return 0;
    const variants = this.literal(part);
    if (isLight) {
      // An ending that is still typed says nothing yet.
      const mask = this.unit(LIGHT * WORD, part.clause, true);
      this.add(
        variants.filter(({ weight }) => weight >= 0.9),
        mask,
        LIGHT_WORD,
      );
      return mask;
    }
    // What begins an English word is one, unless it is pinyin from its first letter to its last.
    const isWhole = variants.some(({ weight }) => weight > 0.8);
    if (!isWhole && this.addSpoken(part, variants.length > 0)) return 0;
    if (variants.length > 0) return this.addFound(part, variants);
    if (part.type === 'quantity') return this.addFound(part, expander.near(part.term));
    if (this.addApart(part)) return 0;
    if (this.addSpoken(part)) return 0;
    return this.addMisspelt(part);
  }

  private addFound(part: QueryPart, variants: Variant[], weight = 1): number {
    const mask = this.unit(WORD, part.clause);
    this.add(variants, mask, weight);
    return mask;
  }

  /** A word or quantity as it stands, in another form, or as the beginning of one. */
  private literal({
    term,
    isUnfinished,
    type,
    start,
    end,
  }: QueryPart & { type: 'word' | 'quantity' }): Variant[] {
    const { expander } = this;
    const variants = isUnfinished ? expander.beginning(term) : one(expander.exact(term));
    if (type === 'quantity') {
      if (!/^\d+$/.test(term)) return variants;
      return [...variants, ...this.inHanzi(term)];
    }
    if (/^\d/.test(term)) return [...variants, ...this.inHanzi(term)];
    if (isLetters(term)) variants.push(...expander.forms(term));
    const isWhole = variants.some(({ weight }) => weight === 1);
    if (!isWhole && term.length > 1 && term.length <= MAX_INITIALS && isLetters(term)) {
      const initials = INITIALS_MARK + term;
      const found = expander.beginning(initials);
      if (found.length > 0) this.sounds.push({ start, end, word: term, isInitials: true });
      variants.push(...found);
    }
    return variants;
  }

  /** A small number as hanzi write it. */
  private inHanzi(term: string): Variant[] {
    const value = Number(term);
    if (!Number.isInteger(value) || value < 1 || value > 99) return [];
    const [tens, ones] = [Math.floor(value / 10), value % 10];
    const hanzi =
      value <= 10
        ? numerals.charAt(value)
        : (tens > 1 ? numerals.charAt(tens) : '') + '十' + (ones > 0 ? numerals.charAt(ones) : '');
    return hanzi.length > 2 ? [] : one(this.expander.exact(hanzi, hanzi.length === 1 ? 0.4 : 0.8));
  }

  /**
   * A word as pinyin: neighbouring syllables, as of a run of hanzi.
   * @param isComplete whether its last syllable must be whole, even where it is still typed
   * @returns whether it is one
   */
  private addSpoken(part: QueryPart & { type: 'word' | 'quantity' }, isComplete = false): boolean {
    if (part.type !== 'word') return false;
    const toneless = part.term.replace(/([a-z])[1-5]/g, '$1').replace(/([jqxy])v/g, '$1u');
    if (!isLetters(toneless) || toneless.length < 3) return false;
    const syllables = this.spoken()?.way(toneless, part.isUnfinished && !isComplete);
    if (!syllables || (isComplete && syllables.length < 2)) return false;
    this.addSyllables(syllables, part);
    return true;
  }

  private addSyllables(
    syllables: string[],
    { isUnfinished, clause, start, end }: QueryPart,
  ): number {
    const bits = syllables.map(() => this.unit(Math.max(0.5, WORD / syllables.length), clause));
    this.termsOf(syllables, isUnfinished).forEach((variants, index) => {
      const mask = (bits[index] ?? 0) | (bits[index + 1] ?? 0);
      this.groups.push({ variants, mask, weight: 1 });
    });
    const word = syllables.map(foldSyllable).join('');
    this.sounds.push({ start, end, word, isInitials: false });
    return bits.reduce((mask, bit) => mask | bit, 0);
  }

  /** A word as pinyin with one typo. */
  private misspeltSpoken({ term }: QueryPart & { type: 'word' | 'quantity' }): string[] | null {
    if (term.length < 5 || !isLetters(term)) return null;
    return this.spoken()?.nearWay(term) ?? null;
  }

  private termsOf(syllables: readonly string[], isUnfinished: boolean): Variant[][] {
    return this.spoken()?.terms(syllables, isUnfinished) ?? [];
  }

  /** A word that is written together: `payscore`. */
  private addApart(part: QueryPart & { type: 'word' | 'quantity' }, isBegun = false): boolean {
    const apart = this.expander.parts(part.term, isBegun);
    if (!apart) return false;
    for (const variants of apart) this.add(variants, this.unit(WORD / apart.length, part.clause));
    return true;
  }

  private addMisspelt(part: QueryPart & { type: 'word' | 'quantity' }): number {
    const { expander } = this;
    const { term, isUnfinished, start, end } = part;
    if (expander.isCommon(term)) return this.unit(WORD, part.clause);
    const near = expander.misspelt(term, isUnfinished, false);
    if (near.length === 0) {
      const spoken = this.misspeltSpoken(part);
      if (spoken) {
        const mask = this.addSyllables(spoken, part);
        const sound = spoken.map(foldSyllable).join('');
        this.corrections.push({ start, end, term: sound, isSound: true, mask });
        return mask;
      }
      if (isUnfinished && this.addApart(part, true)) return 0;
    }
    const isFree = near.length === 0 && term.length >= FREE_FIRST_LETTER;
    const others = isFree ? expander.misspelt(term, isUnfinished, true) : near;
    const mask = this.unit(WORD, part.clause);
    this.add(others, mask);
    const [correction] = others;
    if (correction)
      this.corrections.push({ start, end, term: correction.term, isSound: false, mask });
    return mask;
  }

  /** A run of hanzi: its neighbouring pairs, and what sounds like a name where no pair is known. */
  private addRun(part: QueryPart & { type: 'hanzi' }): number {
    const { expander } = this;
    const { characters } = part;
    const pairs = characters
      .slice(1)
      .map((next, index) => expander.exact((characters[index] ?? '') + next));
    const isAlone = characters.length === 1;
    const bits = characters.map((character, index) => {
      const isFree = !pairs[index - 1] && !pairs[index];
      if (isFree && !isAlone && isHanziConjunction(character)) this.clauseShift += 1;
      return this.unit(isLightHanzi(character) ? LIGHT : 1, part.clause, isVerbHanzi(character));
    });
    let covered = 0;
    pairs.forEach((pair, index) => {
      if (!pair) return;
      const isLight =
        isParticle(characters[index] ?? '') || isParticle(characters[index + 1] ?? '');
      const mask = (bits[index] ?? 0) | (bits[index + 1] ?? 0);
      covered |= mask;
      // A pair that is rarer than both its neighbours mostly lies across two words.
      const isAcross =
        pair.count < Math.min(pairs[index - 1]?.count ?? 0, pairs[index + 1]?.count ?? 0);
      this.add([pair], mask, isLight || isAcross ? LIGHT_PAIR : 1);
    });
    covered |= this.addSounds(part, bits, covered);
    characters.forEach((character, index) => {
      const bit = bits[index] ?? 0;
      if ((covered & bit) !== 0) return;
      const single = one(expander.exact(character));
      this.add(single, isAlone ? bit : 0, isAlone ? 1 : 0.2);
    });
    return bits.reduce((mask, bit) => mask | bit, 0);
  }

  /** Neighbouring hanzi that the index doesn't have, but which sound like some. @returns the units that they stand for */
  private addSounds(part: QueryPart & { type: 'hanzi' }, bits: number[], covered: number): number {
    const { characters, start } = part;
    const isOpen = (index: number) => {
      const isCovered = ((bits[index] ?? 0) & covered) !== 0;
      return !isCovered && !isLightHanzi(characters[index] ?? '');
    };
    let added = 0;
    let stretch: Correction | null = null;
    for (let at = 0; at + 1 < characters.length; at += 1) {
      const found =
        isOpen(at) || isOpen(at + 1)
          ? this.spoken()?.homophone(characters[at] ?? '', characters[at + 1] ?? '')
          : null;
      if (!found) continue;
      const mask = (bits[at] ?? 0) | (bits[at + 1] ?? 0);
      this.groups.push({ variants: found.variants, mask, weight: SOUND });
      added |= mask;
      if (stretch?.end === start + at + 1) {
        stretch.end += 1;
        stretch.term += found.sound[1];
        stretch.mask |= mask;
      } else {
        const term = found.sound.join('');
        stretch = { start: start + at, end: start + at + 2, term, isSound: true, mask };
        this.corrections.push(stretch);
      }
    }
    return added;
  }

  /**
   * Words that are one word of the index, or one name in pinyin: `we com`, `zhi hui ling shou`.
   * @returns the units that they stand for
   */
  private addJoined(masks: number[]): number {
    const { parts, expander } = this;
    let joined = 0;
    for (let from = 0; from < parts.length - 1; from += 1) {
      let [word, mask] = ['', 0];
      for (let to = from; to < Math.min(parts.length, from + MAX_JOINED); to += 1) {
        const part = parts[to];
        if (part?.type !== 'word' || !isLetters(part.term)) break;
        word += part.term;
        mask |= masks[to] ?? 0;
        if (to === from) continue;
        const whole = one(expander.exact(word, 1.5));
        const asked = parts.slice(from, to + 1).filter(({ role }) => role === 'content').length;
        this.add(whole, mask, asked || LIGHT_PAIR);
        if (whole.length > 0) joined |= mask;
        if (whole.length > 0 || word.length < 4) continue;
        const spoken = this.spokenTogether(parts.slice(from, to + 1));
        if (!spoken) continue;
        for (const variants of spoken.sounds) this.groups.push({ variants, mask, weight: 1 });
        const [{ start }, { end }] = [parts[from] ?? part, part];
        this.sounds.push({ start, end, word: spoken.word, isInitials: false });
        joined |= mask;
      }
    }
    return joined;
  }

  /** Words that are a name in pinyin together, typed by syllables. */
  private spokenTogether(parts: QueryPart[]) {
    const syllables = parts.map((part) => (part.type === 'word' ? part.term : ''));
    const isUnfinished = parts[parts.length - 1]?.isUnfinished ?? false;
    const readings = this.spoken()?.readings;
    const isSpoken = syllables.every((each) =>
      readings?.split(each, false).some((way) => way.length === 1),
    );
    if (!isSpoken) return null;
    const sounds = this.termsOf(syllables, isUnfinished);
    const word = syllables.map(foldSyllable).join('');
    return sounds.every(({ length }) => length > 0) ? { word, sounds } : null;
  }
}

const one = (variant: Variant | null): Variant[] => (variant ? [variant] : []);

/** Without a pattern, which would have to be made ready first. */
function isLetters(term: string): boolean {
  for (let index = 0; index < term.length; index += 1) {
    const code = term.charCodeAt(index);
    if (code < 97 || code > 122) return false;
  }
  return true;
}
