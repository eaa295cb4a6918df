import type { ContentRelease } from '../../domain/content/content-types';
import { formatFigure } from '../../domain/content/format-figure';
import type { Language } from '../../domain/words/language';
import { titleOf } from '../../domain/pages/page-title';
import {
  entryOf,
  pageKeyOf,
  routes,
  targetOf,
  targetsOf,
  type ContentList,
  type PageTarget,
} from '../../domain/pages/routes';
import { wordsIn } from './words';

/** What a page shows, as its share card names it. */
type TargetKind = 'pages' | ContentList;

/** A page with what is said of it, in one language. */
export interface TargetLine {
  /** Its canonical spelling (`pageKeyOf`). */
  key: string;
  kind: TargetKind;
  title: string;
  /** A figure's number; '' for other content. */
  figure: string;
}

/** Pages of one kind, under its name. */
export interface TargetGroup {
  kind: TargetKind;
  name: string;
  lines: TargetLine[];
}

const groupOrder: readonly TargetKind[] = [
  'pages',
  'metrics',
  'services',
  'sectors',
  'categories',
  'articles',
];

/** What is said of a page; for an entry that the release doesn't have, the app's name. */
export function targetLine(
  release: ContentRelease,
  target: PageTarget,
  language: Language,
): TargetLine {
  const key = pageKeyOf(target);
  const entry = entryOf(target);
  if (!entry) {
    return { key, kind: 'pages', title: titleOf(release, target, language), figure: '' };
  }
  const { list: kind, id } = entry;
  const nameless = wordsIn(language).app.name;
  if (kind === 'metrics') {
    const metric = release.metrics.find((candidate) => candidate.id === id);
    const figure = metric ? formatFigure(metric, language).text : '';
    return { key, kind, title: metric?.label[language] ?? nameless, figure };
  }
  // An entry can have a second page, which needs a title of its own.
  if (kind === 'articles' || targetOf(entry).path !== target.path) {
    return { key, kind, title: titleOf(release, target, language), figure: '' };
  }
  const name = release[kind].find((candidate) => candidate.id === id)?.name[language];
  return { key, kind, title: name ?? nameless, figure: '' };
}

/** Pages that are tools of whoever opened them, and show others nothing. */
const tools = ['pages/studio/index', 'pages/contact/index', 'pages/privacy/index'];

/** Whether a card or a poster can lead to a page. */
export function isShareable({ path }: { path: string }): boolean {
  return !tools.includes(path);
}

/**
 * All that can be shared, by kind.
 * @param query shows only what has all of its words in its title or number, in either language; '' shows all
 */
export function targetGroups(
  release: ContentRelease,
  language: Language,
  query: string,
): TargetGroup[] {
  const names = wordsIn(language).studio.kinds;
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const targets = targetsOf(release, routes.filter(isShareable)).filter((target) => {
    const spoken = `${titleOf(release, target, 'en')} ${titleOf(release, target, 'zh')}`;
    return words.every((word) => spoken.toLowerCase().includes(word));
  });
  const lines = targets.map((target) => targetLine(release, target, language));
  return groupOrder
    .map((kind) => ({ kind, name: names[kind], lines: lines.filter((line) => line.kind === kind) }))
    .filter((group) => group.lines.length > 0);
}
