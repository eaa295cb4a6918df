import { segmentsOf, type Fold, type Segment } from '../tokenize/index';

/** A word, quantity or run of hanzi that a query asks for. */
export type QueryPart = Segment & {
  /** Whether the visitor may still be typing it. */
  isUnfinished: boolean;
};

/** Of a longer query, only the beginning is looked at. */
export const MAX_QUERY_UNITS = 256;
const MAX_PARTS = 16;
const MAX_RUN = 24;

/** Words that say nothing of what is looked for, as long as others do. */
const fillers = new Set(
  'a an the of in on for to and or is are do does can how what where i my our with without by at'.split(
    ' ',
  ),
);
const hanziFillers = /怎么样|怎么|怎样|如何|什么|哪里|哪些|可以|请问|有没有|多少|吗|呢|的|了/g;

/** What a query asks for, in its order. */
export function parseQuery(q: string, fold: Fold): QueryPart[] {
  const text = q.slice(0, MAX_QUERY_UNITS);
  // Characters of a filler make way for spaces, so that offsets keep their meaning.
  const withoutFillers = text.replace(hanziFillers, (filler) => ' '.repeat(filler.length));
  const full = toParts(segmentsOf(text, fold), text);
  const bare = toParts(segmentsOf(withoutFillers, fold), text).filter(
    (part) => part.isUnfinished || part.type !== 'word' || !fillers.has(part.term),
  );
  return bare.length > 0 ? bare : full;
}

function toParts(segments: Segment[], text: string): QueryPart[] {
  // What a quantity is written with is no question of its own.
  return segments
    .filter(({ isWithin }) => !isWithin)
    .slice(0, MAX_PARTS)
    .map((segment) => {
      const isUnfinished = segment.type === 'word' && segment.end === text.length;
      if (segment.type !== 'hanzi') return { ...segment, isUnfinished };
      return { ...segment, isUnfinished, characters: segment.characters.slice(0, MAX_RUN) };
    });
}

/** A run's neighbours as pairs, or the one character there is. */
export function pairsOf(characters: string[]): string[] {
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}
