import { readFileSync, writeFileSync } from 'node:fs';
import { fileSource } from '../../../../cloudfunctions/search/file-engine';
import { SearchIndex } from '../../../../miniprogram/domain/search/engine/search-engine';
import type { IndexDocument } from '../../../search-index/build';
import { LIMIT, type Ask } from './engine';

const FILE = 'search.index';
const READINGS_FILE = 'readings.txt';

/** The builder and its pinyin stay out of the process that is measured. */
export async function build(documents: IndexDocument[], folder: string): Promise<void> {
  const { buildIndex } = await import('../../../search-index/build');
  const { readingsOf } = await import('../../../search-index/readings');
  const { withNeededNames } = await import('../../../search-index/needed-names');
  writeFileSync(`${folder}/${READINGS_FILE}`, readingsOf(documents));
  writeFileSync(`${folder}/${FILE}`, buildIndex(withNeededNames(documents), 'bench'));
}

export function open(folder: string): Ask {
  const index = new SearchIndex(
    fileSource(`${folder}/${FILE}`),
    readFileSync(`${folder}/${READINGS_FILE}`, 'utf8'),
  );
  return (q, lang) => {
    const { hits, relaxed, suggestion } = index.search({ q, lang, limit: LIMIT });
    const isMarked = relaxed || suggestion !== undefined;
    return hits.map(({ id, kind, title, summary }) => ({
      id: `${kind}:${id}`,
      title,
      summary,
      isMarked,
    }));
  };
}
