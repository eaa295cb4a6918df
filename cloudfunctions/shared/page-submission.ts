import type { Sdk } from './cloud-sdk';
import { askWeChat } from './upstream';

/** A page as WeChat Search takes it: path and query together are its id. */
export interface SubmittedPage {
  path: string;
  query: string;
}

export interface PageSubmission {
  /**
   * Hands pages to WeChat Search.
   * @param pages at most `MAX_SUBMITTED`
   * @throws Refusal `upstream` when WeChat doesn't take them
   */
  submit(pages: SubmittedPage[]): Promise<void>;
}

/** The most pages that WeChat takes at once. */
export const MAX_SUBMITTED = 1000;
/** Milliseconds. */
const SUBMITTING = 15_000;

/** WeChat Search's door for pages. */
export function openPageSubmission(cloud: Sdk): PageSubmission {
  return {
    async submit(pages) {
      await askWeChat('search.submitPages', SUBMITTING, () =>
        cloud.openapi.search.submitPages({ pages }),
      );
    },
  };
}
