import { INITIALS_MARK } from '../tokenize/index';
import { FREE_FIRST_LETTER, type Variant } from './expand';
import { isPicture, type QueryPart } from './parse';
import type { PlanContext } from './plan';
import { ASKED, LIGHT, WORD, type PlanBuilder } from './plan-builder';
import { foldSyllable } from './readings';

/** A word or a quantity of the query. */
type Word = QueryPart & { type: 'word' | 'quantity' };

/** What a word counts for in the score that says little. */
const LIGHT_WORD = 0.15;
/** So many letters are the initials of a name, at most; the index has as many. */
export const MAX_INITIALS = 5;
/** A shorter word is no misspelt pinyin. */
const SHORTEST_MISSPELT = 5;
const numerals = '零一二三四五六七八九十';

/** Adds a word or quantity to a plan. @returns its units; 0 where they are joined by no other word */
export function addWord(
  builder: PlanBuilder,
  context: PlanContext,
  part: Word,
  hasContent: boolean,
): number {
  const { expander } = context;
  if (isPicture(part) && !expander.exact(part.term)) return 0;
  const variants = literal(builder, context, part);
  if (part.role === 'light' && hasContent) {
    const mask = builder.unit(LIGHT * WORD, part.clause, true);
    // An ending that is still typed says nothing yet.
    const finished = variants.filter(({ weight }) => weight >= 0.9);
    builder.add(finished, mask, LIGHT_WORD);
    return mask;
  }
  // What begins an English word is one, unless it is pinyin from its first letter to its last.
  const isWhole = variants.some(({ weight }) => weight > 0.8);
  if (!isWhole && addPinyin(builder, context, part, variants.length > 0)) return 0;
  if (variants.length > 0) return addFound(builder, part, variants);
  if (part.type === 'quantity') return addFound(builder, part, expander.near(part.term));
  if (addApart(builder, context, part)) return 0;
  if (addPinyin(builder, context, part)) return 0;
  return addMisspelt(builder, context, part);
}

function addFound(builder: PlanBuilder, { clause, isAsked }: Word, variants: Variant[]): number {
  const mask = builder.unit(WORD, clause);
  builder.add(variants, mask, isAsked ? ASKED : 1);
  return mask;
}

/** A word or quantity as it stands, in another form, or as the beginning of one. */
function literal(builder: PlanBuilder, { expander }: PlanContext, part: Word): Variant[] {
  const { term, isUnfinished, type, start, end } = part;
  const exact = expander.exact(term);
  const variants = isUnfinished ? expander.beginning(term) : exact ? [exact] : [];
  if (/^\d/.test(term)) return [...variants, ...inHanzi(term, { expander })];
  if (type === 'quantity') return variants;
  if (isLetters(term)) variants.push(...expander.forms(term));
  const isWhole = variants.some(({ weight }) => weight === 1);
  if (!isWhole && term.length > 1 && term.length <= MAX_INITIALS && isLetters(term)) {
    const found = expander.beginning(INITIALS_MARK + term);
    if (found.length > 0) builder.takenFor.push({ start, end, term, as: 'initials', mask: 0 });
    variants.push(...found);
  }
  return variants;
}

/** A small number as hanzi write it. */
function inHanzi(term: string, { expander }: Pick<PlanContext, 'expander'>): Variant[] {
  const value = Number(term);
  if (!Number.isInteger(value) || value < 1 || value > 99) return [];
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const hanzi =
    value <= 10
      ? numerals.charAt(value)
      : (tens > 1 ? numerals.charAt(tens) : '') + '十' + (ones > 0 ? numerals.charAt(ones) : '');
  const found = hanzi.length > 2 ? null : expander.exact(hanzi, hanzi.length === 1 ? 0.4 : 0.8);
  return found ? [found] : [];
}

/**
 * Adds a word as pinyin: neighbouring syllables, as of a run of hanzi.
 * @param isComplete whether its last syllable must be whole, even where it is still typed
 * @returns whether it is pinyin
 */
function addPinyin(
  builder: PlanBuilder,
  context: PlanContext,
  part: Word,
  isComplete = false,
): boolean {
  if (part.type !== 'word') return false;
  const toneless = part.term.replace(/([a-z])[1-5]/g, '$1').replace(/([jqxy])v/g, '$1u');
  if (!isLetters(toneless) || toneless.length < 3) return false;
  const isUnfinished = part.isUnfinished && !isComplete;
  const syllables = context.spoken()?.way(toneless, isUnfinished);
  if (!syllables || (isComplete && syllables.length < 2)) return false;
  addSyllables(builder, context, part, syllables, 'pinyin');
  return true;
}

function addSyllables(
  builder: PlanBuilder,
  { spoken }: PlanContext,
  { isUnfinished, clause, start, end }: Word,
  syllables: string[],
  as: 'pinyin' | 'sound',
): number {
  const weight = Math.max(0.5, WORD / syllables.length);
  const bits = syllables.map(() => builder.unit(weight, clause));
  spoken()
    ?.terms(syllables, isUnfinished && as === 'pinyin')
    .forEach((variants, index) => {
      const mask = (bits[index] ?? 0) | (bits[index + 1] ?? 0);
      builder.groups.push({ variants, mask, weight: 1 });
    });
  const mask = bits.reduce((all, bit) => all | bit, 0);
  builder.takenFor.push({ start, end, term: syllables.map(foldSyllable).join(''), as, mask });
  return mask;
}

/** Adds a word that is written together: `payscore`. @returns whether it is one */
function addApart(
  builder: PlanBuilder,
  { expander }: PlanContext,
  part: Word,
  isBegun = false,
): boolean {
  const apart = expander.parts(part.term, isBegun);
  if (!apart) return false;
  for (const variants of apart)
    builder.add(variants, builder.unit(WORD / apart.length, part.clause));
  return true;
}

/** Adds what a word may be a misspelling of. @returns its units */
function addMisspelt(builder: PlanBuilder, context: PlanContext, part: Word): number {
  const { expander, spoken } = context;
  const { term, isUnfinished, start, end, clause } = part;
  if (expander.isCommon(term)) return builder.unit(WORD, clause);
  const near = expander.misspelt(term, isUnfinished, false);
  if (near.length === 0) {
    const mayBePinyin = term.length >= SHORTEST_MISSPELT && isLetters(term);
    const syllables = mayBePinyin ? spoken()?.nearWay(term) : null;
    if (syllables) return addSyllables(builder, context, part, syllables, 'sound');
    if (isUnfinished && addApart(builder, context, part, true)) return 0;
  }
  const isFree = near.length === 0 && term.length >= FREE_FIRST_LETTER;
  const others = isFree ? expander.misspelt(term, isUnfinished, true) : near;
  const mask = builder.unit(WORD, clause);
  builder.add(others, mask);
  const [first] = others;
  if (first) builder.takenFor.push({ start, end, term: first.term, as: 'word', mask });
  return mask;
}

/** Without a pattern, which would have to be made ready first. */
export function isLetters(term: string): boolean {
  for (let index = 0; index < term.length; index += 1) {
    const code = term.charCodeAt(index);
    if (code < 97 || code > 122) return false;
  }
  return true;
}
