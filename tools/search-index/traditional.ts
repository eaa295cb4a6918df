import { Converter } from 'opencc-js/t2cn';
import type { Fold } from '../../miniprogram/domain/search/engine/tokenize/index';

let folds: Map<string, string> | undefined;

/** Simplified characters by the traditional ones that stand for them, as OpenCC has them. */
export function traditionalFolds(): ReadonlyMap<string, string> {
  if (folds) return folds;
  const characters = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_none, index) =>
    String.fromCodePoint(0x4e00 + index),
  );
  // A line each: what stands together would be converted as words.
  const converted = Converter({ from: 't', to: 'cn' })(characters.join('\n')).split('\n');
  folds = new Map();
  characters.forEach((character, index) => {
    const simplified = converted[index] ?? character;
    // Each stays one code unit, so that highlights keep their offsets.
    if (simplified !== character && simplified.length === 1) folds?.set(character, simplified);
  });
  return folds;
}

/** The code of the simplified character for a traditional one; any other as it is. */
export const foldTraditional: Fold = (code) =>
  traditionalFolds().get(String.fromCodePoint(code))?.codePointAt(0) ?? code;
