import { calculateObjectSize } from 'bson';
import {
  KNOWN_MINUTES,
  openEngagementRecords,
} from '../../../cloudfunctions/shared/engagement-records';
import { openCountedDatabase } from './counted-database';

/** What a counter's events took, and what its documents came to. */
export interface CounterLoad {
  events: number;
  /** Requests to the database for each event. */
  reads: number;
  writes: number;
  documents: number;
  /** Bytes of the largest document, as BSON. */
  bytes: number;
  /** Changes a second of the document that was changed most. */
  busiest: number;
}

/** Letters of a visitor's hash, as the function stores it. */
const HASH = 10;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Lets the functions' own code count one page under one campaign, each event another visitor's.
 * @param options.perSecond events
 * @param options.instances of the function, which know nothing of each other; each takes calls by chance
 */
export async function playCounter({
  perSecond,
  minutes,
  instances,
  random,
}: {
  perSecond: number;
  minutes: number;
  instances: number;
  random: () => number;
}): Promise<CounterLoad> {
  const database = openCountedDatabase();
  const recorders = Array.from({ length: instances }, () => openEngagementRecords(database));
  const events = Math.max(1, Math.round(perSecond * minutes * 60));
  for (let index = 0; index < events; index += 1) {
    const record = recorders[Math.floor(random() * instances)];
    await record?.({
      kind: 'view',
      page: 'pages/metric/index?id=pay-score-users',
      campaign: '',
      day: '2021-01-19',
      minute: 26_850_000 + Math.floor((index / events) * minutes),
      visitor: hash(random),
    });
  }
  const writes = [...database.writes.values()];
  return {
    events,
    reads: database.reads / events,
    writes: writes.reduce((sum, count) => sum + count, 0) / events,
    documents: database.documents.size,
    bytes: Math.max(
      ...[...database.documents.values()].map((document) => calculateObjectSize(document)),
    ),
    busiest: Math.max(...writes) / (minutes * 60),
  };
}

/** Bytes, as BSON, of a counter that remembers all its visitors of ten minutes in one document. */
export function bytesOfOne(perSecond: number): number {
  const inMinute = Math.round(perSecond * 60);
  const seen = Array.from({ length: inMinute }, () => `v${'A'.repeat(HASH)}`);
  const slots = Object.fromEntries(
    Array.from({ length: KNOWN_MINUTES }, (_slot, index) => [
      `m${index}`,
      { minute: 26_850_000 + index, seen },
    ]),
  );
  const page = 'pages/metric/index?id=pay-score-users';
  const day = '2021-01-19';
  const counts = { views: 1, shares: 0 };
  return calculateObjectSize({ _id: `${day}||${page}`, day, page, campaign: '', ...counts, slots });
}

const hash = (random: () => number) =>
  Array.from({ length: HASH }, () => LETTERS.charAt(Math.floor(random() * 64))).join('');
