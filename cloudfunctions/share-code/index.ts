import { release } from '../../miniprogram/content/release';
import { openCodeImages } from '../shared/code-images';
import { defineFunction } from '../shared/define-function';
import { openRepositories } from '../shared/repositories';
import { handleShareCode, shareCodeQuery } from './handle';

/** Mini Program codes. Needs identity: each new one costs a call to WeChat. */
export const main = defineFunction<'share-code'>({
  name: 'share-code',
  input: shareCodeQuery,
  async handle(query) {
    const repositories = await openRepositories();
    const images = openCodeImages(repositories.cloud, Date.now);
    return handleShareCode(query, { ...repositories, release, images });
  },
});
