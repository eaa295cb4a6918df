import * as v from 'valibot';
import type {
  EngagementCount,
  EngagementKind,
  EngagementOutcome,
} from '../../miniprogram/domain/sharing/engagement';
import type { Database } from './database';
import { Refusal } from './refusal';

/** An event, ready to be counted. */
export interface Countable {
  kind: EngagementKind;
  page: string;
  /** '' if no campaign brought the visitor. */
  campaign: string;
  /** `2021-01-19`. */
  day: string;
  /** The minute of the event, in minutes since 1970, by the phone's clock. */
  minute: number;
  /** Whether that minute is older than a counter remembers, or the phone's clock is far off. */
  isLate?: boolean;
  /** Hash of the visitor on this day, in Base64url. It can't be reversed. */
  visitor: string;
}

/** Minutes whose visitors a counter remembers. More than an event may be late, even if clocks differ by a minute. */
export const KNOWN_MINUTES = 10;
/**
 * The most events that a counter's first document takes in a minute. This keeps it below 15 KB and one write a second.
 * Further events go to one of 64 shards, which few counters ever need.
 */
export const FIRST_TAKES = 60;
/** The most full minutes that an instance remembers, each with 60 visitors. */
const KNOWN_FULL = 200;
const ATTEMPTS = 6;

const collection = 'engagement';
/** The collection of the counters; each counter belongs to one day. */
export const dayCounters = collection;

const slotSchema = v.object({ minute: v.number(), seen: v.array(v.string()) });
const counterSchema = v.object({ slots: v.optional(v.record(v.string(), slotSchema), {}) });

/** The outcome of an event at one document. A full minute returns the visitors that it has counted. */
type Attempt = EngagementOutcome | 'lost' | { full: ReadonlySet<string> };

/**
 * Records events. One document holds a counter and the visitors that it has just counted, and one atomic update changes
 * both. So a killed function has done both or neither, and concurrent visitors queue in the database instead of failing.
 *
 * The visitors are in a ring of minutes (`slots.m0` … `m9`). Each slot is overwritten after ten minutes. A page, campaign
 * and day have one document until a minute is full. For the rest of that minute, visitors that aren't in it are counted
 * in a shard, selected by the visitor's hash. A full minute never has room again. So the same event of the same visitor
 * always reaches the same document.
 *
 * A late event belongs to no minute of the ring. It is remembered with its minute in another slot (`slots.late`), which is
 * kept until the day is closed. So it is counted once, on the day on which it arrives.
 *
 * @returns a function that counts an event, unless the visitor's same event was already counted in the same minute
 * @throws Refusal `busy` if other calls always changed the counter first
 */
export function openEngagementRecords(
  database: Database,
): (event: Countable) => Promise<EngagementOutcome> {
  const { command } = database;
  /** Full minutes. They never change, so an instance reads each once. */
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
    // The slot is unused or ten minutes old. Restart it, unless another call already has.
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
    // The first letter of the hash selects one of 64 shards with equal probability.
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
    // Each lost attempt means that another call changed the counter first.
    throw new Refusal('busy', 'Too many are counted here now.');
  };
}

/** How a document remembers a visitor's event. The late slot also needs the minute. */
const markOf = ({ kind, visitor, minute, isLate }: Countable) =>
  `${kind === 'view' ? 'v' : 's'}${visitor}${isLate ? minute.toString(36) : ''}`;

/** The slot of an event, and the minute that the slot then represents. */
const slotOf = ({ minute, isLate }: Countable) =>
  isLate ? { name: 'late', minute: 0 } : { name: `m${minute % KNOWN_MINUTES}`, minute };
