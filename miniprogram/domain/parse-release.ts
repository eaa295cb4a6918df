import type { ContentRelease } from './content';

const lists = [
  'pillars',
  'metrics',
  'services',
  'sectors',
  'categories',
  'events',
  'sources',
] as const;

function isLocalized(value: unknown): boolean {
  const { en, zh } = (value ?? {}) as { en?: unknown; zh?: unknown };
  return typeof en === 'string' && typeof zh === 'string';
}

function isMetric(value: unknown): boolean {
  const {
    id,
    label,
    value: amount,
    quotations,
    period,
    note,
  } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof amount === 'number' &&
    [label, period, note].every(isLocalized) &&
    Array.isArray(quotations)
  );
}

/**
 * Whether a value can be shown as a content release: what comes from storage or over the network is looked at once, and
 * then trusted. The content's full schema is checked when it is compiled.
 */
export function isContentRelease(value: unknown): value is ContentRelease {
  if (typeof value !== 'object' || value === null) return false;
  const release = value as Partial<Record<keyof ContentRelease, unknown>>;
  const overview = (release.overview ?? {}) as { reachMetrics?: unknown; furtherMetrics?: unknown };
  return (
    typeof release.version === 'string' &&
    typeof release.event === 'object' &&
    Array.isArray(overview.reachMetrics) &&
    Array.isArray(overview.furtherMetrics) &&
    lists.every((name) => Array.isArray(release[name])) &&
    (release.metrics as unknown[]).every(isMetric) &&
    (release.pillars as unknown[]).length === 3
  );
}
