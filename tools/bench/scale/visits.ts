/** The functions that a visit may call. */
export const called = [
  'metrics',
  'search',
  'engagement',
  'campaign',
  'share-code',
  'enquiry',
] as const;
export type Called = (typeof called)[number];

/** What is assumed of visitors. Nobody has measured it: each is a number to replace by one's own. */
export const assumed = {
  /** Of all visits, those that one shared post in Moments brings, to one page and without identity. */
  post: 0.05,
  /** Pages that an ordinary visit opens, each for longer than the three seconds for which events are gathered. */
  pages: 4,
  /** Of those, pages of one entry, which ask how often they were opened. */
  entries: 2,
  /** Pages that a visit shares. */
  shares: 0.05,
  /** Of ordinary visits, those that search, and how often they pause while they type. */
  searching: 0.15,
  pauses: 4,
  /** Of ordinary visits, those of a marketer at the studio, of whom half make a campaign and its poster. */
  studio: 0.001,
  /** Of ordinary visits, those that end in an enquiry. */
  enquiring: 0.001,
  /** Of ordinary visits, those that a campaign has brought, and how many campaigns run. */
  campaign: 0.3,
  campaigns: 10,
  /** Of visits, those that get a release newer than theirs, whole; the others get `not-modified`. */
  newer: 0.05,
} as const;

/** Calls of each function by one ordinary visit, and by one that a post in Moments brings. */
export const callsOf: Record<'ordinary' | 'post', Record<Called, number>> = {
  ordinary: {
    // At launch, and not again.
    metrics: 1,
    search: assumed.searching * assumed.pauses,
    // What each page was opened and shared, and how often each entry was opened.
    engagement: assumed.pages + assumed.shares + assumed.entries,
    // The list, and half of the time a new campaign.
    campaign: assumed.studio * 1.5,
    'share-code': assumed.studio * 0.5,
    enquiry: assumed.enquiring,
  },
  post: { metrics: 1, search: 0, engagement: 2, campaign: 0, 'share-code': 0, enquiry: 0 },
};

/** Events that one visit records. */
export const eventsOf = { ordinary: assumed.pages + assumed.shares, post: 1 } as const;

export interface Requests {
  reads: number;
  writes: number;
}

/**
 * Requests to the database for one call, counted along the functions' code (`cloudfunctions/`): a change for which no
 * document is fit is a read. Those of recording events are none of these: `playCounter` counts them.
 */
export const requestsOf = {
  /** The total, and what the open days add. */
  'engagement: pages': { reads: 2, writes: 0 },
  /** Whether there is such a campaign. */
  'engagement: campaign check': { reads: 1, writes: 0 },
  /** Known already? One of the window; the window; the campaign. */
  'campaign: create': { reads: 2, writes: 2 },
  /** The marketer's; their totals; what the open days add; the last thirty days. */
  'campaign: list': { reads: 4, writes: 0 },
  /** Drawn already? Is there such a campaign? One of the window; the window; the picture's place. */
  'share-code': { reads: 3, writes: 2 },
  /** Known already? One of the visitor's window; that and the one for all; the enquiry, its state, and that again. */
  enquiry: { reads: 3, writes: 4 },
} as const satisfies Record<string, Requests>;

/** Sums of requests, each so often. */
export function sumOf(parts: readonly [Requests, number][]): Requests {
  return {
    reads: parts.reduce((sum, [{ reads }, times]) => sum + reads * times, 0),
    writes: parts.reduce((sum, [{ writes }, times]) => sum + writes * times, 0),
  };
}

/** Pages by how many open them, the first being Home: each the half, the third … of the first (Zipf). */
export function popularity(pages: number): number[] {
  const weights = Array.from({ length: pages }, (_page, index) => 1 / (index + 1));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
