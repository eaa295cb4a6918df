import { foldWidth, foldWord, isHanzi, type Fold } from './fold';
import { dateAt } from './dates';
import { hanziQuantityAt, quantityAt, wordQuantityAt } from './numbers';

/** A stretch of a text: UTF-16 offsets in the text as given, `end` exclusive. */
interface Stretch {
  start: number;
  end: number;
  /** Whether it is a part of the quantity that was named just before. */
  isWithin: boolean;
}

/**
 * What a text is made of: words of letters and digits, folded; runs of hanzi; and quantities, each followed by the words
 * and hanzi that it is written with.
 */
export type Segment =
  | (Stretch & { type: 'word' | 'quantity'; term: string })
  | (Stretch & { type: 'hanzi'; characters: string[] });

/** What a reader of segments cares for; the rest is passed over without being put together. */
export interface Interest {
  /** Whether a word may matter that begins with a character of this code, ASCII letters in lower case. */
  word(code: number): boolean;
  hanzi: boolean;
}

const decimals = /[.]\d+/y;
/** More would make one word of a whole page of letters without spaces. */
const LONGEST_WORD = 64;

/**
 * Cuts a text into segments, in their order.
 * @param fold what stands for a traditional character
 * @param interest leaves out what doesn't matter; everything does unless told
 */
export function segmentsOf(source: string, fold: Fold, interest?: Interest): Segment[] {
  const segments: Segment[] = [];
  const plain = foldWidth(source);
  let at = 0;
  let quantityEnd = 0;
  while (at < plain.length) {
    const code = plain.codePointAt(at) ?? 0;
    const isWithin = at < quantityEnd;
    if (isHanzi(code)) {
      const quantity = isWithin ? null : (dateAt(plain, at) ?? hanziQuantityAt(plain, at));
      if (quantity) {
        quantityEnd = quantity.end;
        segments.push({ type: 'quantity', start: at, isWithin: false, ...quantity });
        continue;
      }
      const start = at;
      const run = hanziFrom(plain, at, isWithin ? quantityEnd : plain.length, isWithin);
      at = run.end;
      if (interest?.hanzi !== false) {
        const characters = run.codes.map((each) => characterOf(fold(each)));
        segments.push({ type: 'hanzi', start, end: at, isWithin, characters });
      }
      continue;
    }
    const isDigit = code >= 48 && code <= 57;
    if (!isWithin && plainLetters[code] === 1) {
      const quantity =
        dateAt(plain, at) ?? (isDigit ? quantityAt(plain, at) : wordQuantityAt(plain, at));
      if (quantity) {
        quantityEnd = quantity.end;
        segments.push({ type: 'quantity', start: at, isWithin: false, ...quantity });
        continue;
      }
    }
    if (isPictograph(code)) {
      const end = at + (code > 0xffff ? 2 : 1);
      const term = plain.slice(at, end);
      if (interest?.word(code) !== false) {
        segments.push({ type: 'word', start: at, end, isWithin: false, term });
      }
      at = end;
      continue;
    }
    const end = wordEnd(plain, at, isDigit);
    if (end === at) {
      at += code > 0xffff ? 2 : 1;
      continue;
    }
    const isLetter = code < 128 && !isDigit;
    if (!isLetter || !interest || interest.word(code | 32)) {
      const text = plain.slice(at, Math.min(end, at + LONGEST_WORD));
      const term = foldWord(isDigit ? text.replace(/,/g, '') : text);
      if (term) segments.push({ type: 'word', start: at, end, isWithin, term });
    }
    const next = plain.charCodeAt(end);
    at = (next === 0x27 || next === 0x2019) && isPossessive(plain, end) ? end + 2 : end;
  }
  return segments;
}

/** Where the run of hanzi ends that begins here, and what it consists of; a quantity is no part of it. */
function hanziFrom(text: string, start: number, limit: number, isWithin: boolean) {
  const codes: number[] = [];
  let end = start;
  while (end < limit) {
    const code = text.codePointAt(end) ?? 0;
    const isOther = end > start && !isWithin && (dateAt(text, end) ?? hanziQuantityAt(text, end));
    if (!isHanzi(code) || isOther) break;
    codes.push(code);
    end += code > 0xffff ? 2 : 1;
  }
  return { end, codes };
}

function characterOf(code: number): string {
  const character = String.fromCodePoint(code);
  // Only hanzi from here on have other spellings.
  return code < 0xf900 ? character : character.normalize('NFKC');
}

/** Whether the s of "WeChat's" stands behind an apostrophe, which is no word. */
function isPossessive(text: string, at: number): boolean {
  const isS = (text.charCodeAt(at + 1) | 32) === 0x73;
  return isS && wordEnd(text, at + 2, false) === at + 2;
}

/** Whether a character is a picture: those that keyboards offer. */
export function isPictograph(code: number): boolean {
  return (code >= 0x1f300 && code <= 0x1faff) || (code >= 0x2600 && code <= 0x27bf);
}

/** By code: 1 for ASCII letters and digits. */
const plainLetters = new Uint8Array(128).fill(1, 48, 58).fill(1, 65, 91).fill(1, 97, 123);

/** Whether a character is one of the usual marks beyond ASCII: dots, dashes, quotes, brackets of both scripts. */
export function isPunctuation(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0xb7 ||
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x3000 && code <= 0x3004) ||
    (code >= 0x3008 && code <= 0x3011)
  );
}

/** Where the word ends that begins here; here, when none does. */
function wordEnd(text: string, at: number, isDigit: boolean): number {
  let end = at;
  // Plain letters and digits by their codes: most of a text.
  while (plainLetters[text.charCodeAt(end)] === 1) end += 1;
  if (isDigit) {
    end = numberEnd(text, at, end);
    decimals.lastIndex = end;
    const fraction = decimals.exec(text);
    if (fraction) return end + fraction[0].length;
  }
  const next = text.codePointAt(end) ?? 0;
  return next < 128 || isHanzi(next) || isPunctuation(next) ? end : endOfOthers(text, at);
}

/** Where the digits end that stand in groups of three, behind the first group. */
function numberEnd(text: string, at: number, firstEnd: number): number {
  let end = firstEnd;
  for (;;) {
    const grouped = /^,\d{3}(?!\d)/.exec(text.slice(end, end + 5));
    if (!grouped || !/^\d+(?:,\d{3})*$/.test(text.slice(at, end))) break;
    end += 4;
  }
  return end;
}

let wordPattern: RegExp | undefined;

/** Where a word with letters of any script ends. */
function endOfOthers(text: string, at: number): number {
  // Only to read such a pattern takes longer than most queries: it is made where it is needed first, and from a text,
  // since a pattern in the code would be read with it.
  wordPattern ??= new RegExp('[\\p{L}\\p{N}\\p{M}]+', 'uy');
  wordPattern.lastIndex = at;
  let end = at;
  for (const character of wordPattern.exec(text)?.[0] ?? '') {
    // \p{L} has hanzi too, which are no part of the word.
    if (isHanzi(character.codePointAt(0) ?? 0)) break;
    end += character.length;
  }
  return end;
}
