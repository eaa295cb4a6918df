import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { type Actions, type Reply, readRequest } from './actions';
import type { Clock } from './clock';
import { type DocumentDatabase, keyOf } from './database';
import {
  type CloudDocument,
  type DocumentId,
  isPlainObject,
  parseEjson,
  parseEjsonObject,
  stringifyEjson,
} from './ejson';
import { duplicateKey, ServiceError } from './errors';
import { aggregateDocuments, findDocuments, matchDocuments, updateDocument } from './queries';
import { directView, type DocumentView, type Transactions } from './transactions';

/** The default limit and the maximum of a query. */
const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;
/** The default limit of an aggregation. */
const DEFAULT_AGGREGATED = 20;

const collectionRequest = { collectionName: v.string(), transactionId: v.optional(v.string()) };
const queryRequest = {
  ...collectionRequest,
  query: v.optional(v.string()),
  queryType: v.picklist(['DOC', 'WHERE']),
  multi: v.optional(v.boolean()),
};

const insertRequest = v.object({ ...collectionRequest, data: v.array(v.string()) });
const getRequest = v.object({
  ...queryRequest,
  projection: v.optional(v.string()),
  order: v.optional(v.string()),
  offset: v.optional(v.number()),
  limit: v.optional(v.number()),
});
const modifyRequest = v.object({
  ...queryRequest,
  data: v.string(),
  merge: v.optional(v.boolean()),
});
const plainRequest = v.object(queryRequest);
const aggregateRequest = v.object({
  ...collectionRequest,
  stages: v.array(v.object({ stageKey: v.string(), stageValue: v.string() })),
});

/** 32 hexadecimal digits, random and not from the clock, so that a changed clock can't cause duplicates. */
const newId = () => randomBytes(16).toString('hex');

/** The database's actions on documents. */
export function documentActions(
  database: DocumentDatabase,
  transactions: Transactions,
  clock: Clock,
): Actions {
  const view = (transactionId: string | undefined): DocumentView =>
    transactionId === undefined ? directView(database) : transactions.view(transactionId);

  const parseQuery = (query: string | undefined) =>
    query ? parseEjsonObject(query, clock.now()) : {};

  /** The documents that a change affects. A missing query is refused, because it would affect all documents. */
  const targets = (request: v.InferOutput<typeof plainRequest>): CloudDocument[] => {
    const { collectionName, queryType, transactionId, multi } = request;
    if (!request.query) throw new ServiceError('INVALID_PARAM', 'a change needs a query');
    const query = parseQuery(request.query);
    if (queryType === 'DOC') {
      const document = view(transactionId).get(collectionName, readId(query['_id']));
      return document ? [document] : [];
    }
    refuseInTransaction(transactionId);
    const found = matchDocuments(database.documents(collectionName), query);
    return multi === false ? found.slice(0, 1) : found;
  };

  return {
    'database.insertDocument'(input): Reply {
      const { collectionName, data, transactionId } = readRequest(insertRequest, input);
      const documents = data.map((text) => withId(parseEjsonObject(text, clock.now())));
      const keys = new Set<string>();
      for (const { _id } of documents) {
        if (view(transactionId).get(collectionName, _id) || keys.has(keyOf(_id))) {
          throw duplicateKey(collectionName, '_id_', { _id });
        }
        keys.add(keyOf(_id));
      }
      view(transactionId).put(
        documents.map((document) => ({ collection: collectionName, id: document._id, document })),
      );
      return { data: { insertedIds: documents.map(({ _id }) => _id) } };
    },

    'database.getDocument'(input): Reply {
      const request = readRequest(getRequest, input);
      const { collectionName, queryType, transactionId, offset, limit } = request;
      const query = parseQuery(request.query);
      const shape = {
        ...(request.projection && {
          projection: parseEjsonObject(request.projection, clock.now()),
        }),
        ...(request.order && { order: parseEjsonObject(request.order, clock.now()) }),
      };
      if (queryType === 'DOC') {
        const document = view(transactionId).get(collectionName, readId(query['_id']));
        return list(document ? findDocuments([document], {}, shape) : []);
      }
      refuseInTransaction(transactionId);
      return list(
        findDocuments(database.documents(collectionName), query, {
          ...shape,
          skip: offset ?? 0,
          limit: Math.min(limit ?? DEFAULT_LIMIT, MAX_LIMIT),
        }),
      );
    },

    'database.calculateDocument'(input): Reply {
      const { collectionName, query } = readRequest(plainRequest, input);
      const total = matchDocuments(database.documents(collectionName), parseQuery(query)).length;
      return { data: { total } };
    },

    'database.modifyDocument'(input): Reply {
      const request = readRequest(modifyRequest, input);
      const { collectionName, transactionId, merge } = request;
      const data = parseEjsonObject(request.data, clock.now());
      const found = targets(request);
      if (merge === false) {
        const document = { _id: readId(parseQuery(request.query)['_id']), ...data };
        view(transactionId).put([{ collection: collectionName, id: document._id, document }]);
        return {
          data: found.length > 0 ? { updated: 1 } : { updated: 0, upsert_id: document._id },
        };
      }
      const modifier = readModifier(data);
      const updated = found.flatMap((document) => updateDocument(document, modifier) ?? []);
      view(transactionId).put(
        updated.map((document) => ({ collection: collectionName, id: document._id, document })),
      );
      return { data: { updated: updated.length } };
    },

    'database.removeDocument'(input): Reply {
      const request = readRequest(plainRequest, input);
      const { collectionName, transactionId } = request;
      const found = targets(request);
      view(transactionId).put(
        found.map(({ _id }) => ({ collection: collectionName, id: _id, document: null })),
      );
      return { data: { deleted: found.length } };
    },

    'database.aggregateDocuments'(input): Reply {
      const { collectionName, stages } = readRequest(aggregateRequest, input);
      const pipeline = stages.map(({ stageKey, stageValue }) => ({
        [stageKey]: parseEjson(stageValue, clock.now()),
      }));
      const isLimited = stages.some(({ stageKey }) => stageKey === '$limit');
      if (!isLimited) pipeline.push({ $limit: DEFAULT_AGGREGATED });
      return list(
        aggregateDocuments(database.documents(collectionName), pipeline, (name) =>
          database.documents(name),
        ),
      );
    },
  };
}

/** A list of documents. The SDK parses each one separately. */
function list(values: unknown[]): Reply {
  return { data: { list: values.map((value) => stringifyEjson(value)) } };
}

function withId(document: Record<string, unknown>): CloudDocument {
  const _id = document['_id'] === undefined ? newId() : readId(document['_id']);
  return { ...document, _id };
}

function readId(value: unknown): DocumentId {
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new ServiceError('INVALID_PARAM', 'a document id is a string or a number');
}

function readModifier(data: Record<string, unknown>): Record<string, Record<string, unknown>> {
  const entries = Object.entries(data).map(([operator, fields]) => {
    if (!operator.startsWith('$') || !isPlainObject(fields)) {
      throw new ServiceError('INVALID_PARAM', `${operator} is no update operator`);
    }
    return [operator, fields] as const;
  });
  return Object.fromEntries(entries);
}

/** In the cloud's transactions, documents are addressed only by id. */
function refuseInTransaction(transactionId: string | undefined): void {
  if (transactionId !== undefined) {
    throw new ServiceError('INVALID_PARAM', 'a transaction reads and writes by doc(id) only');
  }
}
