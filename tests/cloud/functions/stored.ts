import { ask } from '../../../packages/miniprogram-cloud/tests/processes/gateway-process';

/** Adds documents to a collection, without the functions. */
export async function store(
  gatewayUrl: string,
  collectionName: string,
  documents: readonly object[],
): Promise<void> {
  const data = documents.map((document) => JSON.stringify(document));
  const { code } = await ask(gatewayUrl, 'database.insertDocument', { collectionName, data });
  if (code !== undefined) throw new Error(code);
}

/** Removes a document, without the functions. */
export async function remove(
  gatewayUrl: string,
  collectionName: string,
  _id: string,
): Promise<void> {
  const query = JSON.stringify({ _id });
  await ask(gatewayUrl, 'database.removeDocument', { collectionName, queryType: 'DOC', query });
}

/** The documents of a collection that match a query. */
export async function stored<Document>(
  gatewayUrl: string,
  collectionName: string,
  query: object,
): Promise<Document[]> {
  const { data } = await ask(gatewayUrl, 'database.getDocument', {
    collectionName,
    queryType: 'WHERE',
    query: JSON.stringify(query),
    limit: 1000,
  });
  return (data?.list ?? []).map((document) => JSON.parse(document) as Document);
}
