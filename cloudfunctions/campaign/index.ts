import { release } from '../../miniprogram/content/release';
import { defineFunction } from '../shared/define-function';
import { openRepositories } from '../shared/repositories';
import { openTextCheck } from '../shared/text-check';
import { campaignQuery, handleCampaign } from './handle';

/** A marketer's campaigns. Needs identity: a campaign has an owner, and WeChat judges a name together with its author. */
export const main = defineFunction<'campaign'>({
  name: 'campaign',
  input: campaignQuery,
  async handle(query) {
    const repositories = await openRepositories();
    const textCheck = openTextCheck(repositories.cloud, repositories.limits, Date.now);
    return handleCampaign(query, { ...repositories, release, textCheck, now: Date.now });
  },
});
