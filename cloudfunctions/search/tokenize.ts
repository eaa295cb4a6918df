const HANZI = /\p{Script=Han}/u;
/** Hanzi, or a word of other letters and digits, which a decimal point or a separator may join. */
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:[.,．，]\p{N}+)*/gu;

/** A token and where it stands: UTF-16 offsets in the text as given, `end` exclusive. */
export interface Token {
  term: string;
  start: number;
  end: number;
}

/** One spelling for what readers take as the same: width, case and diacritics folded. */
export function foldTerm(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{N}),(?=\p{N}{3})/gu, '');
}

/**
 * Splits a text into words of Latin letters and digits, and hanzi into single characters and pairs.
 * @param pairsOnly leave the single characters out of longer runs: for queries, where a pair says more
 */
export function tokenize(text: string, pairsOnly = false): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(RUN)) {
    const [run] = match;
    if (!HANZI.test(run)) {
      const term = foldTerm(run);
      if (term) tokens.push({ term, start: match.index, end: match.index + run.length });
      continue;
    }
    const characters = Array.from(run);
    let start = match.index;
    characters.forEach((character, index) => {
      const end = start + character.length;
      if (!pairsOnly || characters.length === 1) {
        tokens.push({ term: foldTerm(character), start, end });
      }
      const next = characters[index + 1];
      if (next) tokens.push({ term: foldTerm(character + next), start, end: end + next.length });
      start = end;
    });
  }
  return tokens;
}
