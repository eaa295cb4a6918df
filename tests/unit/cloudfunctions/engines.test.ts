import { Client } from '@elastic/elasticsearch';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../../cloudfunctions/search/elasticsearch.lazy';
import type { SearchEngine } from '../../../cloudfunctions/search/engine';
import { openFileEngine } from '../../../cloudfunctions/search/file-engine';
import { readIndexedContent } from '../../../tools/search-index/compiled';
import { readIndex } from '../../../tools/search-index/index';
import { reindex } from '../../../tools/search-index/reindex';
import { temporaryFolder } from 'test-support/temporary-folder';
import { describeEngine } from './search-contract';

const projectRoot = join(__dirname, '..', '..', '..');
let engine: SearchEngine;

describe('the index file', () => {
  beforeAll(async () => {
    const path = join(temporaryFolder('engine'), 'search.index');
    writeFileSync(path, await readIndex(projectRoot));
    engine = openFileEngine(path);
  });
  describeEngine(() => engine);
});

const { ELASTICSEARCH_URL: url } = process.env;

// Only a real server: recordings would prove nothing about the results.
if (url) {
  describe('Elasticsearch', () => {
    beforeAll(async () => {
      const { documents, version } = await readIndexedContent(projectRoot);
      const client = new Client({ node: url });
      await reindex(client, documents, version);
      await client.close();
      engine = connect(url, 5000);
    }, 60_000);
    describeEngine(() => engine);
  });
}
