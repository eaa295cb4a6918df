import type { ContentRelease } from '../content';
import type { Language } from '../language';
import type { Failure } from '../result';
import type { SearchKind, SearchResults } from '../search';
import { wordsIn } from '../words/index';
import { pillarView, type PillarView } from './pillar';
import { groupHits, type SearchGroup } from './search';

/** The search, as the page needs to know it. */
export interface SearchSnapshot {
  query: string;
  kind: SearchKind | null;
  recent: string[];
  state:
    | { status: 'idle' | 'searching' }
    | { status: 'ready'; results: SearchResults }
    | { status: 'failed'; error: Failure };
}

/** A tab above the results; '' stands for all kinds. */
export interface KindTab {
  kind: SearchKind | '';
  name: string;
}

export interface SearchPageView {
  query: string;
  kind: SearchKind | '';
  status: 'idle' | 'searching' | 'ready' | 'failed';
  groups: SearchGroup[];
  isRelaxed: boolean;
  tabs: KindTab[];
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
  const found = Object.keys(results?.facets ?? {}) as SearchKind[];
  const kinds = (Object.keys(words.kinds) as SearchKind[]).filter((name) => found.includes(name));
  return {
    query,
    kind: kind ?? '',
    status: state.status,
    groups: results ? groupHits(results, language) : [],
    isRelaxed: results?.relaxed ?? false,
    tabs: [
      { kind: '', name: words.all },
      ...kinds.map((name) => ({ kind: name, name: words.kinds[name] })),
    ],
    failure: state.status === 'failed' ? wordsIn(language).errors[state.error] : '',
    recent,
    suggestions: release.services
      .filter(({ id }) => SUGGESTED.includes(id))
      .map(({ name }) => name[language]),
    story: query.trim() === '' ? pillarView(release, 'search', language) : null,
  };
}
