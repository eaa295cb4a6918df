import { release } from '../../miniprogram/content/release';
import { defineFunction } from '../shared/define-function';
import { openRepositories } from '../shared/repositories';
import { engagementQuery, handleEngagement } from './handle';

/** Views and shares. Public: in Moments' single-page mode a visitor has no identity. */
export const main = defineFunction<'engagement'>({
  name: 'engagement',
  input: engagementQuery,
  handle: async (query) =>
    handleEngagement(query, { ...(await openRepositories()), release, now: Date.now }),
});
