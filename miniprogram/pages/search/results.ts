import type { ContentRelease } from '../../domain/content/content-types';
import {
  formatDate,
  formatFigure,
  formatNumber,
  type FormattedFigure,
} from '../../domain/content/format-figure';
import type { Language } from '../../domain/words/language';
import { targetOf, type ContentList, type PageTarget } from '../../domain/pages/routes';
import {
  searchKinds,
  type SearchHit,
  type SearchKind,
  type SearchResults,
  type TextRange,
} from '../../domain/search/search-types';
import { fill, wordsIn } from '../../domain/words/index';
import { servicesOf } from '../../domain/pages/rows';

/** A piece of a text, marked where the query matches. */
interface TextPart {
  /** Where it begins in the text. */
  start: number;
  text: string;
  isMatch: boolean;
}

interface SearchHitView {
  id: string;
  /** Tells it from hits of other kinds. */
  key: string;
  kind: SearchKind;
  /** The whole title, for those who hear it. */
  name: string;
  title: TextPart[];
  summary: TextPart[];
  /** A hit that is a figure shows it. */
  figure: FormattedFigure | null;
  /** What it opens; null where this release doesn't have it. */
  target: PageTarget | null;
}

export interface SearchGroup {
  kind: SearchKind;
  name: string;
  count: string;
  hits: SearchHitView[];
  /** What leads to all of the kind; '' where all are shown. */
  all: string;
}

/** A query to ask with a tap. */
export interface QueryRow {
  query: string;
  /** Marked is what the visitor has typed of it. */
  parts: TextPart[];
}

/** Among other kinds, so many of one are shown, unless that would hide a single one. */
const SHOWN = 4;

/** Queries as rows. @param typed what the visitor has typed of each, in whatever case */
export function queryRows(queries: string[], typed = ''): QueryRow[] {
  const wanted = typed.trim().toLowerCase();
  return queries.map((query) => {
    const start = wanted === '' ? -1 : query.toLowerCase().indexOf(wanted);
    const range = start < 0 ? [] : [{ start, end: start + wanted.length }];
    return { query, parts: markText(query, range) };
  });
}

/** Cuts a text at ranges; ranges that don't fit the text are left out. */
export function markText(text: string, ranges: TextRange[]): TextPart[] {
  const parts: TextPart[] = [];
  let position = 0;
  for (const { start, end } of ranges) {
    if (start < position || end <= start || end > text.length) continue;
    if (start > position)
      parts.push({ start: position, text: text.slice(position, start), isMatch: false });
    parts.push({ start, text: text.slice(start, end), isMatch: true });
    position = end;
  }
  if (position < text.length)
    parts.push({ start: position, text: text.slice(position), isMatch: false });
  return parts;
}

function hitView(
  { id, kind, title, summary, highlights }: SearchHit,
  release: ContentRelease,
  language: Language,
): SearchHitView {
  const metric = kind === 'metric' && release.metrics.find((candidate) => candidate.id === id);
  // The index has an event's date as a number would be searched for.
  const isEvent = kind === 'event';
  return {
    id,
    key: `${kind}/${id}`,
    kind,
    name: title,
    title: markText(title, highlights.title),
    summary: isEvent
      ? markText(formatDate(summary, language), [])
      : markText(summary, highlights.summary),
    figure: metric ? formatFigure(metric, language) : null,
    target: targetOfHit(release, kind, id),
  };
}

const lists: Record<Exclude<SearchKind, 'event'>, ContentList> = {
  metric: 'metrics',
  service: 'services',
  sector: 'sectors',
  category: 'categories',
  article: 'articles',
};

function targetOfHit(release: ContentRelease, kind: SearchKind, id: string): PageTarget | null {
  if (kind === 'event') return targetOfEvent(release, id);
  const list = lists[kind];
  return release[list].some((entry) => entry.id === id) ? targetOf({ list, id }) : null;
}

/** An event has no page: it opens the service that it is about, else what is told of its topic. */
function targetOfEvent(release: ContentRelease, id: string): PageTarget | null {
  const event = release.events.find((candidate) => candidate.id === id);
  const [service] = servicesOf(release, event?.services ?? []);
  if (service) return targetOf({ list: 'services', id: service.id });
  const article = release.articles.find(({ topic }) => topic === event?.topic);
  return article ? targetOf({ list: 'articles', id: article.id }) : null;
}

/**
 * Results in groups by kind; the kind of the best hit comes first.
 * @param isWhole whether one kind is shown to its end, and not several by their best
 */
export function groupHits(
  release: ContentRelease,
  results: SearchResults,
  language: Language,
  isWhole: boolean,
): SearchGroup[] {
  const words = wordsIn(language).search;
  const first = results.hits[0]?.kind;
  const order = first ? [first, ...searchKinds.filter((kind) => kind !== first)] : searchKinds;
  return order.flatMap((kind) => {
    const hits = results.hits.filter((hit) => hit.kind === kind);
    if (hits.length === 0) return [];
    const count = results.facets.kind[kind] ?? hits.length;
    const shown = isWhole || count <= SHOWN + 1 ? hits : hits.slice(0, SHOWN);
    const name = words.kinds[kind];
    const isCut = !isWhole && shown.length < count;
    return {
      kind,
      name,
      count: formatNumber(count, language),
      hits: shown.map((hit) => hitView(hit, release, language)),
      all: isCut ? fill(words.showAll, { count: formatNumber(count, language) }) : '',
    };
  });
}
