import { routes } from '../../miniprogram/domain/routes';
import { collidingIds } from '../../miniprogram/domain/scene';
import { strayLinks } from './links';
import type { ContentParts } from './schema';
import { falseParts } from './parts-of-wholes';
import { strayNumbers } from './stray-numbers';

/** A name in one file that must be an id in another. */
interface Reference {
  from: string;
  to: keyof ContentParts;
  id: string;
}

function referencesOf(parts: ContentParts): Reference[] {
  const references: Reference[] = [];
  const refer = (from: string, to: keyof ContentParts, ids: string[]) =>
    references.push(...ids.map((id) => ({ from, to, id })));
  for (const metric of parts['metrics.json']) {
    refer(
      `metrics.json: ${metric.id}: quotations`,
      'sources.json',
      metric.quotations.map((q) => q.source),
    );
    refer(`metrics.json: ${metric.id}: services`, 'services.json', metric.services);
  }
  for (const file of ['services.json', 'sectors.json', 'categories.json', 'events.json'] as const) {
    for (const entry of parts[file])
      refer(`${file}: ${entry.id}: sources`, 'sources.json', entry.sources);
  }
  for (const file of ['sectors.json', 'categories.json'] as const) {
    for (const { id, metrics } of parts[file])
      refer(`${file}: ${id}: metrics`, 'metrics.json', metrics);
  }
  for (const category of parts['categories.json']) {
    refer(`categories.json: ${category.id}: models`, 'services.json', category.models);
  }
  for (const { id, services } of parts['events.json']) {
    refer(`events.json: ${id}: services`, 'services.json', services);
  }
  for (const { id, source, sections } of parts['articles.json']) {
    refer(`articles.json: ${id}: source`, 'sources.json', [source]);
    for (const section of sections) {
      const from = `articles.json: ${id}: ${section.id}`;
      refer(`${from}: metrics`, 'metrics.json', section.metrics);
      refer(`${from}: services`, 'services.json', section.services);
    }
  }
  const { event, overview, pillars } = parts['pages.json'];
  refer('pages.json: event', 'sources.json', [event.source]);
  refer('pages.json: overview', 'metrics.json', [
    overview.leadMetric,
    ...overview.reachMetrics,
    ...overview.furtherMetrics,
  ]);
  for (const pillar of pillars) {
    const from = `pages.json: ${pillar.id}`;
    refer(from, 'metrics.json', [pillar.leadMetric, ...pillar.metrics, ...pillar.furtherMetrics]);
    refer(from, 'services.json', pillar.services);
    refer(from, 'events.json', pillar.events);
  }
  return references;
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
  for (const { path, shows } of routes) {
    const shown = shows.flatMap(({ list, prefix }) =>
      parts[`${list}.json` as const].map(({ id }) => prefix + id),
    );
    for (const [one, other] of collidingIds(shown)) {
      faults.push(`${path}: ${other}: a Mini Program code can't tell it from ${one}`);
    }
  }
  const references = referencesOf(parts);
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
