import { writeFileSync } from 'node:fs';
import { fileSource } from '../../../../cloudfunctions/search/file-engine';
import { hanziReadings } from '../../../../miniprogram/content/hanzi-readings';
import { SearchIndex } from '../../../../miniprogram/domain/search/engine/search-engine';
import type { IndexDocument } from '../../../search-index/build';
import { LIMIT, type Ask } from './engine';

const FILE = 'search.index';

/** The builder and its pinyin stay out of the process that is measured. */
export async function build(documents: IndexDocument[], folder: string): Promise<void> {
  const { buildIndex } = await import('../../../search-index/build');
  writeFileSync(`${folder}/${FILE}`, buildIndex(documents, 'bench'));
}

export function open(folder: string): Ask {
  const index = new SearchIndex(fileSource(`${folder}/${FILE}`), hanziReadings);
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
