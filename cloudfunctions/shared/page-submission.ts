import type { Sdk } from './cloud-sdk';
import { askWeChat } from './upstream';

/**
 * What WeChat reads a submission as: `wxsearch_testcpdata` is reviewed and shown nowhere, `wxsearch_cpdata` can be found.
 * WeChat takes the second only once it has accepted the first.
 */
export type SubmissionType = 'wxsearch_testcpdata' | 'wxsearch_cpdata';

/**
 * A page as WeChat Search takes it: path and query together are its id. The fields are those that the documentation of
 * `search.submitPages` calls required, and `abstract`, which it recommends.
 */
export interface SubmittedPage {
  path: string;
  query: string;
  data_list: [SubmittedContent];
}

interface SubmittedContent {
  '@type': SubmissionType;
  /** 1 adds the page or replaces it; 3 would remove it. */
  update: 1;
  content_id: string;
  /** The only value that WeChat takes. */
  page_type: 2;
  title: string;
  abstract?: string[];
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
