import type { ContentRelease } from '../content';
import type { Language } from '../language';
import type { Failure } from '../result';
import { MAX_QUERY_LENGTH, searchKinds, type SearchKind, type SearchResults } from '../search';
import { fill, wordsIn, type Words } from '../words/index';
import type { Choice } from './about';
import { pillarView, type PillarView } from './pillar';
import { groupHits, type SearchGroup } from './search';

/** The search, as the page needs to know it. */
export interface SearchSnapshot {
  query: string;
  kind: SearchKind | null;
  recent: string[];
  state:
    | { status: 'idle' | 'searching' }
    | { status: 'ready'; results: SearchResults; origin: 'cloud' | 'bundled' }
    | { status: 'failed'; error: Failure };
}

export interface SearchPageView {
  query: string;
  maxLength: number;
  kind: SearchKind | '';
  status: 'idle' | 'searching' | 'ready' | 'failed';
  groups: SearchGroup[];
  /** What to know of the results, in quiet lines: that they come from the phone, or from other words. */
  notes: string[];
  /** By what the results can be narrowed, '' for all; none where all are of one kind. */
  kinds: Choice<SearchKind | ''>[];
  /** One for each result that a skeleton stands in for. */
  bones: number[];
  /** What to say where nothing is found. */
  none: string;
  failure: string;
  recent: string[];
  suggestions: string[];
  /** The pillar's story; null while there is a query. */
  story: PillarView | null;
}

/** Services whose names are asked for in the empty box. */
const SUGGESTED = [
  'no-deposit-rental',
  'food-ordering',
  'shipment-before-payment',
  'channels',
  'smart-retail',
];

/** The search page: results, or the pillar's story while the box is empty. */
export function searchPageView(
  release: ContentRelease,
  search: SearchSnapshot,
  language: Language,
): SearchPageView {
  const { query, kind, recent, state } = search;
  const words = wordsIn(language).search;
  const results = state.status === 'ready' ? state.results : null;
  const kinds = searchKinds.filter((name) => name === kind || results?.facets.kind[name]);
  return {
    query,
    maxLength: MAX_QUERY_LENGTH,
    kind: kind ?? '',
    status: state.status,
    groups: results ? groupHits(release, results, language) : [],
    notes: state.status === 'ready' ? notesOn(state, words) : [],
    kinds:
      kinds.length > 1 || kind
        ? [
            { value: '', name: words.all },
            ...kinds.map((value) => ({ value, name: words.kinds[value] })),
          ]
        : [],
    bones: [1, 2, 3, 4],
    none: fill(words.none, { query }),
    failure: state.status === 'failed' ? wordsIn(language).errors[state.error] : '',
    recent,
    suggestions: release.services
      .filter(({ id }) => SUGGESTED.includes(id))
      .map(({ name }) => name[language]),
    story: query.trim() === '' ? pillarView(release, 'search', language) : null,
  };
}

function notesOn(
  { results, origin }: Extract<SearchSnapshot['state'], { status: 'ready' }>,
  words: Words['search'],
): string[] {
  const { relaxed, suggestion, hits } = results;
  const notes: string[] = [];
  if (origin === 'bundled') notes.push(words.bundled);
  if (suggestion !== undefined) notes.push(fill(words.meant, { query: suggestion }));
  if (relaxed && hits.length > 0) notes.push(words.relaxed);
  return notes;
}
