import { referencesOf } from '../../miniprogram/domain/content/content-references';
import { routes } from '../../miniprogram/domain/pages/routes';
import { collidingIds } from '../../miniprogram/domain/sharing/scene';
import { strayLinks } from './links';
import type { ContentParts } from './schema';
import { falseParts } from './parts-of-wholes';
import { strayNumbers } from './stray-numbers';

/** A name in one file that must be an id in another. */
interface FileReference {
  from: string;
  to: keyof ContentParts;
  id: string;
}

/** The references of the content, with the files in which they stand. */
function fileReferencesOf(parts: ContentParts): FileReference[] {
  const content = {
    ...parts['pages.json'],
    metrics: parts['metrics.json'],
    services: parts['services.json'],
    sectors: parts['sectors.json'],
    categories: parts['categories.json'],
    events: parts['events.json'],
    articles: parts['articles.json'],
    sources: parts['sources.json'],
  };
  return referencesOf(content).map(({ from: [list, ...rest], to, id }) => ({
    from: [`${list}.json`, ...rest].join(': '),
    to: `${to}.json`,
    id,
  }));
}

/**
 * What a schema of one file can't see: ids used twice or alike in a code's scene, names that lead nowhere, and entries
 * that nothing leads to.
 * @returns one line for each fault; empty when the files fit together
 */
export function findFaults(parts: ContentParts): string[] {
  const faults: string[] = [];
  const ids = new Map<keyof ContentParts, Set<string>>();
  for (const file of Object.keys(parts) as (keyof ContentParts)[]) {
    if (file === 'pages.json' || file === 'synonyms.json') continue;
    const seen = new Set<string>();
    for (const { id } of parts[file]) {
      if (seen.has(id)) faults.push(`${file}: ${id}: the id is used twice`);
      seen.add(id);
    }
    ids.set(file, seen);
  }
  for (const { id } of parts['app-pages.json']) {
    const isPage = routes.some(({ path }) => path === `pages/${id}/index`);
    if (!isPage) faults.push(`app-pages.json: ${id}: the app has no page of that name`);
  }
  for (const { path, shows } of routes) {
    const shown = shows.flatMap(({ list, prefix }) =>
      parts[`${list}.json` as const].map(({ id }) => prefix + id),
    );
    for (const [one, other] of collidingIds(shown)) {
      faults.push(`${path}: ${other}: a Mini Program code can't tell it from ${one}`);
    }
  }
  const references = fileReferencesOf(parts);
  for (const { from, to, id } of references) {
    if (!ids.get(to)?.has(id)) faults.push(`${from}: ${id} is not in ${to}`);
  }
  const placedMetrics = new Set(
    references
      .filter(({ from, to }) => from.startsWith('pages.json') && to === 'metrics.json')
      .map(({ id }) => id),
  );
  for (const { id } of parts['metrics.json']) {
    if (!placedMetrics.has(id)) faults.push(`metrics.json: ${id}: pages.json shows it nowhere`);
  }
  faults.push(...strayNumbers(parts), ...strayLinks(parts), ...falseParts(parts));
  const usedSources = new Set(
    references.filter(({ to }) => to === 'sources.json').map(({ id }) => id),
  );
  for (const { id } of parts['sources.json']) {
    if (!usedSources.has(id)) faults.push(`sources.json: ${id}: nothing refers to it`);
  }
  return faults;
}
