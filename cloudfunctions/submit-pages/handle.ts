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

/** The timer's event, with the name of one of the function's triggers. Other fields aren't needed. */
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
  /** The type of the submission; null submits nothing. WeChat grants the permission to some accounts only. */
  submitsAs: SubmissionType | null;
  now: () => number;
}

/** Milliseconds after midnight until a day can be closed. Events are at most five minutes late. */
const LATEST = 15 * 60_000;

/** The pages for WeChat Search, from the same routes as the sitemap. */
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

/** The daily run: closes finished days, deletes expired data, then submits the pages to WeChat Search. */
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
  if (!isTimer(caller)) throw new Refusal('forbidden', 'Only the timer may call this.');
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
