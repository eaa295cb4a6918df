import { asyncApi } from './api';
import { failByName } from './fail-by-name';

/** Steps of a query or a document, each of which leads to the next. */
const steps = ['where', 'orderBy', 'limit', 'skip', 'field', 'doc'] as const;

/** Calls that go to the cloud. */
const requests = ['get', 'add', 'count', 'update', 'set', 'remove'] as const;

/**
 * `wx.cloud.database()`. A phone gets a database without asking the cloud, often where a script begins, and hears of
 * failures from the calls that ask it. The host has no database: each of these calls fails by its name.
 */
export function createDatabase(): object {
  return failByName('wx.cloud.database()', { collection: () => createQuery() });
}

function createQuery(): object {
  const query: Record<string, unknown> = {};
  for (const name of steps) query[name] = () => query;
  for (const name of requests) {
    query[name] = asyncApi(`database.${name}`, () => {
      throw new Error('a cloud database is not implemented by the browser host');
    });
  }
  return failByName('wx.cloud.database().collection()', query);
}
