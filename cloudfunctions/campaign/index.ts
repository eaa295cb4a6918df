import { release } from '../../miniprogram/content/release';
import { defineFunction } from '../shared/define-function';
import { openRepositories } from '../shared/repositories';
import { campaignQuery, handleCampaign } from './handle';

/** A marketer's campaigns. Needs identity: each belongs to the one who made it. */
export const main = defineFunction<'campaign'>({
  name: 'campaign',
  input: campaignQuery,
  handle: async (query) =>
    handleCampaign(query, { ...(await openRepositories()), release, now: Date.now }),
});
