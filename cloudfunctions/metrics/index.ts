import { release } from '../../miniprogram/content/release';
import { defineFunction } from '../shared/define-function';
import { handleMetrics, metricsQuery } from './handle';

/** The figures of the roadmap. Public: it answers visitors without identity. */
export const main = defineFunction<'metrics'>({
  name: 'metrics',
  input: metricsQuery,
  handle: (query) => handleMetrics(query, release),
});
