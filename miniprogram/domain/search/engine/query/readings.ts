const LONGEST_SYLLABLE = 6;
/** Of a word that can be read in many ways, so many are looked at. */
const MAX_WAYS = 6;

/** A syllable as many speakers confuse it: zh as z, ch as c, sh as s, and ng at the end as n. */
export function foldSyllable(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n');
}

/** How hanzi are read: for queries in pinyin, and for hanzi that only sound like a name. */
export class Readings {
  private readonly byHanzi = new Map<string, string[]>();
  private readonly syllables = new Set<string>();
  /** Beginnings of syllables: the last one of a query may be unfinished. */
  private readonly beginnings = new Set<string>();

  /** @param table each syllable followed by its characters, with spaces between: `ai爱哀 an安岸` */
  constructor(table: string) {
    for (const entry of table.split(' ')) {
      const [read = ''] = /^[a-z]*/.exec(entry) ?? [];
      const syllable = foldSyllable(read);
      this.syllables.add(syllable);
      for (let end = 1; end <= read.length; end += 1) {
        this.beginnings.add(foldSyllable(read.slice(0, end)));
      }
      for (const hanzi of Array.from(entry.slice(read.length))) {
        const known = this.byHanzi.get(hanzi);
        if (known) known.push(syllable);
        else this.byHanzi.set(hanzi, [syllable]);
      }
    }
  }

  /** The readings of a hanzi, as speakers confuse them; none where nothing in the index sounds like it. */
  of(hanzi: string): readonly string[] {
    return this.byHanzi.get(hanzi) ?? [];
  }

  /**
   * The ways to read a word as pinyin, a syllable each; none where it can't be.
   * @param isUnfinished whether the last syllable may be a beginning
   */
  split(word: string, isUnfinished: boolean): string[][] {
    const ways: string[][] = [];
    const walk = (at: number, before: string[]) => {
      if (ways.length === MAX_WAYS) return;
      if (at === word.length) {
        ways.push(before);
        return;
      }
      // The longer syllable first: xian before xi an.
      for (let end = Math.min(word.length, at + LONGEST_SYLLABLE); end > at; end -= 1) {
        const part = word.slice(at, end);
        const sound = foldSyllable(part);
        const isBegun = isUnfinished && end === word.length && this.beginnings.has(sound);
        if (this.syllables.has(sound) || isBegun) walk(end, [...before, part]);
      }
    };
    walk(0, []);
    return ways;
  }

  /**
   * Where hanzi of a text are read like this: the longest stretches whose pinyin, or its initials, is the word or begins it.
   * @param text of simplified hanzi
   * @returns UTF-16 ranges, sorted and apart
   */
  find(text: string, word: string, isInitials = false): { start: number; end: number }[] {
    const ranges: { start: number; end: number }[] = [];
    for (let start = 0; start < text.length; start += 1) {
      const end = this.endOf(text, start, word, isInitials);
      if (end <= start) continue;
      ranges.push({ start, end });
      start = end - 1;
    }
    return ranges;
  }

  /** Where the stretch ends that begins here and is read like the word; -1 where none does. */
  private endOf(text: string, start: number, rest: string, isInitials: boolean): number {
    if (rest === '') return start;
    for (const syllable of this.of(text.charAt(start))) {
      const sound = isInitials ? syllable.charAt(0) : syllable;
      if (rest.startsWith(sound)) {
        const end = this.endOf(text, start + 1, rest.slice(sound.length), isInitials);
        if (end >= 0) return end;
      } else if (sound.startsWith(rest)) return start + 1;
    }
    return -1;
  }
}
