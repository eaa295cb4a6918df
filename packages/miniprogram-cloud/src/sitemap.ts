import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const sitemap = v.object({
  rules: v.array(
    v.object({
      action: v.optional(v.picklist(['allow', 'disallow']), 'allow'),
      page: v.string(),
      params: v.optional(v.array(v.string()), []),
      matching: v.optional(v.picklist(['exact', 'inclusive', 'exclusive', 'partial']), 'inclusive'),
      priority: v.optional(v.number(), 0),
    }),
  ),
});

/** A Mini Program's `sitemap.json`: which pages WeChat may index. */
export type Sitemap = v.InferOutput<typeof sitemap>;

/** Reads a Mini Program's sitemap; without one, there are no rules. */
export function readSitemap(miniprogramRoot: string): Sitemap {
  const path = join(miniprogramRoot, 'sitemap.json');
  if (!existsSync(path)) return { rules: [] };
  return v.parse(sitemap, JSON.parse(readFileSync(path, 'utf8')));
}

/**
 * Whether WeChat may index a page. The first matching rule decides, the highest priority first. Without a match, it may.
 */
export function isIndexed({ rules }: Sitemap, path: string, query: string): boolean {
  const names = [...new Set(new URLSearchParams(query).keys())];
  const ordered = [...rules].sort((a, b) => b.priority - a.priority);
  const rule = ordered.find((candidate) => fits(candidate, path, names));
  return rule?.action !== 'disallow';
}

function fits(rule: Sitemap['rules'][number], path: string, names: string[]): boolean {
  if (rule.page !== '*' && rule.page !== path) return false;
  const { params } = rule;
  // A rule without parameters matches the page with any query.
  if (params.length === 0) return true;
  const hasAll = params.every((name) => names.includes(name));
  switch (rule.matching) {
    case 'exact':
      return hasAll && names.length === params.length;
    case 'inclusive':
      return hasAll;
    case 'exclusive':
      return !params.some((name) => names.includes(name));
    case 'partial':
      return params.some((name) => names.includes(name));
  }
}
