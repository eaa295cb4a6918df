import { isIndexed, type Sitemap } from '../../src/sitemap';

const rule = (changes: Partial<Sitemap['rules'][number]>): Sitemap['rules'][number] => ({
  action: 'disallow',
  page: 'pages/a',
  params: [],
  matching: 'inclusive',
  priority: 0,
  ...changes,
});

test('a page without a rule is indexed', () => {
  expect(isIndexed({ rules: [] }, 'pages/a', '')).toBe(true);
  expect(isIndexed({ rules: [rule({})] }, 'pages/b', '')).toBe(true);
});

test('the first matching rule decides, the highest priority first', () => {
  const allow = rule({ action: 'allow', page: '*' });
  expect(isIndexed({ rules: [rule({}), allow] }, 'pages/a', 'x=1')).toBe(false);
  expect(isIndexed({ rules: [allow, rule({})] }, 'pages/a', '')).toBe(true);
  expect(isIndexed({ rules: [allow, rule({ priority: 1 })] }, 'pages/a', '')).toBe(false);
});

test.each([
  ['exact', 'a=1&b=2', true],
  ['exact', 'a=1&b=2&c=3', false],
  ['inclusive', 'a=1&b=2&c=3', true],
  ['inclusive', 'a=1', false],
  ['exclusive', 'c=3', true],
  ['exclusive', 'a=1&c=3', false],
  ['partial', 'a=1&c=3', true],
  ['partial', 'c=3', false],
] as const)('parameters a and b, %s, fit %s: %s', (matching, query, isFit) => {
  const rules = [rule({ params: ['a', 'b'], matching })];
  expect(isIndexed({ rules }, 'pages/a', query)).toBe(!isFit);
});
