import { indexableRoutes } from '../../miniprogram/domain/pages/routes';

/** One rule of `sitemap.json`, as WeChat takes it; the first that matches a page decides. */
interface SitemapRule {
  action: 'allow' | 'disallow';
  /** As `app.json` has it; `*` alone stands for all pages. */
  page: string;
  /** The names of the parameters that the rule looks at. */
  params?: string[];
  /** `exact`: the page has these parameters and no others. */
  matching?: 'exact';
}

/**
 * The text of `miniprogram/sitemap.json`: what WeChat Search may know. A page that shows an entry is known by its id
 * alone, so that the same page isn't found again for each campaign that shares it.
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
