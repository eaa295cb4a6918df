import {
  addressOfSearch,
  appendResults,
  fitQuery,
  type SearchResults,
} from '../../../miniprogram/domain/search/search-types';
import { hitOf } from './hit';

test.each([
  ['a short query', 'deposit ', 'deposit '],
  ['one that is too long', 'x'.repeat(101), 'x'.repeat(100)],
  ['one whose last character would be halved', `${'x'.repeat(99)}🎉`, 'x'.repeat(99)],
  ['one that just fits', `${'x'.repeat(98)}🎉`, `${'x'.repeat(98)}🎉`],
])('%s is made to fit', (_what, text, fitting) => {
  expect(fitQuery(text)).toBe(fitting);
});

test.each([
  ['words', ' food ordering ', null, 'q=food%20ordering'],
  ['hanzi, narrowed', '押金', 'service', 'q=%E6%8A%BC%E9%87%91&type=service'],
  ['what an address is made of', 'a&b=c?d#e%f+g', null, 'q=a%26b%3Dc%3Fd%23e%25f%2Bg'],
  ['half a character', 'a\uD800', null, 'q=a%EF%BF%BD'],
  ['an empty box', '  ', 'metric', ''],
] as const)('a search has an address: %s', (_what, query, kind, address) => {
  expect(addressOfSearch(query, kind)).toBe(address);
});

const page = (ids: string[], cursor?: string): SearchResults => ({
  hits: ids.map(hitOf),
  total: 5,
  facets: { kind: { metric: 5 }, category: {} },
  relaxed: false,
  ...(cursor !== undefined && { cursor }),
  tookMs: 1,
  indexVersion: 'v',
});

test('pages are put together, each hit once, with the cursor of the last', () => {
  const two = appendResults(page(['a', 'b'], 'v.2'), page(['b', 'c'], 'v.4'));
  expect([two.hits.map(({ id }) => id), two.cursor]).toEqual([['a', 'b', 'c'], 'v.4']);
  expect(appendResults(two, page(['d']))).toEqual(page(['a', 'b', 'c', 'd']));
});
