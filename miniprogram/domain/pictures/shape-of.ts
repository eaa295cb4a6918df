import type { Metric } from '../content/content-types';
import type { DotCount } from './dots';
import type { FormationPlan, Shape } from './formations';

/** The shape that dots form for a figure, on Home, in the story and on cards alike; others are discs. */
const shapes: Record<string, Shape> = {
  'moments-daily-users': 'ring',
  'mini-program-daily-users': 'block',
  'mini-program-average-dau': 'block',
  'official-account-readers': 'page',
  'pay-score-deposits-saved': 'coin',
  'mini-program-gmv-growth': 'bars',
  'search-integration-areas': 'lens',
};

/** The shape of a figure; a disc, where it has none of its own. */
export function shapeOf(id: string): Shape {
  return shapes[id] ?? 'disc';
}

/** What the dots form for a figure, in its topic's colour; null for a disc of its own count. */
export function shapedPlan(metric: Metric, { base, lit, unlit }: DotCount): FormationPlan | null {
  const shape = shapeOf(metric.id);
  if (shape === 'disc') return null;
  return { shape, lit: base || lit, rest: unlit > 0 ? 'rim' : 'hidden', tone: metric.topic };
}
