import { WHOLE_MARK } from '../tokenize/index';
import type { Expander, Variant } from './expand';
import type { QueryPart } from './parse';
import { PlanBuilder, WORD } from './plan-builder';
import { addRun } from './plan-hanzi';
import { addJoined } from './plan-joined';
import { addWord } from './plan-words';
import type { Spoken } from './spoken';

/** Terms of which a document may have any, as one word of the query or two neighbouring hanzi. */
export interface Group {
  variants: Variant[];
  /** The units of the query that it stands for, a bit each; 0 where it only makes a document better. */
  mask: number;
  /** How much it counts beside others. */
  weight: number;
}

/** A stretch of the query that isn't taken as it is typed. */
export interface TakenFor {
  start: number;
  end: number;
  /** The word; for all others the pinyin, joined, or its initials. */
  term: string;
  /**
   * What it is: a misspelt word; pinyin or its initials, for hanzi; or, as a `sound`, hanzi or misspelt pinyin that sound like
   * other hanzi.
   */
  as: 'word' | 'pinyin' | 'initials' | 'sound';
  /** The units that it stands for; 0 for any. */
  mask: number;
}

/** How a query is understood. Its units are words and single hanzi: of how many of them a document has is how well it fits. */
export interface Plan {
  groups: Group[];
  /** What each unit counts for. */
  weights: number[];
  /** The units that a document must have for a full match. */
  needed: number;
  /** Of several things asked for together, the units of each; none where one thing is asked for. */
  clauses: number[];
  takenFor: TakenFor[];
  /** What stands for the query's words in texts. */
  words: string[];
}

/** What understanding a query takes. */
export interface PlanContext {
  expander: Expander;
  /** Null where nothing is found by sound. */
  spoken: () => Spoken | null;
}

/** How much more a name counts that is typed word for word. */
const WHOLE_NAME = 2;

/** What the unit counts for that a question asks for: people, money. */
const COUNTED = 0.4;

/**
 * Understands a query.
 * @param squeezed all of it, as titles are squeezed
 * @param counted keywords of what it counts: documents that have them are better
 */
export function planFor(
  parts: QueryPart[],
  squeezed: string,
  counted: string[],
  context: PlanContext,
): Plan {
  const builder = new PlanBuilder();
  const content = parts.filter(({ role }) => role === 'content').length;
  const masks = parts.map((part) => {
    if (part.role === 'function') return 0;
    return part.type === 'hanzi'
      ? addRun(builder, context, part, content === 1)
      : addWord(builder, context, part, content > 0);
  });
  const joined = addJoined(builder, context, parts, masks);
  addWhole(builder, context, squeezed);
  for (const term of counted) {
    const variant = context.expander.exact(term);
    if (variant) builder.groups.push({ variants: [variant], mask: 0, weight: COUNTED });
  }
  const plan = builder.build();
  // A word of the index in two pieces is not misspelt.
  const isJoined = ({ as, mask }: TakenFor) =>
    (as === 'word' || as === 'sound') && (mask & joined) !== 0;
  return { ...plan, takenFor: plan.takenFor.filter((one) => !isJoined(one)) };
}

/** Adds a name that is typed word for word; of function words nothing but that is asked for. */
function addWhole(builder: PlanBuilder, { expander }: PlanContext, squeezed: string): void {
  const isAsked = builder.settle();
  const whole = expander.exact(WHOLE_MARK + squeezed);
  if (isAsked) {
    if (whole) builder.add([whole], builder.units, WHOLE_NAME);
    return;
  }
  builder.reset();
  const mask = builder.unit(WORD, 0);
  if (whole) builder.add([whole], mask);
}
