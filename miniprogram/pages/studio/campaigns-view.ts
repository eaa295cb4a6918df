import type { CampaignReport, CampaignsStatus } from '../../domain/sharing/campaign';
import type { DayCount } from '../../domain/sharing/engagement';
import type { ContentRelease } from '../../domain/content/content-types';
import { daysBetween, MILLISECONDS_A_DAY } from '../../domain/content/days';
import {
  formatDate,
  formatNumber,
  formatTally,
  formatTimes,
} from '../../domain/content/format-figure';
import { languageNames, type Language } from '../../domain/words/language';
import { titleOf } from '../../domain/pages/page-title';
import type { Failure } from '../../domain/cloud/result';
import { parsePageKey } from '../../domain/pages/routes';
import { fill } from '../../domain/words/index';
import { wordsIn } from './words';

/** The campaigns, as the page needs to know them. */
interface CampaignsState {
  campaigns: readonly CampaignReport[];
  state: CampaignsStatus;
  moreState: CampaignsStatus;
  hasMore: boolean;
}

/** A day as a bar. */
export interface DayBar {
  day: string;
  /** As a share of the day with most, in percent. */
  height: number;
  /** The number on the bar: on the first of the highest only; '' elsewhere. */
  label: string;
}

/** What a campaign brought in one channel. */
interface ChannelRow {
  code: string;
  /** The channel, and the picture's language where the campaign has several. */
  name: string;
  /** `12,345 opens`, 打开 1.23 万次. */
  opens: string;
  /** As a share of the channel with most, in percent. */
  width: number;
  /** What a tap does, and with what, for those who hear it. */
  again: string;
}

/** A campaign: one name and one page, in one or more channels. */
interface CampaignRow {
  key: string;
  name: string;
  /** What it shows. */
  about: string;
  /** Over all channels: `12,345`, 1.23 万. */
  opens: string;
  /** What the number counts: `opens`. */
  unit: string;
  /** What the chart says, in a sentence. */
  sentence: string;
  /** Each day's opens, for those who hear the chart; '' where nothing is drawn. */
  spoken: string;
  /** None where there is nothing to draw. */
  bars: DayBar[];
  /** Under the chart's ends. */
  firstDay: string;
  lastDay: string;
  /** The best first. */
  channels: ChannelRow[];
}

export interface CampaignsView {
  status: 'loading' | 'failed' | 'none' | 'ready';
  isRefreshing: boolean;
  failure: string;
  rows: CampaignRow[];
  /** What the button for older campaigns says; '' where there are none. */
  more: string;
  moreFailure: string;
}

/** A chart shows these: a week at least, so that a bar isn't a block, and a month at most. */
const LEAST_DAYS = 7;
const MOST_DAYS = 30;

/**
 * The campaigns with their opens by day and by channel.
 * @param now milliseconds since 1970
 */
export function campaignsView(
  release: ContentRelease,
  { campaigns, state, moreState, hasMore }: CampaignsState,
  language: Language,
  now: number,
): CampaignsView {
  const { campaigns: words } = wordsIn(language);
  const rows = groupsOf(campaigns).map((group) => campaignRow(release, group, language, now));
  const empty = { idle: 'loading', loading: 'loading', failed: 'failed', ready: 'none' } as const;
  const isLoadingMore = moreState.status === 'loading';
  return {
    status: rows.length > 0 ? 'ready' : empty[state.status],
    isRefreshing: state.status === 'loading',
    failure: failureText(state, language),
    rows,
    more: hasMore ? (isLoadingMore ? words.loadingMore : words.more) : '',
    moreFailure: failureText(moreState, language),
  };
}

function failureText(state: CampaignsStatus, language: Language): string {
  if (state.status !== 'failed') return '';
  const { campaigns: words, errors, studio } = wordsIn(language);
  const reasons: Partial<Record<Failure, string>> = studio.reasons;
  return `${words.failed} ${reasons[state.error] ?? errors[state.error]}`;
}

/** One name and one page are one campaign, whatever the channel: so its channels can be compared. */
type CampaignGroup = readonly [CampaignReport, ...CampaignReport[]];

function groupsOf(campaigns: readonly CampaignReport[]): CampaignGroup[] {
  const groups = new Map<string, [CampaignReport, ...CampaignReport[]]>();
  for (const campaign of campaigns) {
    const group = groups.get(keyOf(campaign));
    if (group) group.push(campaign);
    else groups.set(keyOf(campaign), [campaign]);
  }
  return [...groups.values()];
}

const keyOf = ({ name, page }: CampaignReport) => JSON.stringify([name, page]);

function campaignRow(
  release: ContentRelease,
  group: CampaignGroup,
  language: Language,
  now: number,
): CampaignRow {
  const { campaigns: words } = wordsIn(language);
  const [{ name, page }] = group;
  const target = parsePageKey(page, release);
  const views = group.reduce((sum, campaign) => sum + campaign.views, 0);
  return {
    key: keyOf(group[0]),
    name,
    about: target ? titleOf(release, target, language) : '',
    opens: formatTally(views, language),
    unit: views === 1 ? words.open : words.opens,
    ...chartOf(group, views, language, now),
    channels: channelRows(group, language),
  };
}

/** The opens of a campaign by day, over all channels. */
function chartOf(group: CampaignGroup, views: number, language: Language, now: number) {
  const { campaigns: words } = wordsIn(language);
  const made = Math.min(...group.map(({ createdAt }) => createdAt));
  const since = Math.min(made, now - (LEAST_DAYS - 1) * MILLISECONDS_A_DAY);
  const days = daysBetween(since, now, MOST_DAYS);
  const opened = opensByDay(group.flatMap((campaign) => campaign.days));
  const counts = days.map((day) => opened.get(day) ?? 0);
  const most = Math.max(...counts);
  const peak = counts.indexOf(most);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shares = group.reduce((sum, campaign) => sum + campaign.shares, 0);
  const day = (index: number) => dayName(days[index] ?? '', language);
  const [colon, comma] = language === 'en' ? [': ', '; '] : ['：', '；'];
  const sentence = () => {
    if (views === 0) return words.fresh;
    if (total === 0) return fill(words.silent, { days: formatNumber(days.length, language) });
    const opens = plural(words.opensOf, total, language);
    if (total === most) return fill(words.sentenceToday, { opens, day: day(peak) });
    return fill(words.sentence, {
      opens,
      days: formatNumber(days.length, language),
      day: day(peak),
      most: formatTimes(most, language),
    });
  };
  return {
    sentence: [sentence(), shares > 0 ? plural(words.sharesOf, shares, language) : '']
      .filter(Boolean)
      // Chinese sentences end in a sign with its own space.
      .join(language === 'zh' ? '' : ' '),
    spoken: counts
      .flatMap((count, index) =>
        count > 0 ? [day(index) + colon + formatTally(count, language)] : [],
      )
      .join(comma),
    bars:
      total === 0
        ? []
        : counts.map((count, index) => ({
            day: days[index] ?? '',
            height: Math.ceil((count / most) * 100),
            label: index === peak ? formatTally(count, language) : '',
          })),
    firstDay: day(0),
    lastDay: day(days.length - 1),
  };
}

function opensByDay(days: readonly DayCount[]): Map<string, number> {
  const opened = new Map<string, number>();
  for (const { day, views } of days) opened.set(day, (opened.get(day) ?? 0) + views);
  return opened;
}

function channelRows(group: CampaignGroup, language: Language): ChannelRow[] {
  const { campaigns: words, studio } = wordsIn(language);
  const most = Math.max(...group.map(({ views }) => views));
  const isMixed = group.some((campaign) => campaign.language !== group[0].language);
  return [...group]
    .sort((one, other) => other.views - one.views)
    .map(({ code, channel, views, name, ...campaign }) => {
      const channelName = [
        studio.channels[channel],
        ...(isMixed ? [languageNames[campaign.language]] : []),
      ].join(' · ');
      const opens = plural(words.opensOf, views, language);
      return {
        code,
        name: channelName,
        opens,
        width: most === 0 ? 0 : Math.round((views / most) * 100),
        again: fill(words.againSpoken, { name, channel: channelName, opens }),
      };
    });
}

function plural({ one, other }: { one: string; other: string }, count: number, language: Language) {
  return fill(count === 1 ? one : other, { count: formatTimes(count, language) });
}

/** A day without its year: 19 January, 1 月 19 日. */
function dayName(day: string, language: Language): string {
  return formatDate(day.replace(/^\d{4}/, ''), language);
}
