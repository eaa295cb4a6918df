import type { ContentRelease } from './content-types';

/** The lists of a release whose entries have ids. */
type ListName =
  'metrics' | 'services' | 'sectors' | 'categories' | 'events' | 'articles' | 'sources';

const lists: readonly ListName[] = [
  'metrics',
  'services',
  'sectors',
  'categories',
  'events',
  'articles',
  'sources',
];

/** A reference: an id that must be an entry of a list. */
export interface Reference {
  /** The place of the reference: a list or `pages`, the entry, and its field or part if there are several. */
  from: [list: ListName | 'pages', entry: string, ...part: string[]];
  to: ListName;
  id: string;
}

/** All references in a release. */
export function referencesOf(content: Omit<ContentRelease, 'version' | 'ordinal'>): Reference[] {
  const { event, overview, pillars, metrics, services, sectors, categories, events, articles } =
    content;
  const references: Reference[] = [];
  const refer = (from: Reference['from'], to: ListName, ids: string[]) =>
    references.push(...ids.map((id) => ({ from, to, id })));
  for (const { id, quotations, services: about, partOf } of metrics) {
    const named = quotations.map(({ source }) => source);
    refer(['metrics', id, 'quotations'], 'sources', named);
    refer(['metrics', id, 'services'], 'services', about);
    if (partOf !== undefined) refer(['metrics', id, 'partOf'], 'metrics', [partOf]);
  }
  for (const [list, entries] of Object.entries({ services, sectors, categories, events })) {
    for (const { id, sources } of entries)
      refer([list as ListName, id, 'sources'], 'sources', sources);
  }
  for (const [list, entries] of Object.entries({ sectors, categories })) {
    for (const { id, metrics: told } of entries)
      refer([list as ListName, id, 'metrics'], 'metrics', told);
  }
  for (const { id, models } of categories) refer(['categories', id, 'models'], 'services', models);
  for (const { id, services: about } of events)
    refer(['events', id, 'services'], 'services', about);
  for (const { id, source, sections } of articles) {
    refer(['articles', id, 'source'], 'sources', [source]);
    for (const section of sections) {
      refer(['articles', id, section.id, 'metrics'], 'metrics', section.metrics);
      refer(['articles', id, section.id, 'services'], 'services', section.services);
    }
  }
  refer(['pages', 'event'], 'sources', [event.source]);
  refer(['pages', 'overview'], 'metrics', [
    overview.leadMetric,
    ...overview.reachMetrics,
    ...overview.furtherMetrics,
  ]);
  for (const pillar of pillars) {
    const shown = [pillar.leadMetric, ...pillar.metrics, ...pillar.furtherMetrics];
    refer(['pages', pillar.id], 'metrics', shown);
    refer(['pages', pillar.id], 'services', pillar.services);
    refer(['pages', pillar.id], 'events', pillar.events);
  }
  return references;
}

/** Whether all ids in a release are unique, and all references resolve. */
export function isComplete(content: ContentRelease): boolean {
  const ids = new Map<ListName, Set<string>>();
  for (const list of lists) {
    const found = content[list].map(({ id }) => id);
    const known = new Set(found);
    if (known.size < found.length) return false;
    ids.set(list, known);
  }
  return referencesOf(content).every(({ to, id }) => ids.get(to)?.has(id));
}
