// A cloud function that takes every step of the contract between wx-server-sdk and whatever answers it: a gateway, or a
// real environment. Plain JavaScript, as functions are written: the SDK's own types know neither what its calls return
// nor all of its commands.
'use strict';

const cloud = require('wx-server-sdk');

const rows = [
  { _id: 'a', n: 1, word: 'Alpha', tags: ['x', 'y'], inner: { deep: 1 } },
  { _id: 'b', n: 2, word: 'beta', tags: ['y'], inner: { deep: 2 } },
  { _id: 'c', n: 3, word: 'gamma', tags: [], inner: { deep: 3 }, extra: null },
  { _id: 'd', n: 4, word: 'Delta', tags: ['x', 'z'], inner: { deep: 4 } },
];

const only = (field) => ({ _id: false, [field]: true });

/** What `where` finds, as ids in order. */
const find = (condition) => async (desk) => {
  const { db, collection } = desk;
  const { data } = await db.collection(collection).where(condition(desk)).orderBy('n', 'asc').get();
  return data.map(({ _id }) => String(_id)).join('');
};

/** What a document's field is after an update. */
const change = (data, field) => async (desk) => {
  const document = desk.db.collection(desk.collection).doc('work');
  await document.set({ data: { n: 10, list: [1, 2, 3], inner: { a: 1, b: 2 }, word: 'w' } });
  await document.update({ data: data(desk) });
  const { data: after } = await document.get();
  return after[field];
};

const inDocuments = [
  ['get of a missing collection', ({ db }) => db.collection('no-such-collection').get()],
  [
    'add to a missing collection',
    ({ db }) => db.collection('no-such-collection').add({ data: { a: 1 } }),
  ],
  ['create a collection', ({ db, collection }) => db.createCollection(collection)],
  ['create it again', ({ db, collection }) => db.createCollection(collection)],
  ...rows.map((data) => [
    `add ${data._id}`,
    ({ db, collection }) => db.collection(collection).add({ data }),
  ]),
  [
    'add the same id',
    ({ db, collection }) => db.collection(collection).add({ data: { _id: 'a' } }),
  ],
  [
    'add without an id',
    async ({ db, collection }) => {
      const { _id } = await db.collection(collection).add({ data: { n: 99 } });
      await db.collection(collection).doc(_id).remove();
      return typeof _id === 'string' && _id.length > 0;
    },
  ],
  ['get', ({ db, collection }) => db.collection(collection).doc('a').get()],
  ['get of none', ({ db, collection }) => db.collection(collection).doc('none').get()],
  [
    'get with a projection',
    ({ db, collection }) => db.collection(collection).doc('a').field(only('n')).get(),
  ],
  [
    'get with a projection of a nested field',
    ({ db, collection }) => db.collection(collection).doc('a').field(only('inner.deep')).get(),
  ],
  [
    'set a new one',
    ({ db, collection }) =>
      db
        .collection(collection)
        .doc('s')
        .set({ data: { n: 9 } }),
  ],
  [
    'set it again',
    ({ db, collection }) =>
      db
        .collection(collection)
        .doc('s')
        .set({ data: { n: 8, m: 1 } }),
  ],
  ['what was set', ({ db, collection }) => db.collection(collection).doc('s').get()],
  [
    'update',
    ({ db, collection }) =>
      db
        .collection(collection)
        .doc('s')
        .update({ data: { n: 7 } }),
  ],
  [
    'update of none',
    ({ db, collection }) =>
      db
        .collection(collection)
        .doc('none')
        .update({ data: { n: 7 } }),
  ],
  ['remove', ({ db, collection }) => db.collection(collection).doc('s').remove()],
  ['remove of none', ({ db, collection }) => db.collection(collection).doc('s').remove()],
];

const inQueries = [
  ['eq', find(({ db }) => ({ n: db.command.eq(2) }))],
  ['neq', find(({ db }) => ({ n: db.command.neq(2) }))],
  ['lt', find(({ db }) => ({ n: db.command.lt(3) }))],
  ['lte', find(({ db }) => ({ n: db.command.lte(3) }))],
  ['gt', find(({ db }) => ({ n: db.command.gt(3) }))],
  ['gte', find(({ db }) => ({ n: db.command.gte(3) }))],
  ['in', find(({ db }) => ({ n: db.command.in([1, 4, 7]) }))],
  ['nin', find(({ db }) => ({ n: db.command.nin([1, 4]) }))],
  ['and', find(({ db: { command: _ } }) => ({ n: _.gt(1).and(_.lt(4)) }))],
  ['or of a field', find(({ db: { command: _ } }) => ({ n: _.lt(2).or(_.gt(3)) }))],
  ['or of conditions', find(({ db: { command: _ } }) => _.or([{ n: 1 }, { word: 'beta' }]))],
  ['nor', find(({ db: { command: _ } }) => _.nor([{ n: 1 }, { word: 'beta' }]))],
  ['not', find(({ db: { command: _ } }) => ({ n: _.not(_.gt(2)) }))],
  ['exists', find(({ db }) => ({ extra: db.command.exists(true) }))],
  ['mod', find(({ db }) => ({ n: db.command.mod(2, 0) }))],
  ['all', find(({ db }) => ({ tags: db.command.all(['x', 'y']) }))],
  ['size', find(({ db }) => ({ tags: db.command.size(1) }))],
  ['elemMatch', find(({ db: { command: _ } }) => ({ tags: _.elemMatch(_.eq('z')) }))],
  ['a member of an array', find(() => ({ tags: 'y' }))],
  ['a place in an array', find(({ db }) => ({ 'tags.1': db.command.exists(true) }))],
  ['no such place in an array', find(({ db }) => ({ 'tags.1': db.command.exists(false) }))],
  ['a nested field', find(() => ({ inner: { deep: 2 } }))],
  ['a nested field by path', find(({ db }) => ({ 'inner.deep': db.command.gt(3) }))],
  ['a regular expression', find(() => ({ word: /^[ab]/i }))],
  [
    "the SDK's regular expression",
    find(({ db }) => ({ word: db.RegExp({ regexp: 'TA$', options: 'i' }) })),
  ],
  ['expr', find(({ db: { command: _ } }) => _.expr(_.aggregate.eq(['$n', '$inner.deep'])))],
  ['null', find(() => ({ extra: null }))],
  [
    'order, skip and limit',
    async ({ db, collection }) => {
      const query = db.collection(collection).orderBy('n', 'desc').skip(1).limit(2);
      return (await query.field(only('n')).get()).data;
    },
  ],
  [
    'count',
    ({ db, collection }) =>
      db
        .collection(collection)
        .where({ n: db.command.gt(1) })
        .count(),
  ],
  [
    'update by where',
    ({ db, collection }) =>
      db
        .collection(collection)
        .where({ n: db.command.gt(2) })
        .update({ data: { seen: true } }),
  ],
  ['remove by where', ({ db, collection }) => db.collection(collection).where({ n: 77 }).remove()],
];

const inUpdates = [
  ['set', change(({ db }) => ({ inner: db.command.set({ c: 3 }) }), 'inner')],
  ['a nested update', change(() => ({ inner: { a: 5 } }), 'inner')],
  ['remove of a field', change(({ db }) => ({ inner: { a: db.command.remove() } }), 'inner')],
  ['inc', change(({ db }) => ({ n: db.command.inc(-3) }), 'n')],
  ['mul', change(({ db }) => ({ n: db.command.mul(3) }), 'n')],
  ['min', change(({ db }) => ({ n: db.command.min(3) }), 'n')],
  ['max', change(({ db }) => ({ n: db.command.max(30) }), 'n')],
  ['rename', change(({ db }) => ({ word: db.command.rename('name') }), 'name')],
  ['push', change(({ db }) => ({ list: db.command.push([4, 5]) }), 'list')],
  [
    'push with position and slice',
    change(({ db }) => ({ list: db.command.push({ each: [9], position: 1, slice: 3 }) }), 'list'),
  ],
  [
    'push with sort',
    change(({ db }) => ({ list: db.command.push({ each: [0], sort: 1 }) }), 'list'),
  ],
  ['pop', change(({ db }) => ({ list: db.command.pop() }), 'list')],
  ['shift', change(({ db }) => ({ list: db.command.shift() }), 'list')],
  ['unshift', change(({ db }) => ({ list: db.command.unshift([0]) }), 'list')],
  ['pull', change(({ db }) => ({ list: db.command.pull(2) }), 'list')],
  ['pullAll', change(({ db }) => ({ list: db.command.pullAll([1, 3]) }), 'list')],
  ['addToSet', change(({ db }) => ({ list: db.command.addToSet(2) }), 'list')],
  [
    'server date',
    async (desk) => {
      const added = await change(
        ({ db }) => ({ at: db.serverDate({ offset: 60_000 }) }),
        'at',
      )(desk);
      return added instanceof Date && Math.abs(added.getTime() - Date.now() - 60_000) < 30_000;
    },
  ],
  ['inc of a text', change(({ db }) => ({ word: db.command.inc(1) }), 'word')],
];

const inPipelines = [
  [
    'match, group and sort',
    ({ db, collection }) => {
      const { command: _ } = db;
      return db
        .collection(collection)
        .aggregate()
        .match({ n: _.gt(0).and(_.lt(5)) })
        .group({ _id: _.aggregate.mod(['$n', 2]), sum: _.aggregate.sum('$n') })
        .sort({ _id: 1 })
        .end();
    },
  ],
  [
    'unwind and sortByCount',
    ({ db, collection }) =>
      db
        .collection(collection)
        .aggregate()
        .unwind('$tags')
        .sortByCount('$tags')
        .limit(1)
        .project({ _id: 0 })
        .end(),
  ],
  [
    'an aggregation without a limit',
    async ({ db, collection }) => {
      const { command: _ } = db;
      const numbers = Array.from({ length: 25 }, (_number, index) => index);
      await db.collection(collection).doc('numbers').set({ data: { numbers } });
      const { list } = await db
        .collection(collection)
        .aggregate()
        .match({ _id: _.eq('numbers') })
        .unwind('$numbers')
        .end();
      await db.collection(collection).doc('numbers').remove();
      return list.length;
    },
  ],
];

const inTransactions = [
  [
    'a transaction',
    async ({ db, collection }) => {
      const result = await db.runTransaction(async (transaction) => {
        const a = await transaction.collection(collection).doc('a').get();
        const { n } = a.data;
        await transaction
          .collection(collection)
          .doc('a')
          .update({ data: { n: n + 100 } });
        await transaction.collection(collection).add({ data: { _id: 't', n: 5 } });
        const seen = await transaction.collection(collection).doc('a').get();
        return seen.data.n;
      });
      const { data } = await db.collection(collection).doc('t').get();
      return [result, data];
    },
  ],
  [
    'a transaction rolled back',
    async ({ db, collection }) => {
      const reason = await db
        .runTransaction(async (transaction) => {
          await transaction.collection(collection).doc('a').remove();
          await transaction.rollback('no stock');
        })
        .catch((error) => error);
      const { total } = await db.collection(collection).where({ _id: 'a' }).count();
      return [reason, total];
    },
  ],
  [
    "transactions in each other's way",
    async ({ db, collection }) => {
      await db
        .collection(collection)
        .doc('counter')
        .set({ data: { n: 0 } });
      let attempts = 0;
      const add = () =>
        db.runTransaction(async (transaction) => {
          attempts += 1;
          const { data } = await transaction.collection(collection).doc('counter').get();
          const { n } = data;
          await transaction
            .collection(collection)
            .doc('counter')
            .update({ data: { n: n + 1 } });
        });
      await Promise.all([add(), add(), add()]);
      const { data } = await db.collection(collection).doc('counter').get();
      return [data.n, attempts >= 3];
    },
  ],
  [
    'a transaction that is over',
    async ({ db }) => {
      const transaction = await db.startTransaction();
      await transaction.commit();
      return transaction.commit();
    },
  ],
];

const inStorage = [
  [
    'a file, uploaded, read and deleted',
    async ({ collection }) => {
      const { fileID } = await cloud.uploadFile({
        cloudPath: `${collection}/海报-1.png`,
        fileContent: Buffer.from('picture'),
      });
      const downloaded = await cloud.downloadFile({ fileID });
      const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] });
      const removed = await cloud.deleteFile({ fileList: [fileID] });
      const again = await cloud.getTempFileURL({ fileList: [fileID] });
      return {
        id: fileID.startsWith('cloud://') && fileID.endsWith('海报-1.png'),
        text: downloaded.fileContent.toString(),
        status: fileList.map(({ status }) => status),
        url: fileList.every(({ tempFileURL }) => /^https?:/.test(tempFileURL)),
        removed: removed.fileList.map(({ status }) => status),
        gone: again.fileList.map(({ status }) => status),
      };
    },
  ],
];

/** What a real environment answers otherwise: it knows where things are, and lets nobody from outside into WeChat's API. */
const localSteps = [
  [
    'no where it is near',
    ({ db, collection }) =>
      db
        .collection(collection)
        .where({ place: db.command.geoNear({ geometry: db.Geo.Point(1, 2) }) })
        .get(),
  ],
  [
    'a code',
    async () => {
      const { contentType, buffer } = await cloud.openapi.wxacode.getUnlimited({
        scene: 'm=pay-score-users',
        page: 'pages/home/index',
        width: 280,
      });
      return [contentType, buffer.subarray(1, 4).toString()];
    },
  ],
  [
    'a code of no page',
    () => cloud.openapi.wxacode.getUnlimited({ scene: 'a', page: 'pages/none/index' }),
  ],
  [
    'a code of an unchecked page',
    async () => {
      const { errCode } = await cloud.openapi.wxacode.getUnlimited({
        scene: 'a',
        page: 'pages/none/index',
        checkPath: false,
      });
      return errCode;
    },
  ],
  ['a code of a long scene', () => cloud.openapi.wxacode.getUnlimited({ scene: 'a'.repeat(33) })],
  [
    'a code of a scene with a percent sign',
    () => cloud.openapi.wxacode.getUnlimited({ scene: 'a%20' }),
  ],
  ...['a kind word', 'a review-text', 'a risky-text'].map((content) => [
    `a check of ${content}`,
    async () => {
      const answer = await cloud.openapi.security.msgSecCheck({
        content,
        version: 2,
        scene: 2,
        openid: 'oVisitor',
      });
      return answer.result;
    },
  ]),
  [
    'a check for nobody',
    () => cloud.openapi.security.msgSecCheck({ content: 'a', version: 2, scene: 2, openid: '' }),
  ],
  [
    'a check of nothing',
    () => cloud.openapi.security.msgSecCheck({ content: '', version: 2, scene: 2, openid: 'o' }),
  ],
  [
    'submitted pages',
    () =>
      cloud.openapi.search.submitPages({
        pages: [
          {
            path: 'pages/home/index',
            query: 'a=1',
            data_list: [
              {
                '@type': 'wxsearch_testcpdata',
                update: 1,
                content_id: 'a',
                page_type: 2,
                title: 'A',
              },
            ],
          },
        ],
      }),
  ],
  [
    'a page without data',
    () => cloud.openapi.search.submitPages({ pages: [{ path: 'pages/home/index', query: 'a=1' }] }),
  ],
  [
    'too many pages',
    () =>
      cloud.openapi.search.submitPages({
        pages: Array.from({ length: 1001 }, (_page, i) => ({
          path: 'pages/home/index',
          query: `a=${i}`,
        })),
      }),
  ],
  [
    'a page that is no page',
    () => cloud.openapi.search.submitPages({ pages: [{ path: '/home', query: '' }] }),
  ],
  [
    'a query that is none',
    () => cloud.openapi.search.submitPages({ pages: [{ path: 'pages/home/index', query: '?a' }] }),
  ],
  ['a function that calls another', () => cloud.callFunction({ name: 'other', data: {} })],
];

/** Steps in their order; a later one builds on what an earlier one has left. */
const steps = [
  ...inDocuments,
  ...inQueries,
  ...inUpdates,
  ...inPipelines,
  ...inTransactions,
  ...inStorage,
];

/**
 * Takes each step, as `[name, run]`, with a collection of the run's own.
 * @returns by name, the step's value or the SDK's error
 */
exports.main = async ({ env, collection, isLocal }) => {
  cloud.init({ env: env ?? cloud.DYNAMIC_CURRENT_ENV });
  const desk = { db: cloud.database(), collection };
  const outcomes = {};
  for (const [name, run] of isLocal ? [...steps, ...localSteps] : steps) {
    try {
      outcomes[name] = { value: (await run(desk)) ?? null };
    } catch (error) {
      const { errCode, code, errMsg, message } = Object(error);
      outcomes[name] = { errCode: errCode ?? code, errMsg: String(errMsg ?? message ?? error) };
    }
  }
  return outcomes;
};
