import { release } from '../../miniprogram/content/release';
import { defineFunction } from '../shared/define-function';
import { openPageSubmission, type SubmissionType } from '../shared/page-submission';
import { openRepositories } from '../shared/repositories';
import { handleSubmitPages, timerEvent } from './handle';

/** The submission type for each value of the environment variable `SUBMIT_PAGES`. Any other value is a dry run. */
const types = new Map<string | undefined, SubmissionType>([
  ['test', 'wxsearch_testcpdata'],
  ['on', 'wxsearch_cpdata'],
]);

/** The daily run, which only the cloud's timer may call. */
export const main = defineFunction<'submit-pages'>({
  name: 'submit-pages',
  input: timerEvent,
  async handle() {
    const repositories = await openRepositories();
    return handleSubmitPages({
      ...repositories,
      release,
      submission: openPageSubmission(repositories.cloud),
      submitsAs: types.get(process.env['SUBMIT_PAGES']) ?? null,
      now: Date.now,
    });
  },
});
