import { release } from '../../miniprogram/content/release';
import { defineFunction } from '../shared/define-function';
import { openRepositories } from '../shared/repositories';
import { openTextCheck } from '../shared/text-check';
import { campaignQuery, handleCampaign } from './handle';

/** A marketer's campaigns. Needs identity: each belongs to the one who made it, and WeChat judges a name by its writer. */
export const main = defineFunction<'campaign'>({
  name: 'campaign',
  input: campaignQuery,
  async handle(query) {
    const repositories = await openRepositories();
    const textCheck = openTextCheck(repositories.cloud, repositories.limits, Date.now);
    return handleCampaign(query, { ...repositories, release, textCheck, now: Date.now });
  },
});
