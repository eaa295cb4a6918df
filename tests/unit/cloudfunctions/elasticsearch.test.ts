import { Client } from '@elastic/elasticsearch';
import { connect } from '../../../cloudfunctions/search/elasticsearch.lazy';
import type { SearchEngine } from '../../../cloudfunctions/search/engine';
import { withFallback } from '../../../cloudfunctions/search/with-fallback';
import type { SearchResults } from '../../../miniprogram/domain/search/search-types';
import { StaleCursor } from '../../../miniprogram/domain/search/engine/search-engine';
import { reindex } from '../../../tools/search-index/reindex';
import { document } from '../search/fixture';
import { playElasticsearch, type PlayedElasticsearch, type Reply } from './played-elasticsearch';

let played: PlayedElasticsearch | undefined;

afterEach(async () => {
  await played?.close();
  played = undefined;
});

/** An answer in the documented format of a search, with a document of ours. */
const found = (count: number) => ({
  took: 5,
  timed_out: false,
  _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
  hits: {
    total: { value: count, relation: 'eq' },
    max_score: count > 0 ? 1.3862942 : null,
    hits:
      count > 0
        ? [
            {
              _index: 'roadmap-search-v1',
              _id: 'service:hotel',
              _score: 1.3862942,
              _source: {
                id: 'hotel',
                kind: 'service',
                category: 'pay-score',
                title: { en: 'No-deposit Hotel', zh: '免押速住' },
                summary: { en: 'Check in without a deposit.', zh: '免押金入住。' },
              },
              sort: [1.3862942, 'hotel'],
            },
          ]
        : [],
  },
  aggregations: {
    kind: {
      doc_count: count,
      names: {
        doc_count_error_upper_bound: 0,
        sum_other_doc_count: 0,
        buckets: count > 0 ? [{ key: 'service', doc_count: count }] : [],
      },
    },
    category: {
      doc_count: count,
      names: {
        doc_count_error_upper_bound: 0,
        sum_other_doc_count: 0,
        buckets: count > 0 ? [{ key: 'pay-score', doc_count: count }] : [],
      },
    },
  },
});

async function open(replies: Reply[]): Promise<SearchEngine> {
  played = await playElasticsearch(() => replies.shift() ?? null);
  return connect(played.url, 300);
}

const bodies = () => (played?.received ?? []).map(({ body }) => JSON.parse(body) as object);

test('sends a query to the alias, and parses the answer', async () => {
  const engine = await open([{ status: 200, body: found(41) }]);
  const answer = await engine.search({
    q: 'hotel',
    lang: 'en',
    limit: 20,
    filters: { kind: 'service' },
  });
  expect(answer).toMatchObject({
    hits: [
      {
        id: 'hotel',
        kind: 'service',
        title: 'No-deposit Hotel',
        highlights: { title: [{ start: 11, end: 16 }], summary: [] },
      },
    ],
    total: 41,
    facets: { kind: { service: 41 }, category: { 'pay-score': 41 } },
    relaxed: false,
    cursor: 'v1.20',
    indexVersion: 'v1',
  });
  expect(played?.received[0]?.call).toBe('POST /roadmap-search/_search');
  expect(bodies()[0]).toMatchObject({
    from: 0,
    size: 20,
    post_filter: { bool: { filter: [{ term: { kind: 'service' } }] } },
    aggs: { kind: { filter: { bool: { filter: [] } } } },
  });
});

test('repeats a query without hits more leniently, and says so', async () => {
  const none = { status: 200, body: found(0) };
  const engine = await open([none, none, { status: 200, body: found(1) }]);
  expect(await engine.search({ q: 'hotel zebra', lang: 'en' })).toMatchObject({ relaxed: true });
  const texts = bodies().map((body) => JSON.stringify(body));
  expect(texts.map((text) => text.includes('"fuzziness"'))).toEqual([false, true, true]);
  expect(texts.map((text) => text.includes('"operator":"or"'))).toEqual([false, false, true]);
});

test('sends a quantity in its canonical spelling', async () => {
  const engine = await open([{ status: 200, body: found(1) }]);
  await engine.search({ q: '2.4亿', lang: 'zh' });
  expect(JSON.stringify(bodies()[0])).toContain('"quantities":{"value":"#240000000"');
});

test('a cursor continues the results, a cursor of another index is refused', async () => {
  const answer = { status: 200, body: found(41) };
  const engine = await open([answer, answer]);
  await engine.search({ q: 'hotel', lang: 'en', cursor: 'v1.20' });
  expect(bodies()[0]).toMatchObject({ from: 20 });
  await expect(engine.search({ q: 'hotel', lang: 'en', cursor: 'v0.20' })).rejects.toThrow(
    StaleCursor,
  );
});

const fallen = { hits: [], total: 0 } as unknown as SearchResults;

test.each([
  [
    'an index that is missing',
    {
      status: 404,
      body: {
        error: { type: 'index_not_found_exception', reason: 'no such index [roadmap-search]' },
        status: 404,
      },
    },
  ],
  [
    'a cluster in trouble',
    { status: 503, body: { error: { type: 'cluster_block_exception' }, status: 503 } },
  ],
  ['an answer of another shape', { status: 200, body: { took: 1 } }],
  ['no answer in time', null],
] as const)('the file answers after %s', async (_what, reply) => {
  const failures: unknown[] = [];
  const engine = withFallback(
    await open([reply]),
    { search: () => Promise.resolve(fallen) },
    400,
    (error) => failures.push(error),
  );
  expect(await engine.search({ q: 'hotel', lang: 'en' })).toBe(fallen);
  expect(failures).toHaveLength(1);
});

test('a cursor that Elasticsearch refuses is not sent to the file', async () => {
  const engine = withFallback(
    { search: () => Promise.reject(new StaleCursor('renewed')) },
    { search: () => Promise.resolve(fallen) },
    400,
    () => undefined,
  );
  await expect(engine.search({ q: 'x', lang: 'en' })).rejects.toThrow(StaleCursor);
});

const created = { _version: 1, result: 'created', status: 201, _seq_no: 0, _primary_term: 1 };

test('indexes documents separately, then switches the alias atomically', async () => {
  played = await playElasticsearch(({ call }) => {
    if (call === 'PUT /roadmap-search-v2') {
      return {
        status: 200,
        body: { acknowledged: true, shards_acknowledged: true, index: 'roadmap-search-v2' },
      };
    }
    if (call.endsWith('/_bulk')) {
      const items = [{ index: { _index: 'roadmap-search-v2', _id: 'service:a', ...created } }];
      return { status: 200, body: { took: 30, errors: false, items } };
    }
    if (call.startsWith('GET ')) {
      return { status: 200, body: { 'roadmap-search-v1': {}, 'roadmap-search-v2': {} } };
    }
    return { status: 200, body: { acknowledged: true } };
  });
  const client = new Client({ node: played.url });
  const name = await reindex(client, [document('a', '240M people', '两亿人')], 'v2');
  expect(name).toBe('roadmap-search-v2');
  expect(played.received.map(({ call }) => call)).toEqual([
    'DELETE /roadmap-search-v2',
    'PUT /roadmap-search-v2',
    'POST /roadmap-search-v2/_bulk',
    'GET /roadmap-search-*',
    'POST /_aliases',
  ]);
  const [action, source] = (played.received[2]?.body ?? '').split('\n');
  expect(JSON.parse(action ?? '')).toEqual({ index: { _id: 'service:a' } });
  expect(JSON.parse(source ?? '')).toMatchObject({ quantities: ['#240000000', '#200000000'] });
  expect(JSON.parse(played.received[4]?.body ?? '')).toEqual({
    actions: [
      { add: { index: 'roadmap-search-v2', alias: 'roadmap-search' } },
      { remove_index: { index: 'roadmap-search-v1' } },
    ],
  });
  await client.close();
});

test('a refused document leaves the alias unchanged', async () => {
  played = await playElasticsearch(({ call }) => {
    const error = { type: 'strict_dynamic_mapping_exception', reason: 'not allowed' };
    const items = [{ index: { _id: 'service:a', status: 400, error } }];
    const body = call.endsWith('/_bulk')
      ? { took: 1, errors: true, items }
      : { acknowledged: true };
    return { status: 200, body };
  });
  const client = new Client({ node: played.url });
  await expect(reindex(client, [document('a', 'A', '甲')], 'v2')).rejects.toThrow(
    'service:a: not allowed',
  );
  expect(played.received.map(({ call }) => call)).not.toContain('POST /_aliases');
  await client.close();
});
