import type { ContentRelease } from './content';
import { isFlag, isNumber, isText, listOf, oneOf, shapeOf } from './shape';

const isLocalized = shapeOf({ en: isText, zh: isText });
const isTopic = oneOf(['mini-programs', 'pay-score', 'search', 'ecosystem']);
const ids = listOf(isText);

const isRelease = shapeOf({
  version: isText,
  event: shapeOf({ name: isLocalized, place: isLocalized, date: isText }),
  overview: shapeOf({ leadMetric: isText, reachMetrics: ids, furtherMetrics: ids }),
  pillars: listOf(
    shapeOf({
      id: oneOf(['mini-programs', 'pay-score', 'search']),
      name: isLocalized,
      thesis: isLocalized,
      leadMetric: isText,
      metrics: ids,
      furtherMetrics: ids,
      services: ids,
      events: ids,
    }),
  ),
  metrics: listOf(
    shapeOf({
      id: isText,
      topic: isTopic,
      label: isLocalized,
      value: isNumber,
      unit: isText,
      qualifier: oneOf(['exactly', 'about', 'over', 'more-than-doubled']),
      period: isLocalized,
      note: isLocalized,
      quotations: listOf(shapeOf({ source: isText, text: isText })),
      services: ids,
    }),
  ),
  services: listOf(
    shapeOf({ id: isText, topic: isTopic, name: isLocalized, summary: isLocalized }),
  ),
  sectors: listOf(shapeOf({ id: isText, name: isLocalized, role: isLocalized, isLeading: isFlag })),
  categories: listOf(shapeOf({ id: isText, name: isLocalized, typicalUse: isLocalized })),
  events: listOf(shapeOf({ id: isText, date: isText, title: isLocalized, isPlan: isFlag })),
  sources: listOf(
    shapeOf({ id: isText, title: isText, publisher: isText, date: isText, url: isText }),
  ),
});

/**
 * Whether a value can be shown as a content release: what comes from storage or over the network is looked at once, for
 * all that the pages read of it, and then trusted. The full schema is checked when the content is compiled.
 */
export function isContentRelease(value: unknown): value is ContentRelease {
  return isRelease(value) && new Set(pillarIds(value)).size === 3;
}

function pillarIds(release: unknown): string[] {
  return (release as ContentRelease).pillars.map(({ id }) => id);
}
