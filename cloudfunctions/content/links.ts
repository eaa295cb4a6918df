import type { ContentParts } from './schema';

/** An entry that figures are linked to, and how sources name it. */
interface Linked {
  id: string;
  name: { en: string; zh: string };
  citedAs?: string[];
}

/** Sources write "mini-program", "Mini Program" and "mini program". */
const plain = (text: string) => text.toLowerCase().replaceAll('-', ' ');

/**
 * A figure may be linked only to what its sources are about: one of its quotations, or the headline or description of a
 * source that it quotes, must name the service, sector or category.
 * @returns one line for each link that no source supports
 */
export function strayLinks(parts: ContentParts): string[] {
  const sources = new Map(parts['sources.json'].map((source) => [source.id, source]));
  const metrics = new Map(parts['metrics.json'].map((metric) => [metric.id, metric]));
  const cites = (metricId: string, { name, citedAs = [] }: Linked) => {
    const texts = (metrics.get(metricId)?.quotations ?? []).flatMap(({ source, text }) => {
      const { headline = '', about } = sources.get(source) ?? {};
      return [text, headline, about?.en ?? '', about?.zh ?? ''].map(plain);
    });
    const names = [name.en, name.zh, ...citedAs].map(plain);
    return texts.some((text) => names.some((each) => text.includes(each)));
  };
  const faults: string[] = [];
  const check = (from: string, metricId: string, linked: Linked) => {
    if (metrics.has(metricId) && !cites(metricId, linked))
      faults.push(`${from}: no source of ${metricId} names ${linked.id}`);
  };
  for (const metric of parts['metrics.json']) {
    for (const service of parts['services.json']) {
      if (metric.services.includes(service.id))
        check(`metrics.json: ${metric.id}: services`, metric.id, service);
    }
  }
  for (const file of ['sectors.json', 'categories.json'] as const) {
    for (const business of parts[file]) {
      for (const metricId of business.metrics)
        check(`${file}: ${business.id}: metrics`, metricId, business);
    }
  }
  return faults;
}
