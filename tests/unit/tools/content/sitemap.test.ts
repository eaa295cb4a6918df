import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { submittedPages } from '../../../../cloudfunctions/submit-pages/handle';
import { release } from '../../../../miniprogram/content/release';
import { routes } from '../../../../miniprogram/domain/routes';
import { renderSitemap } from '../../../../tools/content/sitemap';

interface Rule {
  action: string;
  page: string;
  params?: string[];
  matching?: string;
}

const text = renderSitemap();
const { rules } = JSON.parse(text) as { rules: Rule[] };

/** What WeChat decides of a page: the first rule that matches it. */
function decide(page: string, parameters: string[]): string | undefined {
  const matches = (rule: Rule) => {
    if (rule.page !== '*' && rule.page !== page) return false;
    const wanted = rule.params ?? [];
    const isIncluded = wanted.every((name) => parameters.includes(name));
    return rule.matching === 'exact'
      ? isIncluded && wanted.length === parameters.length
      : isIncluded;
  };
  return rules.find(matches)?.action;
}

test('the sitemap in the app is the one that the routes make', () => {
  const path = join(__dirname, '..', '..', '..', '..', 'miniprogram', 'sitemap.json');
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('each rule is one that WeChat takes', () => {
  // WeChat reads no more.
  expect(text.length).toBeLessThanOrEqual(5120);
  for (const rule of rules) {
    expect(['allow', 'disallow']).toContain(rule.action);
    expect(['*', ...routes.map(({ path }) => path)]).toContain(rule.page);
    expect(['exact', 'inclusive', 'exclusive', 'partial', undefined]).toContain(rule.matching);
  }
});

test('what is submitted to WeChat Search is allowed, and settings are not', () => {
  for (const { path, query } of submittedPages(release)) {
    expect([path, decide(path, query ? ['id'] : [])]).toEqual([path, 'allow']);
  }
  expect(decide('pages/about/index', [])).toBe('disallow');
});

test('a page that shows an entry is found by its id alone', () => {
  for (const name of ['metric', 'service', 'sector', 'article']) {
    expect(decide(`pages/${name}/index`, [])).toBe('disallow');
    expect(decide(`pages/${name}/index`, ['id', 'campaign'])).toBe('disallow');
  }
});
