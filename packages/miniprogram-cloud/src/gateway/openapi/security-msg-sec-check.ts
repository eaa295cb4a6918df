import { randomUUID } from 'node:crypto';
import { ApiFailure, jsonAnswer, type OpenApi } from './api';

/** Words that decide locally instead of WeChat's service. They represent such texts, and are harmless themselves. */
export interface CheckedWords {
  /** A text with one of these is risky. */
  risky: string[];
  /** A text with one of these needs review. */
  review: string[];
}

export const defaultWords: CheckedWords = {
  risky: ['违规测试', 'risky-text'],
  review: ['review-text'],
};

const MAX_CHARACTERS = 2500;
/** Profile, comment, forum, log. */
const scenes = [1, 2, 3, 4];

/** WeChat's labels: normal, other. */
const Labels = { normal: 100, other: 21000 } as const;

/** `security.msgSecCheck`, version 2: judges a text by words. */
export function msgSecCheck(words: CheckedWords): OpenApi {
  return ({ content, version, scene, openid }) => {
    if (typeof content !== 'string' || content === '') {
      throw new ApiFailure(44002, 'empty post data');
    }
    // WeChat has switched off version 1.
    if (Number(version) !== 2) throw new ApiFailure(40097, 'invalid args: version');
    if (!scenes.includes(Number(scene))) throw new ApiFailure(40129, 'invalid scene');
    if (typeof openid !== 'string' || openid === '') throw new ApiFailure(40003, 'invalid openid');
    if (Array.from(content).length > MAX_CHARACTERS) {
      throw new ApiFailure(45002, 'content size out of limit');
    }
    const has = (list: string[]) => list.some((word) => content.includes(word));
    const suggest = has(words.risky) ? 'risky' : has(words.review) ? 'review' : 'pass';
    const label = suggest === 'pass' ? Labels.normal : Labels.other;
    return jsonAnswer({
      errcode: 0,
      errmsg: 'ok',
      result: { suggest, label },
      detail: [{ strategy: 'keyword', errcode: 0, suggest, label, prob: 90 }],
      trace_id: randomUUID(),
    });
  };
}
