/** How hanzi are read: for queries in pinyin, and for hanzi that only sound like a name. */
export class Readings {
  private readonly byHanzi = new Map<string, string[]>();
  private readonly syllables = new Set<string>();
  /** Beginnings of syllables: the last one of a query may be unfinished. */
  private readonly beginnings = new Set<string>();

  /** @param table each syllable followed by its characters, with spaces between: `ai爱哀 an安岸` */
  constructor(table: string) {
    for (const entry of table.split(' ')) {
      const [syllable = ''] = /^[a-z]*/.exec(entry) ?? [];
      this.syllables.add(syllable);
      for (let end = 1; end <= syllable.length; end += 1) {
        this.beginnings.add(syllable.slice(0, end));
      }
      for (const hanzi of Array.from(entry.slice(syllable.length))) {
        const known = this.byHanzi.get(hanzi);
        if (known) known.push(syllable);
        else this.byHanzi.set(hanzi, [syllable]);
      }
    }
  }

  /** The readings of a hanzi; none where nothing in the index sounds like it. */
  of(hanzi: string): readonly string[] {
    return this.byHanzi.get(hanzi) ?? [];
  }

  /** The likeliest pinyin of hanzi, joined; null when one of them is unknown. */
  join(characters: readonly string[]): string | null {
    let joined = '';
    for (const character of characters) {
      const [syllable] = this.of(character);
      if (syllable === undefined) return null;
      joined += syllable;
    }
    return joined;
  }

  /**
   * Whether a word can be read as pinyin.
   * @param isUnfinished whether the last syllable may be a beginning
   */
  isPinyin(word: string, isUnfinished: boolean): boolean {
    const ends = new Set([0]);
    for (let at = 0; at < word.length; at += 1) {
      if (!ends.has(at)) continue;
      for (let end = at + 1; end <= Math.min(word.length, at + 6); end += 1) {
        const part = word.slice(at, end);
        const isSyllable = this.syllables.has(part);
        const isBegun = isUnfinished && end === word.length && this.beginnings.has(part);
        if (isSyllable || isBegun) ends.add(end);
      }
    }
    return ends.has(word.length);
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
