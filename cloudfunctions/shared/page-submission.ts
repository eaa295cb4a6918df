import type { Sdk } from './cloud-sdk';
import { askWeChat } from './upstream';

/**
 * The type of a submission. `wxsearch_testcpdata` is reviewed and never shown; `wxsearch_cpdata` is searchable. WeChat
 * accepts the second only after it has approved the first.
 */
export type SubmissionType = 'wxsearch_testcpdata' | 'wxsearch_cpdata';

/**
 * A page in the format of WeChat Search. Path and query together are its id. It has the fields that the documentation of
 * `search.submitPages` requires, and `abstract`, which it recommends.
 */
export interface SubmittedPage {
  path: string;
  query: string;
  data_list: [SubmittedContent];
}

interface SubmittedContent {
  '@type': SubmissionType;
  /** 1 adds or replaces the page; 3 would remove it. */
  update: 1;
  content_id: string;
  /** The only value that WeChat accepts. */
  page_type: 2;
  title: string;
  abstract?: string[];
}

export interface PageSubmission {
  /**
   * Submits pages to WeChat Search.
   * @param pages at most `MAX_SUBMITTED`
   * @throws Refusal `upstream` if WeChat doesn't accept them
   */
  submit(pages: SubmittedPage[]): Promise<void>;
}

/** The most pages that WeChat accepts in one call. */
export const MAX_SUBMITTED = 1000;
/** Milliseconds until a submission counts as failed. */
const SUBMITTING = 15_000;

/** Opens the submission of pages to WeChat Search. */
export function openPageSubmission(cloud: Sdk): PageSubmission {
  return {
    async submit(pages) {
      await askWeChat('search.submitPages', SUBMITTING, () =>
        cloud.openapi.search.submitPages({ pages }),
      );
    },
  };
}
