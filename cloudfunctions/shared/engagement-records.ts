import * as v from 'valibot';
import type {
  EngagementCount,
  EngagementKind,
  EngagementOutcome,
} from '../../miniprogram/domain/sharing/engagement';
import type { Database } from './database';
import { Refusal } from './refusal';

/** One event, ready to be counted. */
export interface Countable {
  kind: EngagementKind;
  page: string;
  /** '' for a visitor who came by no campaign. */
  campaign: string;
  /** `2021-01-19`. */
  day: string;
  /** Minutes since 1970 in which it happened, by the phone's clock. */
  minute: number;
  /** Whether that minute is no longer among those that a counter knows, or the phone's clock is far off. */
  isLate?: boolean;
  /** Stands for the visitor on this day, in Base64's letters for URLs, and can't be turned back. */
  visitor: string;
}

/** Minutes whose visitors a counter knows: more than an event may be late, with clocks that differ by a minute. */
export const KNOWN_MINUTES = 10;
/**
 * Events that a counter's first document takes in a minute, so that it stays below 15 KB and one write a second. What
 * comes after them is spread over 64 more documents: few counters ever need those.
 */
export const FIRST_TAKES = 60;
/** Full minutes that an instance remembers, each with 60 visitors. */
const KNOWN_FULL = 200;
const ATTEMPTS = 6;

const collection = 'engagement';
/** Where the counters are, of single days each. */
export const dayCounters = collection;

const slotSchema = v.object({ minute: v.number(), seen: v.array(v.string()) });
const counterSchema = v.object({ slots: v.optional(v.record(v.string(), slotSchema), {}) });

/** What became of an event at one document; a full minute says whom it has counted. */
type Attempt = EngagementOutcome | 'lost' | { full: ReadonlySet<string> };

/**
 * Records events. A counter and the visitors that it has just counted are the same document, changed by one atomic update:
 * a function that is killed has either counted and knows it, or neither, and visitors who come at the same time wait for
 * each other in the database instead of failing.
 *
 * The visitors stand in a ring of minutes (`slots.m0` … `m9`), of which each is overwritten ten minutes later. A page,
 * campaign and day have one document until more come within a minute than it takes. From then until the minute is over,
 * whoever it doesn't know is counted in another, chosen by the visitor's hash. A minute that is full stays so, and hence
 * the same visitor's same event always comes to the same document, however often it is sent.
 *
 * A late event belongs to no minute of the ring. It is remembered together with its own minute in one more slot
 * (`slots.late`), which is kept until the day is closed. So it is counted once on the day on which it arrives.
 *
 * @returns counts an event, unless the same visitor's same event was counted in the same minute
 * @throws Refusal `busy` where others were always quicker
 */
export function openEngagementRecords(
  database: Database,
): (event: Countable) => Promise<EngagementOutcome> {
  const { command } = database;
  /** A full minute never changes, so that an instance asks for it once. */
  const full = new Map<string, ReadonlySet<string>>();

  async function recordIn(_id: string, most: number, event: Countable): Promise<Attempt> {
    const { kind, page, campaign, day } = event;
    const mark = markOf(event);
    const { name, minute } = slotOf(event);
    const slot = `slots.${name}`;
    const field: keyof EngagementCount = kind === 'view' ? 'views' : 'shares';
    const isCounted = await database.update(
      collection,
      {
        _id,
        [`${slot}.minute`]: minute,
        [`${slot}.seen`]: command.nin([mark]),
        ...(most < Infinity && { [`${slot}.seen.${most - 1}`]: command.exists(false) }),
      },
      { [field]: command.inc(1), [`${slot}.seen`]: command.push([mark]) },
    );
    if (isCounted) return 'counted';
    const [counter] = await database.find(collection, counterSchema, { _id }, { only: slot });
    if (!counter) {
      const counts: EngagementCount = { views: 0, shares: 0, [field]: 1 };
      const slots = { [name]: { minute, seen: [mark] } };
      const document = { _id, day, page, campaign, ...counts, slots };
      return (await database.add(collection, document)) ? 'counted' : 'lost';
    }
    const [known] = Object.values(counter.slots);
    if (known?.minute === minute) {
      if (known.seen.includes(mark)) return 'repeated';
      return known.seen.length >= most ? { full: new Set(known.seen) } : 'lost';
    }
    // The slot is ten minutes old, or was never used: it starts anew, unless another call has done so meanwhile.
    const isRestarted = await database.update(
      collection,
      { _id, [`${slot}.minute`]: known ? known.minute : command.exists(false) },
      { [field]: command.inc(1), [slot]: { minute, seen: [mark] } },
    );
    return isRestarted ? 'counted' : 'lost';
  }

  async function recordOnce(event: Countable): Promise<EngagementOutcome | 'lost'> {
    const { day, campaign, page, visitor } = event;
    const { name, minute } = slotOf(event);
    const first = `${day}|${campaign}|${page}`;
    const key = `${name}|${minute}|${first}`;
    const known = full.get(key);
    const attempt = known ? { full: known } : await recordIn(first, FIRST_TAKES, event);
    if (typeof attempt === 'string') return attempt;
    if (!known) remember(key, attempt.full);
    if (attempt.full.has(markOf(event))) return 'repeated';
    // The first of the hash's letters: one of 64, each as likely as the others.
    const other = await recordIn(`${first}|${visitor.charAt(0)}`, Infinity, event);
    if (typeof other !== 'string') throw new Error('A document without a limit is full.');
    return other;
  }

  function remember(key: string, seen: ReadonlySet<string>): void {
    full.set(key, seen);
    const [oldest] = full.keys();
    if (full.size > KNOWN_FULL && oldest !== undefined) full.delete(oldest);
  }

  return async (event) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const outcome = await recordOnce(event);
      if (outcome !== 'lost') return outcome;
    }
    // Each loss means that another call has moved the same counter on.
    throw new Refusal('busy', 'Too many are counted here now.');
  };
}

/** How a document remembers a visitor's event: with its minute where the slot doesn't say it. */
const markOf = ({ kind, visitor, minute, isLate }: Countable) =>
  `${kind === 'view' ? 'v' : 's'}${visitor}${isLate ? minute.toString(36) : ''}`;

/** The slot that an event is remembered in, and the minute that the slot then stands for. */
const slotOf = ({ minute, isLate }: Countable) =>
  isLate ? { name: 'late', minute: 0 } : { name: `m${minute % KNOWN_MINUTES}`, minute };
