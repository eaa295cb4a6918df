/** The code of the simplified character to be taken for a traditional one; any other as it is. */
export type Fold = (code: number) => number;

/** Whether a character is a hanzi. */
export function isHanzi(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x20000 && code <= 0x3ffff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3005 ||
    code === 0x3007
  );
}

/** Full-width letters, digits and signs as plain ones: each stays one code unit, so that offsets keep their meaning. */
export function foldWidth(text: string): string {
  // Most texts have none: a look is a third of the work.
  if (!/[\uff01-\uff5e\u3000]/.test(text)) return text;
  return text.replace(/[\uff01-\uff5e\u3000]/g, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** A text with its traditional characters as simplified ones, each where it was. */
export function simplify(text: string, fold: Fold): string {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Most texts have none, and stay as they are.
    if (fold(code) !== code) {
      return Array.from(text, (character) =>
        character.length > 1 ? character : String.fromCharCode(fold(character.charCodeAt(0))),
      ).join('');
    }
  }
  return text;
}

/** One spelling for what readers take as the same word: case, width and diacritics, and the English plural. */
export function foldWord(word: string): string {
  // Most words are plain ASCII, for which normalising is wasted time.
  const plain = isAscii(word)
    ? word.toLowerCase()
    : // Once more after lowering: 'İ' becomes an i with a mark of its own.
      word.normalize('NFKD').toLowerCase().normalize('NFKD').replace(marks(), '');
  return plain.endsWith('s') ? singular(plain) : plain;
}

let markPattern: RegExp | undefined;

/** Made from a text: compiled to ES5, a pattern in the code would be written out, character by character. */
function marks(): RegExp {
  markPattern ??= new RegExp('\\p{M}', 'gu');
  return markPattern;
}

function isAscii(word: string): boolean {
  for (let index = 0; index < word.length; index += 1) {
    if (word.charCodeAt(index) > 126) return false;
  }
  return true;
}

/** Of a word that ends in s: 'categories' → 'category', 'hotels' → 'hotel'; 'business', 'status' and 'analysis' stay. */
function singular(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
