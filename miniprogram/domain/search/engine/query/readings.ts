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
  /** The hanzi of each syllable. */
  private readonly syllables = new Map<string, string[]>();
  /** Syllables as they are typed. */
  private readonly typed = new Set<string>();
  /** Beginnings of syllables: the last one of a query may be unfinished. */
  private readonly beginnings = new Set<string>();

  /** @param table each syllable followed by its characters, with spaces between: `ai爱哀 an安岸` */
  constructor(table: string) {
    for (const entry of table.split(' ')) {
      const [read = ''] = /^[a-z]*/.exec(entry) ?? [];
      const syllable = foldSyllable(read);
      this.typed.add(read);
      const characters = Array.from(entry.slice(read.length));
      this.syllables.set(syllable, [...(this.syllables.get(syllable) ?? []), ...characters]);
      for (let end = 1; end <= read.length; end += 1) {
        this.beginnings.add(foldSyllable(read.slice(0, end)));
      }
      for (const hanzi of characters) {
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

  /** The hanzi that are read like a syllable, as speakers confuse them. */
  with(syllable: string): readonly string[] {
    return this.syllables.get(foldSyllable(syllable)) ?? [];
  }

  /**
   * The ways to read a word as pinyin, a syllable each; none where it can't be.
   * @param isUnfinished whether the last syllable may be a beginning
   */
  split(word: string, isUnfinished: boolean): string[][] {
    const ways: string[][] = [];
    // Where what is left can't be read: a long word has more ways to get there than could be tried.
    const deadEnds = new Set<number>();
    const walk = (at: number, before: string[]) => {
      if (ways.length === MAX_WAYS || deadEnds.has(at)) return;
      if (at === word.length) {
        ways.push(before);
        return;
      }
      const found = ways.length;
      // The longer syllable first: xian before xi an.
      for (let end = Math.min(word.length, at + LONGEST_SYLLABLE); end > at; end -= 1) {
        const part = word.slice(at, end);
        const sound = foldSyllable(part);
        const isBegun = isUnfinished && end === word.length && this.beginnings.has(sound);
        if (this.syllables.has(sound) || isBegun) walk(end, [...before, part]);
      }
      if (ways.length === found) deadEnds.add(at);
    };
    walk(0, []);
    return ways;
  }

  /** The ways to read a word as pinyin with one letter too few, too many, other or in its neighbour's place. */
  splitNearly(word: string): string[][] {
    const ways: string[][] = [];
    // How what is left of the word can be read, by where it begins.
    const rests = Array.from({ length: word.length }, (_none, at) =>
      at === 0 ? undefined : this.split(word.slice(at), false)[0],
    );
    rests.push([]);
    const reached = new Set<number>();
    const walk = (at: number, before: string[]) => {
      if (reached.has(at)) return;
      reached.add(at);
      for (const syllable of this.typed) {
        for (const letters of [syllable.length, syllable.length - 1, syllable.length + 1]) {
          const end = at + letters;
          const rest = letters < 1 ? undefined : rests[end];
          if (!rest || before.length + rest.length === 0) continue;
          if (isNear(word.slice(at, end), syllable)) ways.push([...before, syllable, ...rest]);
        }
      }
      for (let end = Math.min(word.length, at + LONGEST_SYLLABLE); end > at; end -= 1) {
        const part = word.slice(at, end);
        if (this.syllables.has(foldSyllable(part))) walk(end, [...before, part]);
      }
    };
    walk(0, []);
    for (let at = 1; at < word.length; at += 1) {
      const swapped = word.charAt(at) + word.charAt(at - 1);
      ways.push(...this.split(word.slice(0, at - 1) + swapped + word.slice(at + 1), false));
    }
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

/** Whether one letter more, less or other makes a word of the other. */
function isNear(word: string, other: string): boolean {
  if (word === other) return false;
  let start = 0;
  while (start < word.length && word.charAt(start) === other.charAt(start)) start += 1;
  const rest = word.slice(start + (word.length < other.length ? 0 : 1));
  return rest === other.slice(start + (other.length < word.length ? 0 : 1));
}
