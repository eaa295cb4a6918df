import * as v from 'valibot';
import { ApiFailure, jsonAnswer, type OpenApi } from './api';
import type { Quota } from './quota';

const MAX_PAGES = 1000;

/** The documented required fields, and the types of the optional ones that the app sends. */
const content = v.object({
  '@type': v.picklist(['wxsearch_testcpdata', 'wxsearch_cpdata']),
  update: v.picklist([1, 3]),
  content_id: v.pipe(v.string(), v.nonEmpty()),
  page_type: v.literal(2),
  title: v.pipe(v.string(), v.nonEmpty()),
  abstract: v.optional(v.array(v.string())),
});
const dataList = v.pipe(v.array(content), v.minLength(1));

/** `search.submitPages`: validates as WeChat does, and doesn't store the pages. */
export function submitPages(options: {
  quota: Quota;
  /** Whether the sitemap lets WeChat index the page. */
  isIndexed: (path: string, query: string) => boolean;
}): OpenApi {
  const { quota, isIndexed } = options;
  return ({ pages }) => {
    if (!Array.isArray(pages) || pages.length === 0) {
      throw new ApiFailure(40219, 'pages is empty');
    }
    if (pages.length > MAX_PAGES) throw new ApiFailure(47004, 'submit pages count more than 1000');
    for (const page of pages as unknown[]) {
      const { path, query } = readPage(page);
      checkContent(page);
      if (!isIndexed(path, query)) {
        throw new ApiFailure(40066, `invalid url: ${path} is blocked by the sitemap`);
      }
    }
    if (!quota.take(pages.length)) {
      throw new ApiFailure(47006, 'submit pages count reach daily limit, please try tomorrow');
    }
    return jsonAnswer({ errcode: 0, errmsg: 'ok' });
  };
}

function readPage(page: unknown): { path: string; query: string } {
  const { path, query } = Object(page) as { path?: unknown; query?: unknown };
  if (typeof path !== 'string' || !path.startsWith('pages/')) {
    throw new ApiFailure(40210, 'invalid path');
  }
  if (typeof query !== 'string' || !isQuery(query)) throw new ApiFailure(40212, 'invalid query');
  return { path, query };
}

/** @throws ApiFailure 40211 with the name of the first invalid field, as in WeChat's message */
function checkContent(page: unknown): void {
  const parsed = v.safeParse(dataList, (Object(page) as { data_list?: unknown }).data_list);
  if (parsed.success) return;
  const [issue] = parsed.issues;
  throw new ApiFailure(40211, `invalid data: ${v.getDotPath(issue) ?? 'data_list'}`);
}

/** `k1=v1&k2=v2`, or nothing. */
function isQuery(query: string): boolean {
  return query === '' || query.split('&').every((part) => /^[^=&?#\s]+=[^=&?#\s]*$/.test(part));
}
