import { Client } from '@elastic/elasticsearch';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../../cloudfunctions/search/elasticsearch.lazy';
import type { SearchEngine } from '../../../cloudfunctions/search/engine';
import { openFileEngine } from '../../../cloudfunctions/search/file-engine';
import { readIndexedContent } from '../../../tools/search-index/compiled';
import { readIndex } from '../../../tools/search-index/index';
import { reindex } from '../../../tools/search-index/reindex';
import { describeEngine } from './search-contract';
import { temporaryFolder } from '../../temporary-folder';

const projectRoot = join(__dirname, '..', '..', '..');
let engine: SearchEngine;

describe('the index file', () => {
  beforeAll(async () => {
    const folder = temporaryFolder('engine');
    writeFileSync(join(folder, 'search.index'), await readIndex(projectRoot));
    engine = openFileEngine(join(folder, 'search.index'));
  });
  describeEngine(() => engine);
});

const { ELASTICSEARCH_URL: url } = process.env;

// A real one only: what is played from recordings would prove nothing of what it finds.
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
