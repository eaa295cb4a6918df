import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { submittedPages } from '../../../cloudfunctions/submit-pages/handle';
import { release } from '../../../miniprogram/content/release';
import { routes } from '../../../miniprogram/domain/pages/routes';
import { isIndexed, readSitemap } from 'miniprogram-cloud/sitemap';
import { renderSitemap } from '../../../tools/content/sitemap';

const miniprogram = join(__dirname, '..', '..', '..', 'miniprogram');
const sitemap = readSitemap(miniprogram);

test('the app’s sitemap is generated from the routes, and within WeChat’s limit', () => {
  const text = readFileSync(join(miniprogram, 'sitemap.json'), 'utf8');
  expect(text).toBe(renderSitemap());
  expect(text.length).toBeLessThanOrEqual(5120);
});

test('each rule is for an existing page or for all pages', () => {
  const pages = ['*', ...routes.map(({ path }) => path)];
  expect(sitemap.rules.map(({ page }) => page).filter((page) => !pages.includes(page))).toEqual([]);
});

test('submitted pages are indexable, settings are not', () => {
  const blocked = submittedPages(release, 'wxsearch_cpdata').filter(
    ({ path, query }) => !isIndexed(sitemap, path, query),
  );
  expect(blocked).toEqual([]);
  expect(isIndexed(sitemap, 'pages/about/index', '')).toBe(false);
});

test.each(['metric', 'service', 'sector', 'article'])(
  'a page of a %s is found by its id alone',
  (name) => {
    const queries = ['id=x', '', 'id=x&campaign=abc123'];
    const found = queries.map((query) => isIndexed(sitemap, `pages/${name}/index`, query));
    expect(found).toEqual([true, false, false]);
  },
);
