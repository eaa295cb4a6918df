import { INITIALS_MARK } from '../tokenize/index';
import type { Expander, Variant } from './expand';
import { pairsOf, type QueryPart } from './parse';

/** Terms of which a document may have any, as one word of the query. */
export interface Group {
  variants: Variant[];
  /**
   * - `required`: a document without any is no answer;
   * - `wanted`: it makes an answer where nothing is required, and a better one where something is;
   * - `helpful`: it makes an answer better.
   */
  role: 'required' | 'wanted' | 'helpful';
  /** Whether it is a single hanzi of a run: nearly every document has one of them, so that alone it makes no answer. */
  isSingle?: boolean;
}

/** One way to read a query. */
export interface Plan {
  groups: Group[];
  /** Whether it does without some of the words. */
  isRelaxed: boolean;
  /** What was taken for a word of the query, where that is misspelt. */
  corrections: { start: number; end: number; term: string }[];
}

/** Single characters beside the pairs that they stand in. */
const SINGLE_WEIGHT = 0.3;

/**
 * The ways to read a query, the strictest first: as one word of the index; as it stands; as the beginning of one word;
 * taken apart, misspelt where nothing else is possible, with hanzi in any order; misspelt anywhere, first letters
 * included; any of its words. Each is worked out only when nothing fits those before.
 */
export function* plansFor(parts: QueryPart[], expander: Expander): Generator<Plan> {
  const whole = joined(parts, expander);
  // A word of the index in two pieces is hardly meant as two words.
  if (whole?.isWhole) yield planOf([whole], false);
  const strict = parts.map((part) => literal(part, expander));
  const groups = strict.flat();
  if (groups.every(({ variants }) => variants.length > 0)) {
    yield { groups, isRelaxed: false, corrections: [] };
  }
  if (whole && !whole.isWhole) yield planOf([whole], false);
  yield* lenientPlans(parts, strict, expander);
}

/** The ways that are left when nothing fits a query as it stands. */
function* lenientPlans(parts: QueryPart[], strict: Group[][], expander: Expander): Generator<Plan> {
  const readings = parts.map((part, index) => lenient(part, strict[index] ?? [], expander));
  if (readings.every(isPossible)) yield planOf(readings, false);
  const everywhere = parts.map((part, index) => {
    const known = readings[index] ?? { groups: [], correction: null };
    return part.type === 'word' ? misspeltAnywhere(part, known, expander) : known;
  });
  if (everywhere.every(isPossible)) yield planOf(everywhere, false);

  yield planOf(everywhere, true);
}

interface Reading {
  groups: Group[];
  correction: Plan['corrections'][number] | null;
}

const isPossible = ({ groups }: Reading) =>
  groups.every(({ variants, role }) => role !== 'required' || variants.length > 0);

function planOf(readings: Reading[], isRelaxed: boolean): Plan {
  const groups = readings.flatMap((reading) => reading.groups);
  return {
    groups: isRelaxed ? groups.map(relax).filter(({ variants }) => variants.length > 0) : groups,
    isRelaxed,
    corrections: readings.flatMap(({ correction }) => correction ?? []),
  };
}

function relax(group: Group): Group {
  if (group.role !== 'required') return group;
  return { ...group, role: group.isSingle ? 'helpful' : 'wanted' };
}

/** Without a pattern, which would have to be made ready first. */
function isLetters(term: string): boolean {
  for (let index = 0; index < term.length; index += 1) {
    const code = term.charCodeAt(index);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

const one = (variant: Variant | null): Variant[] => (variant ? [variant] : []);

/** A part as it stands; the last word may be the beginning of one. */
function literal(part: QueryPart, expander: Expander): Group[] {
  if (part.type === 'hanzi') {
    return pairsOf(part.characters).map((pair) => ({
      role: 'required',
      variants: one(expander.exact(pair)),
    }));
  }
  const { term, isUnfinished } = part;
  const variants = isUnfinished ? expander.beginning(term) : one(expander.exact(term));
  const mayBeInitials = term.length > 1 && term.length < 9 && isLetters(term);
  if (mayBeInitials && !variants.some(({ weight }) => weight === 1)) {
    const initials = INITIALS_MARK + term;
    variants.push(...(isUnfinished ? expander.beginning(initials) : one(expander.exact(initials))));
  }
  return [{ role: 'required', variants }];
}

/** All words of a query as one: `we com`, and pinyin by syllables. */
function joined(parts: QueryPart[], expander: Expander): (Reading & { isWhole: boolean }) | null {
  if (parts.length < 2) return null;
  let word = '';
  for (const part of parts) {
    if (part.type !== 'word' || !isLetters(part.term)) return null;
    word += part.term;
  }
  const variants = expander.beginning(word);
  if (variants.length === 0) return null;
  const isWhole = variants.some(({ weight }) => weight === 1);
  return { groups: [{ role: 'required', variants }], correction: null, isWhole };
}

/** A part whose literal reading may be wrong: what is known stays as it is. */
function lenient(part: QueryPart, strict: Group[], expander: Expander): Reading {
  if (part.type === 'hanzi') {
    if (part.characters.length < 2) return { groups: strict, correction: null };
    const singles = part.characters.map((character): Group => ({
      role: 'required',
      isSingle: true,
      variants: one(expander.exact(character, SINGLE_WEIGHT)),
    }));
    const pairs = strict.map((group): Group => ({ ...group, role: 'wanted' }));
    return { groups: [...pairs, ...singles], correction: null };
  }
  const isKnown = strict.some(({ variants }) => variants.length > 0);
  if (isKnown || part.type === 'quantity') return { groups: strict, correction: null };
  const apart = expander.parts(part.term, false);
  if (apart) return together(apart);
  const longer = part.isUnfinished ? [] : expander.beginning(part.term);
  const near = [...longer, ...expander.misspelt(part.term, part.isUnfinished, false)];
  const unfinished = near.length === 0 && part.isUnfinished && expander.parts(part.term, true);
  return unfinished ? together(unfinished) : corrected(part, near);
}

function together(words: Variant[][]): Reading {
  return { groups: words.map((variants) => ({ role: 'required', variants })), correction: null };
}

/** A word that may be misspelt although the index knows it, or in its first letter. */
function misspeltAnywhere(
  part: QueryPart & { type: 'word' | 'quantity' },
  known: Reading,
  expander: Expander,
): Reading {
  // What was taken apart may be one word all the same, misspelt.
  const variants = known.groups.length > 1 ? [] : known.groups.flatMap((group) => group.variants);
  const near = expander.misspelt(part.term, part.isUnfinished, false);
  const others = near.length > 0 ? near : expander.misspelt(part.term, part.isUnfinished, true);
  const isNew = ({ term }: Variant) => !variants.some((variant) => variant.term === term);
  const reading = corrected(part, [...variants, ...others.filter(isNew)]);
  return variants.length > 0 ? { ...reading, correction: known.correction } : reading;
}

function corrected({ start, end }: QueryPart, variants: Variant[]): Reading {
  const best = variants.find(({ term }) => term !== undefined);
  return {
    groups: [{ role: 'required', variants }],
    correction: best?.term === undefined ? null : { start, end, term: best.term },
  };
}
