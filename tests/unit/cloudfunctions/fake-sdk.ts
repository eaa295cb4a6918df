import type { Sdk, SdkQuery } from '../../../cloudfunctions/shared/cloud-sdk';

/** The caller according to WeChat, set by a test. */
export const context: Record<string, unknown> = {};

const operator = () => ({ operator: true });

/** A document that is valid in every repository. */
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

/** A fake database: every read finds a document, every write succeeds. */
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

/** A fake of wx-server-sdk. */
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
