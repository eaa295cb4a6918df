import { parseKeptEnquiry, type KeptEnquiry } from '../domain/enquiry/enquiry-draft';
import { isContentRelease } from '../domain/content/parse-release';
import type { ContentRelease } from '../domain/content/content-types';
import type { CampaignSummary } from '../domain/sharing/campaign';
import { parseCampaignSummary } from '../domain/sharing/parse-campaigns';
import { parseEvents, type WaitingEvent } from '../domain/sharing/engagement';
import { parsePreferences, type StoredPreferences } from '../domain/settings/preferences';
import { isSinglePage } from './launch';
import { ignore, isSupported } from './supported';

const keys = {
  release: 'content-release',
  preferences: 'preferences',
  queries: 'recent-queries',
  enquiry: 'enquiry',
  events: 'engagement-events',
  entrance: 'entrance-day',
  campaigns: 'campaign-summary',
};

/**
 * What is stored under a key; null when there is nothing, or nothing that can be read. A page that stands alone has a
 * storage of its own, which nobody would come back to: it is left alone.
 */
function read(key: string): unknown {
  if (isSinglePage()) return null;
  try {
    return wx.getStorageSync<unknown>(key) || null;
  } catch {
    return null;
  }
}

/** A full or broken storage costs a convenience, never the page. */
function write(key: string, value: unknown): void {
  if (isSinglePage() || !isSupported('setStorage')) return;
  wx.setStorage({ key, data: value, fail: ignore });
}

function drop(key: string): void {
  if (isSupported('removeStorage')) wx.removeStorage({ key, fail: ignore });
}

/** The last release from the cloud. A damaged one is deleted. */
export function loadRelease(): ContentRelease | null {
  const stored = read(keys.release);
  if (stored === null || isContentRelease(stored)) return stored;
  drop(keys.release);
  return null;
}

/** Keeps a release for the next start. */
export function saveRelease(release: ContentRelease): void {
  write(keys.release, release);
}

/** What the visitor has chosen. */
export function loadPreferences(): StoredPreferences {
  return parsePreferences(read(keys.preferences));
}

/** Keeps what the visitor has chosen. */
export function savePreferences(preferences: StoredPreferences): void {
  write(keys.preferences, preferences);
}

/** What the visitor searched for, latest first. */
export function loadQueries(): string[] {
  const stored = read(keys.queries);
  return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string') : [];
}

/** Keeps what the visitor searched for. */
export function saveQueries(queries: string[]): void {
  write(keys.queries, queries);
}

/** Whether what is searched for may be remembered: a page that stands alone has nobody who comes back to it. */
export function keepsQueries(): boolean {
  return !isSinglePage();
}

/** The enquiry that is being written, or waits to be sent. A damaged one is dropped. */
export function loadEnquiry(): KeptEnquiry | null {
  const stored = read(keys.enquiry);
  const kept = parseKeptEnquiry(stored);
  if (stored !== null && !kept) drop(keys.enquiry);
  return kept;
}

/**
 * Keeps an enquiry, or, with null, nothing of it: at once, since the app may be ended at any moment.
 * @returns whether it is kept; a full storage keeps nothing more
 */
export function saveEnquiry(enquiry: KeptEnquiry | null): boolean {
  if (isSinglePage()) return false;
  try {
    if (enquiry) wx.setStorageSync(keys.enquiry, enquiry);
    else wx.removeStorageSync(keys.enquiry);
    return true;
  } catch {
    return false;
  }
}

/** Deletes all that the app keeps on this phone. @returns whether it is gone */
export function clearStorage(): boolean {
  if (isSinglePage()) return false;
  try {
    wx.clearStorageSync();
    return true;
  } catch {
    return false;
  }
}

/** Views and shares that the cloud has not answered for. */
export function loadEvents(): WaitingEvent[] {
  return parseEvents(read(keys.events));
}

/** Keeps them. */
export function saveEvents(events: WaitingEvent[]): void {
  write(keys.events, events);
}

/** The day on which Home's dots last entered; '' for none. */
export function loadEntranceDay(): string {
  const stored = read(keys.entrance);
  return typeof stored === 'string' ? stored : '';
}

/** Keeps it. */
export function saveEntranceDay(day: string): void {
  write(keys.entrance, day);
}

/** What this phone knows of the marketer's newest campaign; null on a phone that has made none. */
export function loadCampaignSummary(): CampaignSummary | null {
  return parseCampaignSummary(read(keys.campaigns));
}

/** Keeps it. */
export function saveCampaignSummary(summary: CampaignSummary): void {
  write(keys.campaigns, summary);
}
