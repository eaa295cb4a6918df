import type { QueryPart } from './parse';
import type { PlanContext } from './plan';
import type { PlanBuilder } from './plan-builder';
import { LIGHT_PAIR } from './plan-hanzi';
import { isLetters } from './plan-words';
import { foldSyllable } from './readings';

/** So many words may be one, typed apart. */
const MAX_JOINED = 6;

/**
 * Adds words that are one word of the index, or one name in pinyin: `we com`, `zhi hui ling shou`.
 * @param masks the units of each part
 * @returns the units that they stand for
 */
export function addJoined(
  builder: PlanBuilder,
  context: PlanContext,
  parts: QueryPart[],
  masks: number[],
): number {
  let joined = 0;
  for (let from = 0; from < parts.length - 1; from += 1) {
    let [word, mask] = ['', 0];
    for (let to = from; to < Math.min(parts.length, from + MAX_JOINED); to += 1) {
      const part = parts[to];
      if (part?.type !== 'word' || !isLetters(part.term)) break;
      word += part.term;
      mask |= masks[to] ?? 0;
      if (to === from) continue;
      const whole = context.expander.exact(word, 1.5);
      const asked = parts.slice(from, to + 1).filter(({ role }) => role === 'content').length;
      if (whole) builder.add([whole], mask, asked || LIGHT_PAIR);
      const isJoined =
        whole !== null ||
        (word.length >= 4 && addSpoken(builder, context, parts.slice(from, to + 1), mask));
      if (isJoined) joined |= mask;
    }
  }
  return joined;
}

/** Adds words that are a name in pinyin together, typed by syllables. @returns whether they are one */
function addSpoken(
  builder: PlanBuilder,
  context: PlanContext,
  parts: QueryPart[],
  mask: number,
): boolean {
  const spoken = context.spoken();
  const [first, last] = [parts[0], parts[parts.length - 1]];
  if (!spoken || !first || !last) return false;
  const syllables = parts.map((part) => (part.type === 'word' ? part.term : ''));
  const isSyllable = (word: string) =>
    spoken.readings.split(word, false).some((way) => way.length === 1);
  if (!syllables.every(isSyllable)) return false;
  const terms = spoken.terms(syllables, last.isUnfinished);
  if (!terms.every(({ length }) => length > 0)) return false;
  for (const variants of terms) builder.groups.push({ variants, mask, weight: 1 });
  const term = syllables.map(foldSyllable).join('');
  builder.takenFor.push({ start: first.start, end: last.end, term, as: 'pinyin', mask: 0 });
  return true;
}
