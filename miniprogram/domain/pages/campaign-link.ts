import { formatTimes } from '../content/format-figure';
import type { CampaignSummary } from '../sharing/campaign';
import { fill, wordsIn } from '../words/index';
import type { Language } from '../words/language';
import type { LinkRow } from './rows';

/** The way to the marketer's campaigns, with the newest one's opens; none on a phone that knows of no campaign. */
export function campaignLink(summary: CampaignSummary | null, language: Language): LinkRow[] {
  if (!summary) return [];
  const { campaigns, latest } = wordsIn(language).campaignLink;
  const { name, opens } = summary;
  const count = formatTimes(opens, language);
  return [
    {
      id: 'campaigns',
      name: campaigns,
      summary: fill(opens === 1 ? latest.one : latest.other, { name, count }),
    },
  ];
}
