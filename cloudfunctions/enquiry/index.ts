import { release } from '../../miniprogram/content/release';
import { defineFunction } from '../shared/define-function';
import { openRepositories } from '../shared/repositories';
import { openTextCheck } from '../shared/text-check';
import { enquiryInput, handleEnquiry, readAnswerDays } from './handle';

/** Enquiries. Needs identity: WeChat judges a text together with its author. */
export const main = defineFunction<'enquiry'>({
  name: 'enquiry',
  input: enquiryInput,
  async handle(input) {
    const repositories = await openRepositories();
    const textCheck = openTextCheck(repositories.cloud, repositories.limits, Date.now);
    const answerDays = readAnswerDays(process.env['ENQUIRY_ANSWER_DAYS']);
    return handleEnquiry(input, { ...repositories, release, textCheck, now: Date.now, answerDays });
  },
});
