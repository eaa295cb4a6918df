import type { CampaignReport } from '../../domain/sharing/campaign';
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
  state: { status: 'idle' | 'loading' | 'ready' } | { status: 'failed'; error: Failure };
}

/** A day as a bar. */
export interface DayBar {
  day: string;
  /** As a share of the day with most, in percent. */
  height: number;
  /** The number on the bar: on the first of the highest only; '' elsewhere. */
  label: string;
}

/** A campaign and what it brought. */
interface CampaignRow {
  code: string;
  name: string;
  /** Where it appears and what it shows. */
  about: string;
  /** `12,345`, 1.23 万. */
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
  /** What a tap does, for those who hear it. */
  use: string;
}

interface CampaignsView {
  status: 'loading' | 'failed' | 'none' | 'ready';
  isRefreshing: boolean;
  failure: string;
  rows: CampaignRow[];
}

/** A chart shows these: a week at least, so that a bar isn't a block, and a month at most. */
const LEAST_DAYS = 7;
const MOST_DAYS = 30;

/**
 * The campaigns with their opens by day.
 * @param now milliseconds since 1970
 */
export function campaignsView(
  release: ContentRelease,
  { campaigns, state }: CampaignsState,
  language: Language,
  now: number,
): CampaignsView {
  const { campaigns: words, errors, studio } = wordsIn(language);
  const rows = campaigns.map((campaign) => campaignRow(release, campaign, language, now));
  const empty = { idle: 'loading', loading: 'loading', failed: 'failed', ready: 'none' } as const;
  const reasons: Partial<Record<Failure, string>> = studio.reasons;
  return {
    status: rows.length > 0 ? 'ready' : empty[state.status],
    isRefreshing: state.status === 'loading',
    failure:
      state.status === 'failed'
        ? `${words.failed} ${reasons[state.error] ?? errors[state.error]}`
        : '',
    rows,
  };
}

function campaignRow(
  release: ContentRelease,
  campaign: CampaignReport,
  language: Language,
  now: number,
): CampaignRow {
  const { campaigns: words, studio } = wordsIn(language);
  const { code, name, views, shares } = campaign;
  const target = parsePageKey(campaign.page, release);
  const about = [
    studio.channels[campaign.channel],
    languageNames[campaign.language],
    target && titleOf(release, target, language),
  ];
  const since = Math.min(campaign.createdAt, now - (LEAST_DAYS - 1) * MILLISECONDS_A_DAY);
  const days = daysBetween(since, now, MOST_DAYS);
  const opened = new Map(campaign.days.map((count) => [count.day, count.views]));
  const counts = days.map((day) => opened.get(day) ?? 0);
  const most = Math.max(...counts);
  const peak = counts.indexOf(most);
  const day = (index: number) => dayName(days[index] ?? '', language);
  const plural = ({ one, other }: { one: string; other: string }, count: number) =>
    fill(count === 1 ? one : other, { count: formatTimes(count, language) });
  const [colon, comma] = language === 'en' ? [': ', '; '] : ['：', '；'];
  const total = counts.reduce((sum, count) => sum + count, 0);
  const sentence = () => {
    if (views === 0) return words.fresh;
    if (total === 0) return fill(words.silent, { days: formatNumber(days.length, language) });
    const opens = plural(words.opensOf, total);
    if (total === most) return fill(words.sentenceToday, { opens, day: day(peak) });
    return fill(words.sentence, {
      opens,
      days: formatNumber(days.length, language),
      day: day(peak),
      most: formatTimes(most, language),
    });
  };
  return {
    code,
    name,
    about: about.filter(Boolean).join(' · '),
    opens: formatTally(views, language),
    unit: views === 1 ? words.open : words.opens,
    sentence: [sentence(), shares > 0 ? plural(words.sharesOf, shares) : '']
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
    use: fill(words.use, { name }),
  };
}

/** A day without its year: 19 January, 1 月 19 日. */
function dayName(day: string, language: Language): string {
  return formatDate(day.replace(/^\d{4}/, ''), language);
}
