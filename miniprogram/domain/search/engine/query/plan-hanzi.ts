import type { Expander, Variant } from './expand';
import { isHanziConjunction, isLightHanzi, isParticle, isVerbHanzi } from './function-words';
import type { QueryPart } from './parse';
import type { PlanContext, TakenFor } from './plan';
import { ASKED, LIGHT, type PlanBuilder } from './plan-builder';

/** A run of hanzi of the query. */
type Run = QueryPart & { type: 'hanzi' };

/** What a pair of hanzi counts for with one that serves grammar. */
export const LIGHT_PAIR = 0.4;
/** What a single hanzi counts for beside pairs. */
const SINGLE = 0.2;
/** A run of no more hanzi may be a name, every hanzi of which is mistyped. */
const LONGEST_NAME = 4;
/** What a name counts for that only sounds like the query. */
const SOUND = 0.8;

/** A term with this impact somewhere is a part of a title. */
const TITLE_IMPACT = 130;

/**
 * Adds a run of hanzi to a plan: its neighbouring pairs, and what sounds like a name where no pair is known.
 * @param isOnly whether nothing else is asked for
 * @returns its units
 */
export function addRun(
  builder: PlanBuilder,
  context: PlanContext,
  part: Run,
  isOnly: boolean,
): number {
  const { expander } = context;
  const { characters } = part;
  const pairs = characters
    .slice(1)
    .map((next, index) => expander.exact((characters[index] ?? '') + next));
  const isAlone = characters.length === 1;
  const bits = characters.map((character, index) => {
    const isFree = !pairs[index - 1] && !pairs[index];
    const isConjunction = isFree && !isAlone && isHanziConjunction(character);
    if (isConjunction || isSecondName(expander, pairs, index)) builder.nextClause();
    // A single hanzi that no name has is no word: it stands beside a number, or is a slip.
    const isStray = isAlone && !expander.exact(character);
    const weight = isStray || isLightHanzi(character) ? LIGHT : 1;
    return builder.unit(weight, part.clause, isStray || isVerbHanzi(character));
  });
  let covered = 0;
  pairs.forEach((pair, index) => {
    if (!pair) return;
    const isLight = isParticle(characters[index] ?? '') || isParticle(characters[index + 1] ?? '');
    const mask = (bits[index] ?? 0) | (bits[index + 1] ?? 0);
    covered |= mask;
    // A pair that is rarer than both its neighbours mostly lies across two words.
    const isAcross =
      pair.count < Math.min(pairs[index - 1]?.count ?? 0, pairs[index + 1]?.count ?? 0);
    const weight = part.isAsked && index === 0 ? ASKED : 1;
    builder.add([pair], mask, isLight || isAcross ? LIGHT_PAIR : weight);
  });
  covered |= addHomophones(builder, context, part, bits, covered, isOnly);
  characters.forEach((character, index) => {
    const bit = bits[index] ?? 0;
    const single = (covered & bit) === 0 ? expander.exact(character) : null;
    if (single) builder.add([single], isAlone ? bit : 0, isAlone ? 1 : SINGLE);
  });
  return bits.reduce((mask, bit) => mask | bit, 0);
}

/** Whether a name ends before a hanzi and another begins with it: 打车 and 点餐 in 打车点餐. */
function isSecondName(expander: Expander, pairs: (Variant | null)[], index: number): boolean {
  const [last, first] = [pairs[index - 2], pairs[index]];
  if (!last || !first || pairs[index - 1]) return false;
  return [last, first].every((pair) => expander.bestImpact(pair) >= TITLE_IMPACT);
}

/** Adds neighbouring hanzi that the index doesn't have, but which sound like some. @returns the units that they stand for */
function addHomophones(
  builder: PlanBuilder,
  { spoken }: PlanContext,
  { characters, start }: Run,
  bits: number[],
  covered: number,
  isOnly: boolean,
): number {
  const isOpen = (index: number) => {
    const isCovered = ((bits[index] ?? 0) & covered) !== 0;
    return !isCovered && !isLightHanzi(characters[index] ?? '');
  };
  const isName = isOnly && characters.length <= LONGEST_NAME;
  let added = 0;
  let stretch: TakenFor | null = null;
  for (let at = 0; at + 1 < characters.length; at += 1) {
    if (!isOpen(at) && !isOpen(at + 1)) continue;
    const found = spoken()?.homophone(characters[at] ?? '', characters[at + 1] ?? '', isName);
    if (!found) continue;
    const mask = (bits[at] ?? 0) | (bits[at + 1] ?? 0);
    builder.groups.push({ variants: found.variants, mask, weight: SOUND });
    added |= mask;
    if (stretch?.end === start + at + 1) {
      stretch.end += 1;
      stretch.term += found.sound[1];
      stretch.mask |= mask;
    } else {
      const term = found.sound.join('');
      stretch = { start: start + at, end: start + at + 2, term, as: 'sound', mask };
      builder.takenFor.push(stretch);
    }
  }
  return added;
}
