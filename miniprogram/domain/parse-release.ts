import {
  occasions,
  pillarIds,
  qualifiers,
  sourceKinds,
  topics,
  type ContentRelease,
} from './content';
import { isFlag, isNumber, isText, listOf, oneOf, optional, shapeOf } from './shape';

const isLocalized = shapeOf({ en: isText, zh: isText });
const isTopic = oneOf(topics);
const ids = listOf(isText);
const isLocalizedList = shapeOf({ en: ids, zh: ids });

const isRelease = shapeOf({
  version: isText,
  event: shapeOf({ name: isLocalized, place: isLocalized, date: isText }),
  overview: shapeOf({ leadMetric: isText, reachMetrics: ids, furtherMetrics: ids }),
  pillars: listOf(
    shapeOf({
      id: oneOf(pillarIds),
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
      subject: optional(isLocalized),
      value: isNumber,
      unit: isText,
      qualifier: oneOf(qualifiers),
      isGrowth: isFlag,
      partOf: optional(isText),
      period: isLocalized,
      note: optional(isLocalized),
      quotations: listOf(shapeOf({ source: isText, text: isText })),
      inRoadmap: isFlag,
      occasion: optional(oneOf(occasions)),
      isCrossChecked: isFlag,
      services: ids,
    }),
  ),
  services: listOf(
    shapeOf({
      id: isText,
      topic: isTopic,
      name: isLocalized,
      summary: isLocalized,
      audience: isLocalizedList,
      keywords: isLocalizedList,
      steps: optional(isLocalizedList),
      inRoadmap: isFlag,
      sources: ids,
    }),
  ),
  sectors: listOf(
    shapeOf({ id: isText, name: isLocalized, role: isLocalized, isLeading: isFlag, metrics: ids }),
  ),
  categories: listOf(
    shapeOf({
      id: isText,
      name: isLocalized,
      typicalUse: isLocalized,
      models: ids,
      metrics: ids,
    }),
  ),
  events: listOf(
    shapeOf({
      id: isText,
      topic: isTopic,
      date: isText,
      title: isLocalized,
      isPlan: isFlag,
      services: ids,
      sources: ids,
    }),
  ),
  articles: listOf(
    shapeOf({
      id: isText,
      topic: isTopic,
      title: isLocalized,
      standfirst: isLocalized,
      source: isText,
      sections: listOf(
        shapeOf({
          id: isText,
          heading: isLocalized,
          text: isLocalized,
          passages: ids,
          metrics: ids,
          services: ids,
        }),
      ),
    }),
  ),
  sources: listOf(
    shapeOf({
      id: isText,
      headline: optional(isText),
      about: optional(isLocalized),
      publisher: isLocalized,
      repostedBy: optional(isText),
      date: isText,
      url: isText,
      language: isText,
      kind: oneOf(sourceKinds),
    }),
  ),
});

/**
 * Whether a value can be shown as a content release: what comes from storage or over the network is looked at once, for
 * all that the pages read of it, and then trusted. The full schema is checked when the content is compiled.
 */
export function isContentRelease(value: unknown): value is ContentRelease {
  return isRelease(value) && new Set(namesOfPillars(value)).size === pillarIds.length;
}

function namesOfPillars(release: unknown): string[] {
  return (release as ContentRelease).pillars.map(({ id }) => id);
}
