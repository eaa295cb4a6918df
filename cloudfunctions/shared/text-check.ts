import * as v from 'valibot';
import type { Sdk } from './cloud-sdk';
import { askWeChat } from './upstream';

/** WeChat's judgement of a text: fine, to be looked at by a person, or forbidden. */
export type TextJudgement = 'pass' | 'review' | 'risky';

export interface TextCheck {
  /**
   * @param text at most 2,500 characters
   * @param openid of who wrote it, who must have used the Mini Program within two hours
   * @throws Refusal `upstream` when WeChat doesn't judge
   */
  judge(text: string, openid: string): Promise<TextJudgement>;
}

/** Milliseconds: they leave a function the time to answer where WeChat doesn't judge. */
const JUDGING = 3000;
/** What kind of text it is: a comment. */
const SCENE = 2;

const judgement = v.object({
  result: v.object({ suggest: v.picklist(['pass', 'review', 'risky']) }),
});

/** WeChat's check of texts, in its second version: the first one's answers are of another form. */
export function openTextCheck(cloud: Sdk): TextCheck {
  return {
    judge: (content, openid) =>
      askWeChat('security.msgSecCheck', JUDGING, async () => {
        const answer = await cloud.openapi.security.msgSecCheck({
          content,
          version: 2,
          scene: SCENE,
          openid,
        });
        return v.parse(judgement, answer).result.suggest;
      }),
  };
}
