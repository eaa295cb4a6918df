import type { ContentRelease, Topic } from '../../domain/content/content-types';
import { formatFigure, type FormattedFigure } from '../../domain/content/format-figure';
import type { Language } from '../../domain/words/language';
import { scenarioIds } from '../../domain/content/pay-score-scenarios';
import { routeOf, targetOf, type ContentList, type PageTarget } from '../../domain/pages/routes';
import type {
  SearchHit,
  SearchKind,
  SearchResults,
  TextRange,
} from '../../domain/search/search-types';
import { wordsIn } from '../../domain/words/index';
import { servicesOf } from '../../domain/pages/rows';

/** A piece of a text, marked where the query matches. */
interface TextPart {
  /** Where it begins in the text. */
  start: number;
  text: string;
  isMatch: boolean;
}

export interface SearchHitView {
  id: string;
  /** Tells it from hits of other kinds. */
  key: string;
  kind: SearchKind;
  /** What it is, in a word. */
  kindName: string;
  /** What it belongs to, whose colour it has. */
  topic: Topic;
  title: TextPart[];
  summary: TextPart[];
  /** A hit that is a figure shows it. */
  figure: FormattedFigure | null;
  /** What it opens; null where this release doesn't have it. */
  target: PageTarget | null;
}

/** A query to ask with a tap. */
export interface QueryRow {
  query: string;
  /** Marked is what the visitor has typed of it. */
  parts: TextPart[];
}

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

/** Results as they are shown: the best first, whatever its kind. */
export function hitViews(
  release: ContentRelease,
  { hits }: SearchResults,
  language: Language,
): SearchHitView[] {
  return hits.map((hit) => hitView(hit, release, language));
}

function hitView(
  { id, kind, title, summary, highlights }: SearchHit,
  release: ContentRelease,
  language: Language,
): SearchHitView {
  const metric = kind === 'metric' && release.metrics.find((candidate) => candidate.id === id);
  return {
    id,
    key: `${kind}/${id}`,
    kind,
    kindName: wordsIn(language).search.kind[kind],
    topic: topicOfHit(release, kind, id),
    title: markText(title, highlights.title),
    summary: markText(summary, highlights.summary),
    figure: metric ? formatFigure(metric, language) : null,
    target: targetOfHit(release, kind, id),
  };
}

const lists: Record<Exclude<SearchKind, 'event' | 'tool'>, ContentList> = {
  metric: 'metrics',
  service: 'services',
  sector: 'sectors',
  category: 'categories',
  article: 'articles',
};

function topicOfHit(release: ContentRelease, kind: SearchKind, id: string): Topic {
  if (kind === 'sector') return 'mini-programs';
  if (kind === 'category') return 'pay-score';
  if (kind === 'tool') return 'ecosystem';
  const list = kind === 'event' ? 'events' : (`${kind}s` as const);
  return release[list].find((entry) => entry.id === id)?.topic ?? 'ecosystem';
}

function targetOfHit(release: ContentRelease, kind: SearchKind, id: string): PageTarget | null {
  if (kind === 'event') return targetOfEvent(release, id);
  if (kind === 'tool') return targetOfTool(id);
  const list = lists[kind];
  return release[list].some((entry) => entry.id === id) ? targetOf({ list, id }) : null;
}

/** A page of the app's own. The walk-through opens with its first scenario. */
function targetOfTool(id: string): PageTarget | null {
  const path = `pages/${id}/index`;
  const route = routeOf(path);
  return route ? { path, id: route.shows.length > 0 ? scenarioIds[0] : null } : null;
}

/** An event has no page: it opens the service that it is about, else what is told of its topic. */
function targetOfEvent(release: ContentRelease, id: string): PageTarget | null {
  const event = release.events.find((candidate) => candidate.id === id);
  const [service] = servicesOf(release, event?.services ?? []);
  if (service) return targetOf({ list: 'services', id: service.id });
  const article = release.articles.find(({ topic }) => topic === event?.topic);
  return article ? targetOf({ list: 'articles', id: article.id }) : null;
}
