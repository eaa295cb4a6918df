import type { ContentRelease } from '../../miniprogram/domain/content';
import type { Localized } from '../../miniprogram/domain/language';
import type { SearchKind } from '../../miniprogram/domain/search';

/** One thing that can be found. */
export interface SearchDocument {
  id: string;
  kind: SearchKind;
  title: Localized;
  summary: Localized;
  /** Further words by which it should be found, in both languages. */
  keywords: string;
}

const both = ({ en, zh }: Localized) => `${en} ${zh}`;
const bothLists = ({ en, zh }: Localized<string[]>) => [...en, ...zh].join(' ');

/** Everything in a release that search finds: figures, services, sectors, categories, events. */
export function documentsOf(release: ContentRelease): SearchDocument[] {
  const names = new Map(release.services.map(({ id, name }) => [id, both(name)]));
  const topics = new Map<string, string>(release.pillars.map(({ id, name }) => [id, both(name)]));
  return [
    ...release.metrics.map(({ id, topic, label, period, note, quotations, services }) => ({
      id,
      kind: 'metric' as const,
      title: label,
      summary: { en: `${period.en}. ${note.en}`, zh: `${period.zh}。${note.zh}` },
      keywords: [
        topics.get(topic) ?? '',
        ...services.map((service) => names.get(service) ?? ''),
        ...quotations.map(({ text }) => text),
      ].join(' '),
    })),
    ...release.services.map(({ id, topic, name, summary, audience, keywords }) => ({
      id,
      kind: 'service' as const,
      title: name,
      summary,
      keywords: [topics.get(topic) ?? '', bothLists(audience), bothLists(keywords)].join(' '),
    })),
    ...release.sectors.map(({ id, name, role }) => ({
      id,
      kind: 'sector' as const,
      title: name,
      summary: role,
      keywords: '',
    })),
    ...release.categories.map(({ id, name, typicalUse, models }) => ({
      id,
      kind: 'category' as const,
      title: name,
      summary: typicalUse,
      keywords: models.map((model) => names.get(model) ?? '').join(' '),
    })),
    ...release.events.map(({ id, title, date, topic }) => ({
      id,
      kind: 'event' as const,
      title,
      summary: { en: date, zh: date },
      keywords: topics.get(topic) ?? '',
    })),
  ];
}
