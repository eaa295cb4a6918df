import { segmentsOf, simplify, type Fold, type Segment } from '../tokenize/index';

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
  (
    'a an the of in on for to and or is are do does can how what where i my our with without by at ' +
    'who which many much number use every there it this that me you your about should want'
  ).split(' '),
);
const hanziFillers =
  /怎么样|怎么|怎样|如何|为什么|什么|哪里|哪些|哪个|可以|请问|有没有|能不能|应该|我想|我要|多少|吗|呢|的|了/g;

/** What a query asks for, in its order. */
export function parseQuery(q: string, fold: Fold): QueryPart[] {
  const text = q.slice(0, MAX_QUERY_UNITS);
  const full = partsOf(text, text, fold);
  const bare = full.some(({ type }) => type === 'hanzi')
    ? // Characters of a filler make way for spaces, so that offsets keep their meaning.
      partsOf(simplify(text, fold).replace(hanziFillers, spaces), text, fold)
    : full;
  const telling = bare.filter(
    (part) => part.isUnfinished || part.type !== 'word' || !fillers.has(part.term),
  );
  return telling.length > 0 ? telling : full;
}

const spaces = (filler: string) => ' '.repeat(filler.length);

/** @param looked the text that is looked at, as long as the text itself */
function partsOf(looked: string, text: string, fold: Fold): QueryPart[] {
  const parts: QueryPart[] = [];
  for (const segment of segmentsOf(looked, fold)) {
    // What a quantity is written with is no question of its own.
    if (segment.isWithin || parts.length === MAX_PARTS) continue;
    const isUnfinished = segment.type === 'word' && segment.end === text.length;
    parts.push(
      segment.type === 'hanzi'
        ? { ...segment, isUnfinished, characters: segment.characters.slice(0, MAX_RUN) }
        : { ...segment, isUnfinished },
    );
  }
  return parts;
}

/** A run's neighbours as pairs, or the one character there is. */
export function pairsOf(characters: string[]): string[] {
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}
