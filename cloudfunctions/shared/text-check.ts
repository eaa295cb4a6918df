import * as v from 'valibot';
import { MILLISECONDS_A_DAY } from '../../miniprogram/domain/content/days';
import { visitorKeyOf } from './caller';
import type { Sdk } from './cloud-sdk';
import { secondsUntilNext, type RateLimits } from './rate-limits';
import { RateLimited } from './refusal';
import { askWeChat } from './upstream';

/** WeChat's judgement of a text: fine, to be looked at by a person, or forbidden. */
export type TextJudgement = 'pass' | 'review' | 'risky';

export interface TextCheck {
  /**
   * @param text at most 2,500 characters
   * @param openid of who wrote it, who must have used the Mini Program within two hours
   * @throws Refusal `upstream` when WeChat doesn't judge; `rate-limited` when this visitor has had too many texts judged
   */
  judge(text: string, openid: string): Promise<TextJudgement>;
}

/**
 * Texts of one visitor that WeChat is asked to judge in a day. WeChat judges 2,000,000 texts a day for the whole app, so
 * one visitor must not use them up. Every text counts, because a refused one leaves no other trace.
 */
const JUDGED = { most: 60, window: MILLISECONDS_A_DAY };
/** Milliseconds: they leave a function the time to answer where WeChat doesn't judge. */
const JUDGING = 3000;
/** What kind of text it is: a comment. */
const SCENE = 2;

const judgement = v.object({
  result: v.object({ suggest: v.picklist(['pass', 'review', 'risky']) }),
});

/** WeChat's check of texts, in its second version: the first one's answers are of another form. */
export function openTextCheck(cloud: Sdk, limits: RateLimits, now: () => number): TextCheck {
  return {
    async judge(content, openid) {
      if (!(await limits.admit({ subject: `text-check:${visitorKeyOf(openid)}`, ...JUDGED }))) {
        throw new RateLimited('Too many texts today.', secondsUntilNext(JUDGED, now()));
      }
      return askWeChat('security.msgSecCheck', JUDGING, async () => {
        const answer = await cloud.openapi.security.msgSecCheck({
          content,
          version: 2,
          scene: SCENE,
          openid,
        });
        return v.parse(judgement, answer).result.suggest;
      });
    },
  };
}
