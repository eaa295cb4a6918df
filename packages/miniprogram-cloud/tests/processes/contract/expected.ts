const value = (expected: unknown) => ({ value: expected });

/** An error of the SDK's. @param words a part of its message */
const error = (errCode: unknown, words: string) => ({
  errCode,
  errMsg: expect.stringContaining(words) as string,
});

const rows = {
  a: { _id: 'a', n: 1, word: 'Alpha', tags: ['x', 'y'], inner: { deep: 1 } },
};
const added = (_id: string) => value({ _id, errMsg: 'collection.add:ok' });
const stats = (api: string, counted: object) => value({ stats: counted, errMsg: `${api}:ok` });

/** The documented result of each step, by the step's name. */
export const expected: Record<string, object> = {
  'get of a missing collection': error(-502005, 'database collection not exists'),
  'add to a missing collection': error(-502005, 'database collection not exists'),
  'create a collection': value({
    errMsg: 'createCollection:ok',
    requestId: expect.any(String) as string,
  }),
  'create it again': error(expect.any(Number), 'createCollection:fail'),
  'add a': added('a'),
  'add b': added('b'),
  'add c': added('c'),
  'add d': added('d'),
  'add the same id': error(-502001, 'E11000 duplicate key error'),
  'add without an id': value(true),
  get: value({ data: rows.a, errMsg: 'document.get:ok' }),
  'get of none': error(-1, 'document with _id none does not exist'),
  'get with a projection': value({ data: { n: 1 }, errMsg: 'document.get:ok' }),
  'get with a projection of a nested field': value({
    data: { inner: { deep: 1 } },
    errMsg: 'document.get:ok',
  }),
  'set a new one': value({
    _id: 's',
    stats: { updated: 0, created: 1 },
    errMsg: 'document.set:ok',
  }),
  'set it again': value({ _id: 's', stats: { updated: 1, created: 0 }, errMsg: 'document.set:ok' }),
  'what was set': value({ data: { _id: 's', n: 8, m: 1 }, errMsg: 'document.get:ok' }),
  update: stats('document.update', { updated: 1 }),
  'update of none': stats('document.update', { updated: 0 }),
  remove: stats('document.remove', { removed: 1 }),
  'remove of none': stats('document.remove', { removed: 0 }),

  eq: value('b'),
  neq: value('acd'),
  lt: value('ab'),
  lte: value('abc'),
  gt: value('d'),
  gte: value('cd'),
  in: value('ad'),
  nin: value('bc'),
  and: value('bc'),
  'or of a field': value('ad'),
  'or of conditions': value('ab'),
  nor: value('cd'),
  not: value('ab'),
  exists: value('c'),
  mod: value('bd'),
  all: value('a'),
  size: value('b'),
  elemMatch: value('d'),
  'a member of an array': value('ab'),
  'a place in an array': value('ad'),
  'no such place in an array': value('bc'),
  'a nested field': value('b'),
  'a nested field by path': value('d'),
  'a regular expression': value('ab'),
  "the SDK's regular expression": value('bd'),
  expr: value('abcd'),
  null: value('abcd'),
  'order, skip and limit': value([{ n: 3 }, { n: 2 }]),
  count: value({ total: 3, errMsg: 'collection.count:ok' }),
  'update by where': stats('collection.update', { updated: 2 }),
  'remove by where': stats('collection.remove', { removed: 0 }),

  set: value({ c: 3 }),
  'a nested update': value({ a: 5, b: 2 }),
  'remove of a field': value({ b: 2 }),
  inc: value(7),
  mul: value(30),
  min: value(3),
  max: value(30),
  rename: value('w'),
  push: value([1, 2, 3, 4, 5]),
  'push with position and slice': value([1, 9, 2]),
  'push with sort': value([0, 1, 2, 3]),
  pop: value([1, 2]),
  shift: value([2, 3]),
  unshift: value([0, 1, 2, 3]),
  pull: value([1, 3]),
  pullAll: value([2]),
  addToSet: value([1, 2, 3]),
  'server date': value(true),
  'inc of a text': error(-502001, 'document.update:fail'),

  'match, group and sort': value({
    list: [
      { _id: 0, sum: 6 },
      { _id: 1, sum: 4 },
    ],
    errMsg: 'collection.aggregate:ok',
  }),
  'unwind and sortByCount': value({ list: [{ count: 2 }], errMsg: 'collection.aggregate:ok' }),
  'an aggregation without a limit': value(20),

  'a transaction': value([101, { _id: 't', n: 5 }]),
  'a transaction rolled back': value(['no stock', 1]),
  "transactions in each other's way": value([3, true]),
  'a transaction that is over': error('DATABASE_TRANSACTION_FAIL', 'TransactionNotExist'),

  'a file, uploaded, read and deleted': value({
    id: true,
    text: 'picture',
    status: [0],
    url: true,
    removed: [0],
    gone: [-503003],
  }),
};

/** Steps for the gateway only: WeChat's API needs a caller, and a real environment supports geo queries. */
export const expectedLocally: Record<string, object> = {
  'no where it is near': error(-502002, "$nearSphere isn't available locally"),
  'a code': value(['image/png', 'PNG']),
  'a code of no page': error(41030, 'invalid page'),
  'a code of an unchecked page': value(0),
  'a code of a long scene': error(40169, 'invalid length for scene'),
  'a code of a scene with a percent sign': error(40169, 'invalid length for scene'),
  'a check of a kind word': value({ suggest: 'pass', label: 100 }),
  'a check of a review-text': value({ suggest: 'review', label: 21000 }),
  'a check of a risky-text': value({ suggest: 'risky', label: 21000 }),
  'a check for nobody': error(40003, 'invalid openid'),
  'a check of nothing': error(44002, 'empty post data'),
  'submitted pages': value({ errCode: 0, errMsg: 'openapi.search.submitPages:ok' }),
  'a page without data': error(40211, 'invalid data: data_list'),
  'too many pages': error(47004, 'submit pages count more than 1000'),
  'a page that is no page': error(40210, 'invalid path'),
  'a query that is none': error(40212, 'invalid query'),
  'a function that calls another': error(-1, 'other was not called'),
};
