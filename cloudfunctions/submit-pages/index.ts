import { release } from '../../miniprogram/content/release';
import { defineFunction } from '../shared/define-function';
import { openPageSubmission } from '../shared/page-submission';
import { openRepositories } from '../shared/repositories';
import { handleSubmitPages, timerEvent } from './handle';

/** The daily run. The cloud's timer calls it and nobody else; `SUBMIT_PAGES=on` ends the dry run. */
export const main = defineFunction<'submit-pages'>({
  name: 'submit-pages',
  input: timerEvent,
  async handle() {
    const repositories = await openRepositories();
    return handleSubmitPages({
      ...repositories,
      release,
      submission: openPageSubmission(repositories.cloud),
      isEnabled: process.env['SUBMIT_PAGES'] === 'on',
      now: Date.now,
    });
  },
});
