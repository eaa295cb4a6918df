import type { ContentRelease } from '../../domain/content/content-types';
import { formatNumber } from '../../domain/content/format-figure';
import type { Language } from '../../domain/words/language';
import { cardTitleOf } from '../../domain/pages/page-title';
import type { Failure } from '../../domain/cloud/result';
import {
  searchKinds,
  type SearchKind,
  type SearchQuery,
  type SearchResults,
} from '../../domain/search/search-types';
import { fill, wordsIn } from '../../domain/words/index';
import type { Choice } from '../../domain/pages/choices';
import { pillarView, type PillarView } from '../../domain/pages/pillar';
import { pillarRows, type PillarRow } from '../../domain/pages/rows';
import { hitViews, queryRows, type QueryRow, type SearchHitView } from './results';

/** The search, as the page needs to know it. */
export interface SearchSnapshot {
  query: string;
  kind: SearchKind | null;
  isTyping: boolean;
  state:
    | { status: 'idle' | 'searching' }
    | {
        status: 'ready';
        /** What the results answer: the box may have gone on since. */
        question: SearchQuery;
        results: SearchResults;
        origin: 'cloud' | 'bundled';
        more: 'idle' | 'loading' | 'failed';
      }
    | { status: 'failed'; error: Failure };
}

/** What there is to do where nothing is found. */
interface NothingFound {
  title: string;
  hint: string;
  /** Leads to what other kinds have of it; '' where they have nothing. */
  all: string;
  /** What may be meant: titles that the query nearly begins. */
  nearest: QueryRow[];
  popular: QueryRow[];
  pillars: PillarRow[];
}

export interface SearchPageView {
  /** The page's name on cards: with the query, where there is one. */
  title: string;
  query: string;
  kind: SearchKind | '';
  status: 'idle' | 'searching' | 'ready' | 'failed';
  /** Whether the query is still typed: then a row is kept for what it may become. */
  isTyping: boolean;
  /** What the query may become; none once it is asked. */
  completions: QueryRow[];
  /** The best first, whatever its kind. */
  hits: SearchHitView[];
  /** How many there are, or what they answer instead of the query. */
  summary: string;
  /** That the results come from the phone; '' where they don't. */
  origin: string;
  /** By what the results can be narrowed, '' for all. */
  kinds: Choice<SearchKind | ''>[];
  /** The page that follows: how it stands, and what the button for it says; null where none does. */
  more: { status: 'idle' | 'loading' | 'failed'; text: string } | null;
  /** One for each result that a skeleton stands in for until it is there. */
  skeletons: number[];
  /** Null where something is found. */
  nothing: NothingFound | null;
  failure: string;
  recent: QueryRow[];
  popular: QueryRow[];
  /** The popular queries' words: the empty box types them. */
  examples: string[];
  /** The pillar's story; null while there is a query. */
  story: PillarView | null;
}

const PAGE = { path: 'pages/search/index', id: null };

/** Services whose names many ask for. */
const POPULAR = [
  'no-deposit-rental',
  'food-ordering',
  'shipment-before-payment',
  'channels',
  'smart-retail',
];

/** So many titles are named where nothing is found. */
const MAX_NEAREST = 3;

/** The search page: results, or the pillar's story while the box is empty. */
export function searchPageView(
  release: ContentRelease,
  search: SearchSnapshot,
  recent: string[],
  language: Language,
): SearchPageView {
  const { query, kind, state } = search;
  const results = state.status === 'ready' ? state.results : null;
  const answered = state.status === 'ready' ? kindIn(state.question) : null;
  const words = wordsIn(language).search;
  const kinds = results ? kindsOf(results, answered, language) : [];
  const examples = popularQueries(release, language);
  const asked = query.trim();
  return {
    title: asked ? fill(words.shared, { query: asked }) : cardTitleOf(release, PAGE, language),
    query,
    kind: kind ?? '',
    status: state.status,
    isTyping: search.isTyping && asked !== '',
    completions: results && search.isTyping ? completionsOf(results, query) : [],
    hits: results ? hitViews(release, results, language) : [],
    summary: state.status === 'ready' ? summaryOf(state, language) : '',
    origin: state.status === 'ready' && state.origin === 'bundled' ? words.bundled : '',
    kinds,
    more:
      state.status === 'ready' && state.results.cursor !== undefined
        ? { status: state.more, text: words.pages[state.more] }
        : null,
    skeletons: [1, 2, 3, 4],
    nothing:
      state.status === 'ready' && state.results.hits.length === 0
        ? nothingFound(release, state, language)
        : null,
    failure: state.status === 'failed' ? wordsIn(language).errors[state.error] : '',
    recent: queryRows(recent),
    popular: queryRows(examples),
    examples,
    story: asked === '' ? pillarView(release, 'search', language) : null,
  };
}

function popularQueries(release: ContentRelease, language: Language): string[] {
  return release.services
    .filter(({ id }) => POPULAR.includes(id))
    .map(({ name }) => name[language]);
}

type Ready = Extract<SearchSnapshot['state'], { status: 'ready' }>;

const kindIn = ({ filters }: SearchQuery): SearchKind | null => filters?.kind ?? null;

const sum = (counts: (number | undefined)[]) =>
  counts.reduce<number>((total, count = 0) => total + count, 0);

/** The kinds that were found, with all of them first; none where nothing is found. */
function kindsOf(
  { facets }: SearchResults,
  kind: SearchKind | null,
  language: Language,
): Choice<SearchKind | ''>[] {
  const words = wordsIn(language).search;
  const kinds = searchKinds.filter((name) => name === kind || facets.kind[name]);
  const total = sum(kinds.map((name) => facets.kind[name]));
  if (total === 0) return [];
  return [
    { value: '', name: words.all, count: formatNumber(total, language) },
    ...kinds.map((value) => ({
      value,
      name: words.kinds[value],
      count: facets.kind[value] ? formatNumber(facets.kind[value], language) : '',
    })),
  ];
}

/** Titles that say more than what is typed. */
function completionsOf({ completions = [] }: SearchResults, query: string): QueryRow[] {
  const typed = query.trim().toLowerCase();
  return queryRows(
    completions.filter((title) => title.toLowerCase() !== typed),
    query,
  );
}

/** One line on the results: what they answer where that is not the query, else how many there are. */
function summaryOf({ question, results }: Ready, language: Language): string {
  const words = wordsIn(language).search;
  const { relaxed, suggestion, hits, total } = results;
  if (hits.length === 0) return '';
  if (suggestion !== undefined) return fill(words.meant, { query: question.q, suggestion });
  if (relaxed) return words.relaxed;
  return fill(total === 1 ? words.foundOne : words.found, { count: formatNumber(total, language) });
}

function nothingFound(
  release: ContentRelease,
  { question, results: { facets, completions = [] } }: Ready,
  language: Language,
): NothingFound {
  const words = wordsIn(language).search;
  const kind = kindIn(question);
  const others = sum(Object.values(facets.kind));
  const name = kind === null ? '' : words.kinds[kind];
  const nearest = completions.slice(0, MAX_NEAREST);
  return {
    title: fill(kind === null ? words.none : words.noneOfKind, { query: question.q, name }),
    hint: others > 0 ? '' : words.noneHint,
    all: others > 0 ? fill(words.otherKinds, { count: formatNumber(others, language) }) : '',
    nearest: queryRows(nearest),
    popular: queryRows(popularQueries(release, language).filter((one) => !nearest.includes(one))),
    pillars: pillarRows(
      release.pillars.filter(({ id }) => id !== 'search'),
      language,
    ),
  };
}
