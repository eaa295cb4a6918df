/**
 * How many edits lie between a word and the terms that it is compared with, one after the other: a letter more, less or
 * other, or two letters in each other's place. Terms come in order, so that what two of them share is worked out once.
 */
export class EditDistance {
  /** `rows[i][j]`: edits from the first j letters of the word to the first i of the term. */
  private readonly rows: Uint8Array[];
  private readonly term = new Uint8Array(256);
  /** So many rows are right for the term at hand. */
  private valid = 0;
  /** How many of the term's letters already lie too far off, whatever follows; Infinity when none do. */
  private hopelessAt = Infinity;

  /** @param most edits that are of interest */
  constructor(
    private readonly word: Uint8Array,
    private readonly most: number,
  ) {
    const first = Uint8Array.from({ length: word.length + 1 }, (_none, index) => index);
    this.rows = [first];
  }

  /**
   * Edits between the word and the whole term, and between the word and the best beginning of the term.
   * @param shared how many letters the term shares with the one before
   * @returns null when both are more than `most`
   */
  to(
    bytes: Uint8Array,
    length: number,
    shared: number,
  ): { whole: number; beginning: number } | null {
    if (shared >= this.hopelessAt) return null;
    this.hopelessAt = Infinity;
    this.valid = Math.min(this.valid, shared);
    const { word, rows, term, most } = this;
    const width = word.length;
    for (let row = this.valid + 1; row <= length; row += 1) {
      const letter = bytes[row - 1] ?? 0;
      term[row - 1] = letter;
      const above = rows[row - 1] ?? new Uint8Array();
      const twoAbove = rows[row - 2];
      const current = (rows[row] ??= new Uint8Array(width + 1));
      current[0] = Math.min(row, 255);
      let least = row;
      for (let column = 1; column <= width; column += 1) {
        const isSame = word[column - 1] === letter;
        let edits = Math.min(
          (above[column - 1] ?? 0) + (isSame ? 0 : 1),
          (above[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
        );
        const isSwapped =
          twoAbove &&
          column > 1 &&
          word[column - 2] === letter &&
          word[column - 1] === term[row - 2];
        if (isSwapped) edits = Math.min(edits, (twoAbove[column - 2] ?? 0) + 1);
        current[column] = edits;
        if (edits < least) least = edits;
      }
      this.valid = row;
      // A swap can still come from the row above: only two bad rows in a row leave no hope.
      if (least > most && this.leastOf(above) >= most) {
        this.hopelessAt = row;
        break;
      }
    }
    let beginning = most + 1;
    for (let row = 1; row <= Math.min(length, this.valid); row += 1) {
      beginning = Math.min(beginning, rows[row]?.[width] ?? beginning);
    }
    const whole = this.valid >= length ? (rows[length]?.[width] ?? most + 1) : most + 1;
    return Math.min(whole, beginning) > most ? null : { whole, beginning };
  }

  private leastOf(row: Uint8Array): number {
    let least = 255;
    for (const edits of row) if (edits < least) least = edits;
    return least;
  }
}
