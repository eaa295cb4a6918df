import { Client } from '@elastic/elasticsearch';
import { projectRoot } from '../checks/check';
import { readIndexedContent } from './compiled';
import { reindex } from './reindex';

const { ELASTICSEARCH_URL: node } = process.env;
if (node) {
  const { documents, version } = await readIndexedContent(projectRoot);
  const client = new Client({ node });
  console.log(`${await reindex(client, documents, version)}: ${documents.length} documents`);
  await client.close();
} else {
  console.error('ELASTICSEARCH_URL names no Elasticsearch to index the content in.');
  process.exitCode = 2;
}
