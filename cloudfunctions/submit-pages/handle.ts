import * as v from 'valibot';
import type { ContentRelease } from '../../miniprogram/domain/content/content-types';
import functions from '../functions.json';
import { titleOf } from '../../miniprogram/domain/pages/page-title';
import {
  indexableRoutes,
  pageKeyOf,
  queryOf,
  targetsOf,
} from '../../miniprogram/domain/pages/routes';
import { isTimer, type Caller } from '../shared/caller';
import { dayOf } from '../../miniprogram/domain/content/days';
import type { EngagementCounters } from '../shared/engagement-counters';
import type { DailyRun, TimerEvent } from '../shared/function-api';
import {
  MAX_SUBMITTED,
  type PageSubmission,
  type SubmissionType,
  type SubmittedPage,
} from '../shared/page-submission';
import type { RateLimits } from '../shared/rate-limits';
import { Refusal } from '../shared/refusal';
import type { Salts } from '../shared/salts';
import { abstractOf } from './abstract';

const { triggers } = functions['submit-pages'];

/** What the cloud's timer sends: it names one of the function's triggers. Its further fields are not needed. */
export const timerEvent = v.object({
  Type: v.literal('Timer'),
  TriggerName: v.picklist(triggers.map(({ name }) => name)),
}) as v.GenericSchema<unknown, TimerEvent>;

export interface SubmitPagesDependencies {
  caller: Caller;
  release: ContentRelease;
  submission: PageSubmission;
  counters: Pick<EngagementCounters, 'closeDays'>;
  salts: Pick<Salts, 'forget'>;
  limits: Pick<RateLimits, 'forget'>;
  /** What the pages are submitted as; null submits nothing: WeChat grants that to some accounts only. */
  submitsAs: SubmissionType | null;
  now: () => number;
}

/** Milliseconds after which nothing is counted on a day that is over: events come five minutes late at most. */
const LATEST = 15 * 60_000;

/** The pages that WeChat Search may know, by the same routes that the sitemap comes from. */
export function submittedPages(release: ContentRelease, type: SubmissionType): SubmittedPage[] {
  return targetsOf(release, indexableRoutes).map((target) => {
    const abstract = abstractOf(release, target);
    return {
      path: target.path,
      query: queryOf(target),
      data_list: [
        {
          '@type': type,
          update: 1,
          content_id: pageKeyOf(target),
          page_type: 2,
          title: titleOf(release, target, 'zh'),
          ...(abstract.length > 0 && { abstract }),
        },
      ],
    };
  });
}

/** The daily run: closes the days that are over, forgets what has expired, then hands the pages to WeChat Search. */
export async function handleSubmitPages({
  caller,
  release,
  submission,
  counters,
  salts,
  limits,
  submitsAs,
  now,
}: SubmitPagesDependencies): Promise<DailyRun> {
  if (!isTimer(caller)) throw new Refusal('forbidden', 'Only the timer may ask this.');
  const openDay = dayOf(now() - LATEST);
  const closed = await counters.closeDays(openDay);
  const cleaned = {
    salts: await salts.forget(openDay),
    markers: closed.forgotten,
    rateWindows: await limits.forget(),
  };
  const pages = submittedPages(release, submitsAs ?? 'wxsearch_testcpdata');
  const isDryRun = submitsAs === null;
  for (let start = 0; !isDryRun && start < pages.length; start += MAX_SUBMITTED) {
    await submission.submit(pages.slice(start, start + MAX_SUBMITTED));
  }
  const submitted = isDryRun ? 0 : pages.length;
  return { pages: pages.length, submitted, isDryRun, closedDays: closed.days, cleaned };
}
