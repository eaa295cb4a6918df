import {
  occasions,
  pillarIds,
  qualifiers,
  sourceKinds,
  stepActors,
  topics,
  units,
  type ContentRelease,
} from './content-types';
import { isComplete } from './content-references';
import {
  type Check,
  isFlag,
  isNumber,
  isText,
  listOf,
  oneOf,
  optional,
  shapeOf,
} from '../cloud/shape';

const isLocalized = shapeOf({ en: isText, zh: isText });
const isTopic = oneOf(topics);
const ids = listOf(isText);
const isLocalizedList = shapeOf({ en: ids, zh: ids });

const isQuotation = listOf(shapeOf({ source: isText, text: isText }));
/** The first one is shown. */
const isQuotationList: Check = (value) =>
  isQuotation(value) && Array.isArray(value) && value.length > 0;

const isRelease = shapeOf({
  version: isText,
  ordinal: Number.isSafeInteger,
  event: shapeOf({ name: isLocalized, place: isLocalized, date: isText, source: isText }),
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
      unit: oneOf(units),
      qualifier: oneOf(qualifiers),
      isGrowth: isFlag,
      partOf: optional(isText),
      period: isLocalized,
      note: optional(isLocalized),
      quotations: isQuotationList,
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
      steps: listOf(
        shapeOf({ by: oneOf(stepActors), text: isLocalized, isDerived: optional(isFlag) }),
      ),
      inRoadmap: isFlag,
      sources: ids,
    }),
  ),
  sectors: listOf(
    shapeOf({
      id: isText,
      name: isLocalized,
      role: isLocalized,
      isLeading: isFlag,
      metrics: ids,
      sources: ids,
    }),
  ),
  categories: listOf(
    shapeOf({
      id: isText,
      name: isLocalized,
      typicalUse: isLocalized,
      models: ids,
      metrics: ids,
      sources: ids,
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
 * Whether a value from storage or the network is a valid content release. Checks every field that pages read, and all
 * references. `npm run content` checks the full schema.
 */
export function isContentRelease(value: unknown): value is ContentRelease {
  if (!isRelease(value)) return false;
  const release = value as ContentRelease;
  const pillars = new Set(release.pillars.map(({ id }) => id));
  return pillars.size === pillarIds.length && isComplete(release);
}
