import { segmentsOf, type Fold, type Segment } from '../tokenize/index';
import { isPictograph } from '../tokenize/segments';
import {
  endsOfQuestions,
  isConjunction,
  isDeterminer,
  isParticle,
  roleOfWord,
  withoutPhrases,
  type WordRole,
} from './function-words';

/** A word, quantity or run of hanzi that a query asks for. */
export type QueryPart = Segment & {
  /** Whether the visitor may still be typing it. */
  isUnfinished: boolean;
  role: WordRole;
  /** Which of the things asked for together it belongs to: `hotels, taxis` are 0 and 1. */
  clause: number;
  /** Whether a question asks for this: `which sectors`, 多少品牌. */
  isAsked: boolean;
};

/** Of a longer query, only the beginning is looked at. */
export const MAX_QUERY_UNITS = 256;
const MAX_PARTS = 16;
const MAX_RUN = 24;

/** What a query is made of, in its order, function words included. */
export function parseQuery(q: string, fold: Fold): QueryPart[] {
  const text = q.slice(0, MAX_QUERY_UNITS);
  const bare = withoutPhrases(text, fold);
  const parts = partsOf(bare, text, fold);
  return parts.length > 0
    ? parts
    : partsOf(text, text, fold).map((part) => ({ ...part, role: 'function' }));
}

/** @param looked the text that is looked at, as long as the text itself */
function partsOf(looked: string, text: string, fold: Fold): QueryPart[] {
  const parts: QueryPart[] = [];
  let [clause, end] = [0, 0];
  const asked = endsOfQuestions(text);
  for (const segment of segmentsOf(looked, fold)) {
    // What a quantity is written with is no question of its own.
    if (segment.isWithin || parts.length === MAX_PARTS) continue;
    const isUnfinished = segment.type === 'word' && segment.end === text.length;
    const role = roleOf(segment, isUnfinished);
    if (parts.length > 0 && isConjunction(looked.slice(end, segment.start))) clause += 1;
    if (segment.type === 'word' && isConjunction(segment.term)) clause += 1;
    end = segment.end;
    const before = parts[parts.length - 1];
    const isAsked =
      role === 'content' &&
      ((before?.type === 'word' && isDeterminer(before.term)) || asked.includes(segment.start));
    const common = { isUnfinished, role, clause, isAsked };
    parts.push(
      segment.type === 'hanzi'
        ? { ...segment, ...common, characters: segment.characters.slice(0, MAX_RUN) }
        : { ...segment, ...common },
    );
  }
  return parts;
}

function roleOf(segment: Segment, isUnfinished: boolean): WordRole {
  if (segment.type !== 'word') return 'content';
  // A single letter at the end is the beginning of a word.
  return isUnfinished && segment.term.length === 1 ? 'content' : roleOfWord(segment.term);
}

/** Whether a part is asked for: it isn't there for the sake of grammar alone. */
export function isAskedFor(part: QueryPart): boolean {
  if (part.type === 'hanzi') return part.characters.some((character) => !isParticle(character));
  return part.role !== 'function';
}

/** Where a part begins and ends without the hanzi at its edges that serve grammar. */
export function coreOf(part: QueryPart): { start: number; end: number } {
  let { start, end } = part;
  if (part.type !== 'hanzi') return { start, end };
  const { characters } = part;
  let [first, last] = [0, characters.length - 1];
  for (; first < last && isParticle(characters[first] ?? ''); first += 1) start += 1;
  for (; last > first && isParticle(characters[last] ?? ''); last -= 1) end -= 1;
  return { start, end };
}

/** Whether a part is a picture, which is ignored where no document has it. */
export function isPicture(part: QueryPart): boolean {
  return part.type === 'word' && isPictograph(part.term.codePointAt(0) ?? 0);
}

/** A run's neighbours as pairs, or the one character there is. */
export function pairsOf(characters: string[]): string[] {
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}
