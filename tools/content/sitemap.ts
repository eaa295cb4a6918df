import { indexableRoutes } from '../../miniprogram/domain/pages/routes';

/** A rule of `sitemap.json`. The first rule that matches a page decides. */
interface SitemapRule {
  action: 'allow' | 'disallow';
  /** A path as in `app.json`, or `*` for all pages. */
  page: string;
  /** The names of the parameters that the rule matches. */
  params?: string[];
  /** `exact`: the page has these parameters and no others. */
  matching?: 'exact';
}

/**
 * The text of `miniprogram/sitemap.json`: the pages for WeChat Search. A page with entries is indexed only with its id, so
 * that it isn't indexed again for each campaign.
 */
export function renderSitemap(): string {
  const rules: SitemapRule[] = indexableRoutes.map(({ path, shows }) => ({
    action: 'allow',
    page: path,
    ...(shows.length > 0 && { params: ['id'], matching: 'exact' }),
  }));
  rules.push({ action: 'disallow', page: '*' });
  const desc = 'Compiled from miniprogram/domain/pages/routes.ts by `npm run content`: edit there.';
  return `${JSON.stringify({ desc, rules }, null, 2)}\n`;
}
