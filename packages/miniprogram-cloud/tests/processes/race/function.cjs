// A cloud function that races with others of its kind for the same documents.
'use strict';

const cloud = require('wx-server-sdk');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const races = {
  /** Counts to `times` with everybody else. */
  async count(collection, times) {
    const { command: _ } = cloud.database();
    for (let done = 0; done < times; done += 1) {
      await collection.doc('counter').update({ data: { n: _.inc(1) } });
    }
    return times;
  },
  /** Adds each of `times` ids, which everybody wants. Returns how many this one got. */
  async add(collection, times) {
    let got = 0;
    for (let index = 0; index < times; index += 1) {
      await collection.add({ data: { _id: `id-${index}` } }).then(
        () => (got += 1),
        (error) => {
          if (error.errCode !== -502001 || !/E11000/.test(error.errMsg)) throw error;
        },
      );
    }
    return got;
  },
  /** Puts `times` marks, each its own, on a list that has room for 60. Returns how many it put there. */
  async mark(collection, times) {
    const { command: _ } = cloud.database();
    let put = 0;
    for (let done = 0; done < times; done += 1) {
      const mark = `${process.pid}-${done}`;
      const { stats } = await collection
        .where({ _id: 'list', marks: _.nin([mark]), 'marks.59': _.exists(false) })
        .update({ data: { n: _.inc(1), marks: _.push([mark]) } });
      put += stats.updated;
    }
    return put;
  },
  /** Takes from a stock in transactions, as often as it is let. Returns how many it took. */
  async take(collection, times) {
    let taken = 0;
    for (let index = 0; index < times; index += 1) {
      const isTaken = await cloud
        .database()
        .runTransaction(async (transaction) => {
          const stock = transaction.collection('races').doc('stock');
          const { n } = (await stock.get()).data;
          if (n === 0) return false;
          await stock.update({ data: { n: n - 1 } });
          return true;
        })
        .catch((error) => {
          // Three attempts of the SDK's own were not enough.
          if (error.code !== 'DATABASE_TRANSACTION_CONFLICT') throw error;
          return false;
        });
      if (isTaken) taken += 1;
    }
    return taken;
  },
};

exports.main = ({ race, times }) => races[race](cloud.database().collection('races'), times);
