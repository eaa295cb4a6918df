import * as v from 'valibot';
import { MILLISECONDS_A_DAY } from '../../miniprogram/domain/content/days';
import { visitorKeyOf } from './caller';
import type { Sdk } from './cloud-sdk';
import { secondsUntilNext, type RateLimits } from './rate-limits';
import { RateLimited } from './refusal';
import { askWeChat } from './upstream';

/** WeChat's judgement of a text: accepted, to be reviewed, or forbidden. */
export type TextJudgement = 'pass' | 'review' | 'risky';

export interface TextCheck {
  /**
   * @param text at most 2,500 characters
   * @param openid the author, who must have used the Mini Program within two hours
   * @throws Refusal `upstream` if WeChat doesn't judge; `rate-limited` if this visitor has had too many texts judged
   */
  judge(text: string, openid: string): Promise<TextJudgement>;
}

/**
 * The most texts of one visitor in a day. WeChat judges 2,000,000 texts a day for the whole app, and one visitor must not
 * use them up. Every text counts, because a refused one isn't stored.
 */
const JUDGED = { most: 60, window: MILLISECONDS_A_DAY };
/** Milliseconds until WeChat counts as silent. They leave the function time to answer. */
const JUDGING = 3000;
/** WeChat's number for the kind of text: a comment. */
const SCENE = 2;

const judgement = v.object({
  result: v.object({ suggest: v.picklist(['pass', 'review', 'risky']) }),
});

/** WeChat's text check, version 2. Version 1 answers in another format. */
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
