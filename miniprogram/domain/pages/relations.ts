import type {
  ContentRelease,
  Metric,
  PayScoreCategory,
  Sector,
  Service,
  Unit,
} from '../content/content-types';

/** How many related services a page offers. */
const MAX_RELATED = 4;

/** Weights of what two services share. A common figure says more than a common pillar. */
const weights = { figure: 3, keyword: 2, category: 2, topic: 1 };

const shared = <T>(one: readonly T[], other: readonly T[]) =>
  new Set(one.filter((item) => other.includes(item))).size;

/** The figures about a service, its own topic first, in the pages' reading order. */
export function metricsFor(release: ContentRelease, { id, topic }: Service): Metric[] {
  const { overview, pillars } = release;
  const order = [overview, ...pillars].flatMap((page) => [
    page.leadMetric,
    ...('metrics' in page ? page.metrics : page.reachMetrics),
    ...page.furtherMetrics,
  ]);
  const place = (metric: Metric) =>
    order.indexOf(metric.id) + (metric.topic === topic ? 0 : order.length);
  return release.metrics
    .filter(({ services }) => services.includes(id))
    .sort((a, b) => place(a) - place(b));
}

/** Years and lengths of short lists aren't shown as large figures, because words say them better. */
const wordy: readonly Unit[] = ['year', 'ordinal-year', 'sectors', 'areas', 'models', 'categories'];

/** Whether a metric is a figure to set large. */
export const isFigure = ({ unit }: Metric): boolean => !wordy.includes(unit);

/** The figure that matters most for a service: one about it alone, one that it shares, or its pillar's own. */
export function leadFor(release: ContentRelease, service: Service): Metric | undefined {
  const metrics = metricsFor(release, service);
  const pillar = release.pillars.find(({ id }) => id === service.topic);
  return (
    metrics.find(({ services, topic }) => services.length === 1 && topic === service.topic) ??
    metrics.find(isFigure) ??
    release.metrics.find((metric) => metric.id === pillar?.leadMetric && isFigure(metric))
  );
}

/** The sectors that a service's audience names. */
export function sectorsFor({ sectors }: ContentRelease, { audience }: Service): Sector[] {
  return sectors.filter(({ name }) => audience.en.includes(name.en));
}

/** The Pay Score categories in which a service is used: those whose scenarios include it, or that its audience names. */
export function categoriesFor(
  { categories }: ContentRelease,
  { id, audience }: Service,
): PayScoreCategory[] {
  return categories.filter(
    ({ models, name }) => models.includes(id) || audience.en.includes(name.en),
  );
}

/**
 * The services for a sector or category: those whose audience names it or, without any, those of its figures.
 */
export function servicesFor(
  { services, metrics }: ContentRelease,
  business: { name: { en: string }; metrics: string[] },
): Service[] {
  const meant = services.filter(({ audience }) => audience.en.includes(business.name.en));
  if (meant.length > 0) return meant;
  const told = metrics.filter(({ id }) => business.metrics.includes(id));
  return services.filter(({ id }) => told.some((metric) => metric.services.includes(id)));
}

/** The services that share the most with one: figures, keywords in both languages, categories, the topic. */
export function relatedServices(release: ContentRelease, service: Service): Service[] {
  const figures = metricsFor(release, service);
  const keywords = [...service.keywords.en, ...service.keywords.zh];
  const categories = categoriesFor(release, service);
  const scored = release.services
    .filter((other) => other.id !== service.id)
    .map((other) => ({
      other,
      score:
        weights.figure * shared(figures, metricsFor(release, other)) +
        weights.keyword * shared(keywords, [...other.keywords.en, ...other.keywords.zh]) +
        weights.category * shared(categories, categoriesFor(release, other)) +
        (other.topic === service.topic ? weights.topic : 0),
    }));
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_RELATED)
    .map(({ other }) => other);
}
