import type { Client } from '@elastic/elasticsearch';
import { ALIAS, indexNameOf } from '../../cloudfunctions/search/elasticsearch/engine';
import { indexDefinition } from '../../cloudfunctions/search/elasticsearch/index-definition';
import { segmentsOf } from '../../miniprogram/domain/search/engine/tokenize/index';
import type { IndexDocument } from './build';
import { foldTraditional } from './traditional';

/** A document as Elasticsearch gets it. */
function sourceOf(document: IndexDocument): object {
  const { id, kind, category, title, summary, context } = document;
  const { keywords, aliases = [], synonyms = [] } = document;
  const texts = [title.en, title.zh, summary.en, summary.zh, ...keywords, context];
  const quantities = segmentsOf(texts.join(' · '), foldTraditional).flatMap((segment) =>
    segment.type === 'quantity' ? segment.term : [],
  );
  return {
    id,
    kind,
    category,
    title,
    summary,
    keywords: [...keywords, ...aliases, ...synonyms],
    context,
    quantities: [...new Set(quantities)],
  };
}

/**
 * Indexes documents anew, and swaps the alias to them at once: nobody searches half an index. Older ones are deleted.
 * @returns the new index's name
 * @throws Error when a document is refused; then the alias stays where it was
 */
export async function reindex(
  client: Client,
  documents: IndexDocument[],
  version: string,
): Promise<string> {
  const index = indexNameOf(version);
  await client.indices.delete({ index, ignore_unavailable: true });
  await client.indices.create({ index, ...indexDefinition });
  const { errors, items } = await client.bulk({
    index,
    refresh: true,
    operations: documents.flatMap((document) => [
      { index: { _id: `${document.kind}:${document.id}` } },
      sourceOf(document),
    ]),
  });
  if (errors) {
    const refused = items.find((item) => item.index?.error);
    throw new Error(`${refused?.index?._id ?? '?'}: ${refused?.index?.error?.reason ?? 'refused'}`);
  }
  const known = await client.indices.get({ index: `${ALIAS}-*` });
  const older = Object.keys(known).filter((name) => name !== index);
  await client.indices.updateAliases({
    actions: [
      { add: { index, alias: ALIAS } },
      ...older.map((name) => ({ remove_index: { index: name } })),
    ],
  });
  return index;
}
