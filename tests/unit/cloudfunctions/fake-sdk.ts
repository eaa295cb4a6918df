import type { Sdk, SdkQuery } from '../../../cloudfunctions/shared/cloud-sdk';

/** What WeChat says of the caller: a test sets it. */
export const context: Record<string, unknown> = {};

const operator = () => ({ operator: true });

/** A document that every repository takes for one of its own. */
const everything = {
  _id: 'abc123',
  name: 'Spring',
  page: 'pages/home/index',
  language: 'en',
  channel: 'moments',
  createdAt: 0,
  owner: 'somebody',
  clientRequestId: 'request-1',
  status: 'accepted',
  company: '',
  message: 'Hello',
  fileId: 'cloud://file',
  requests: [],
  salt: 'salt',
  views: 0,
  shares: 0,
  through: '',
};

/** A database that has whatever is looked for, and takes every write. */
const query: SdkQuery = {
  where: () => query,
  orderBy: () => query,
  limit: () => query,
  field: () => query,
  get: () => Promise.resolve({ data: [everything] }),
  update: () => Promise.resolve({ stats: { updated: 1 } }),
  remove: () => Promise.resolve({ stats: { removed: 0 } }),
};
const aggregate = {
  match: () => aggregate,
  group: () => aggregate,
  sort: () => aggregate,
  limit: () => aggregate,
  end: () => Promise.resolve({ list: [] }),
};

/** What stands in for wx-server-sdk. */
export const sdk: Sdk = {
  DYNAMIC_CURRENT_ENV: 'env',
  init: () => undefined,
  getWXContext: () => context,
  database: () => ({
    command: {
      in: operator,
      nin: operator,
      lt: operator,
      gt: operator,
      gte: operator,
      inc: operator,
      push: operator,
      or: () => ({}),
      remove: operator,
      exists: operator,
      aggregate: { sum: operator },
    },
    collection: () => ({ ...query, add: () => Promise.resolve({}), aggregate: () => aggregate }),
  }),
  uploadFile: () => Promise.resolve({ fileID: 'cloud://file' }),
  getTempFileURL: () =>
    Promise.resolve({ fileList: [{ status: 0, tempFileURL: 'https://example.com/file' }] }),
  openapi: {
    wxacode: { getUnlimited: () => Promise.resolve({ buffer: Buffer.from('png') }) },
    security: { msgSecCheck: () => Promise.resolve({ result: { suggest: 'pass' } }) },
    search: { submitPages: () => Promise.resolve({}) },
  },
};
