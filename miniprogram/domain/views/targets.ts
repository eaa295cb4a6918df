import type { ContentRelease } from '../content';
import { formatFigure } from '../format-figure';
import type { Language } from '../language';
import {
  entryOf,
  pageKeyOf,
  routes,
  targetsOf,
  type ContentList,
  type PageTarget,
} from '../routes';
import { wordsIn } from '../words/index';

/** What a page shows, as its share card names it. */
export type TargetKind = 'pages' | ContentList;

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

/** A page that shows no entry, by its own name. */
function pageTitle(release: ContentRelease, path: string, language: Language): string {
  const { app, tabs, about } = wordsIn(language);
  const pillar = release.pillars.find(({ id }) => path === `pages/${id}/index`);
  if (path === 'pages/search/index') return tabs.search;
  if (path === 'pages/about/index') return about.title;
  return pillar?.name[language] ?? app.name;
}

/** What is said of a page; for an entry that the release doesn't have, the app's name. */
export function targetLine(
  release: ContentRelease,
  target: PageTarget,
  language: Language,
): TargetLine {
  const key = pageKeyOf(target);
  const entry = entryOf(target);
  if (!entry) {
    const title = pageTitle(release, target.path, language);
    return { key, kind: 'pages', title, figure: '' };
  }
  const { list: kind, id } = entry;
  if (kind === 'metrics') {
    const metric = release.metrics.find((candidate) => candidate.id === id);
    const title = metric?.label[language] ?? wordsIn(language).app.name;
    return { key, kind, title, figure: metric ? formatFigure(metric, language).text : '' };
  }
  if (kind === 'articles') {
    const title = release.articles.find((candidate) => candidate.id === id)?.title[language];
    return { key, kind, title: title ?? wordsIn(language).app.name, figure: '' };
  }
  const name = release[kind].find((candidate) => candidate.id === id)?.name[language];
  return { key, kind, title: name ?? wordsIn(language).app.name, figure: '' };
}

/** The title of a page's card. */
export function cardTitle(release: ContentRelease, target: PageTarget, language: Language): string {
  const { figure, title } = targetLine(release, target, language);
  return [figure, title].filter(Boolean).join(' · ');
}

const STUDIO = 'pages/studio/index';

/** Whether a card or a poster can lead to a page: to all but the studio itself. */
export function isShareable({ path }: { path: string }): boolean {
  return path !== STUDIO;
}

/**
 * All that can be shared, by kind.
 * @param query shows only what has all of its words in its title or number, in either language; '' shows all
 */
export function targetGroups(
  release: ContentRelease,
  language: Language,
  query = '',
): TargetGroup[] {
  const names = wordsIn(language).studio.kinds;
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const targets = targetsOf(release, routes.filter(isShareable)).filter((target) => {
    const spoken = `${cardTitle(release, target, 'en')} ${cardTitle(release, target, 'zh')}`;
    return words.every((word) => spoken.toLowerCase().includes(word));
  });
  const lines = targets.map((target) => targetLine(release, target, language));
  return groupOrder
    .map((kind) => ({ kind, name: names[kind], lines: lines.filter((line) => line.kind === kind) }))
    .filter((group) => group.lines.length > 0);
}
