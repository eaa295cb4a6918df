import type { IndexReader } from '../format/reader';

export interface Filters {
  kind?: string;
  category?: string;
}

/** How many documents match, by the name of their kind or category. Each ignores the filter of its own. */
export interface FacetCounts {
  kind: Record<string, number>;
  category: Record<string, number>;
}

/** Those of the documents that filters leave, and how many there are of each kind and category. */
export function narrow(
  documents: Int32Array,
  filters: Filters,
  reader: IndexReader,
): { kept: Int32Array; facets: FacetCounts } {
  const { kinds, categories, column } = reader.facets;
  const wantedKind = filters.kind === undefined ? null : kinds.indexOf(filters.kind);
  const wantedCategory =
    filters.category === undefined ? null : categories.indexOf(filters.category);
  const byKind = new Uint32Array(kinds.length);
  const byCategory = new Uint32Array(categories.length);
  const kept = new Int32Array(documents.length);
  let count = 0;
  for (let index = 0; index < documents.length; index += 1) {
    const doc = documents[index] ?? 0;
    const packed = column[doc] ?? 0;
    const kind = packed & 255;
    const category = packed >> 8;
    const isOfKind = wantedKind === null || kind === wantedKind;
    const isOfCategory = wantedCategory === null || category === wantedCategory;
    if (isOfCategory) byKind[kind] = (byKind[kind] ?? 0) + 1;
    if (isOfKind) byCategory[category] = (byCategory[category] ?? 0) + 1;
    if (isOfKind && isOfCategory) kept[count++] = doc;
  }
  return {
    kept: kept.subarray(0, count),
    facets: { kind: named(kinds, byKind), category: named(categories, byCategory) },
  };
}

function named(names: string[], counts: Uint32Array): Record<string, number> {
  const named: Record<string, number> = {};
  counts.forEach((count, index) => {
    const name = names[index];
    if (count > 0 && name !== undefined) named[name] = count;
  });
  return named;
}
