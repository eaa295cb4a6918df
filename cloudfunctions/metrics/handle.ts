import * as v from 'valibot';
import type { MetricsData, MetricsQuery } from '../../miniprogram/domain/cloud/cloud-api';
import {
  pillarIds,
  type ContentRelease,
  type Metric,
  type Source,
} from '../../miniprogram/domain/content/content-types';
import { Refusal } from '../shared/refusal';

const version = v.optional(v.pipe(v.string(), v.maxLength(64)));

/** The input of `metrics`. */
export const metricsQuery = v.variant('scope', [
  v.strictObject({ scope: v.literal('all'), version }),
  v.strictObject({
    scope: v.literal('pillar'),
    pillar: v.picklist(pillarIds),
    version,
  }),
  v.strictObject({
    scope: v.literal('metric'),
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
    version,
  }),
]) as v.GenericSchema<unknown, MetricsQuery>;

function sourcesOf(metrics: Metric[], release: ContentRelease): Source[] {
  const ids = new Set(metrics.flatMap(({ quotations }) => quotations.map(({ source }) => source)));
  return release.sources.filter(({ id }) => ids.has(id));
}

/**
 * Returns the whole content release, one pillar's figures, or one figure, with the sources. A caller that already has this
 * version gets `not-modified`.
 * @throws Refusal `not-found` for an unknown figure
 */
export function handleMetrics(query: MetricsQuery, release: ContentRelease): MetricsData {
  const { version } = release;
  if (query.version === version) return { scope: 'not-modified', version };
  switch (query.scope) {
    case 'all':
      return { scope: 'all', version, release };
    case 'pillar': {
      const metrics = release.metrics.filter(({ topic }) => topic === query.pillar);
      return { scope: 'pillar', version, metrics, sources: sourcesOf(metrics, release) };
    }
    case 'metric': {
      const metric = release.metrics.find(({ id }) => id === query.id);
      if (!metric) throw new Refusal('not-found', `There is no figure "${query.id}".`);
      return { scope: 'metric', version, metric, sources: sourcesOf([metric], release) };
    }
  }
}
