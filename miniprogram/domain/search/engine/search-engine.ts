import { IndexReader } from './format/reader';
import { memorySource, type ByteSource } from './format/source';
import { highlighter, type Range } from './highlight';
import { Expander } from './query/expand';
import { narrow, type FacetCounts, type Filters } from './query/facets';
import { MAX_QUERY_UNITS, parseQuery, type QueryPart } from './query/parse';
import { plansFor, type Plan } from './query/plan';
import { Ranker } from './query/rank';
import { orderByTitle } from './query/titles';
import { topOf } from './query/top';

export { DamagedIndex, type StoredDocument } from './format/layout';
export { memorySource, type ByteSource } from './format/source';

/** What an index is asked. */
interface IndexQuery {
  /** Of more than 256 UTF-16 units only the beginning counts. */
  q: string;
  /** The language of titles and summaries in the answer; both languages are searched. */
  lang: 'en' | 'zh';
  filters?: Filters;
  /** 1 to 50; 20 unless told. */
  limit?: number;
  /** What an earlier answer gave to go on with. */
  cursor?: string;
}

interface IndexHit {
  id: string;
  kind: string;
  score: number;
  title: string;
  summary: string;
  highlights: { title: Range[]; summary: Range[] };
}

export interface IndexAnswer {
  hits: IndexHit[];
  /** All that match, of which `hits` are some. */
  total: number;
  facets: FacetCounts;
  /** The query as it was understood, where a word of it is misspelt. */
  suggestion?: string;
  /** Whether not every word had to match, because nothing matched them all. */
  relaxed: boolean;
  /** What to ask with for the hits that follow, where any do. */
  cursor?: string;
  indexVersion: string;
}

/** The cursor is of another index, whose hits stood in another order. */
export class StaleCursor extends Error {
  override name = 'StaleCursor';
}

const MAX_LIMIT = 50;
/** So many of the best are put in order by their titles; a page beyond keeps the order of scores. */
const WINDOW = 32;

/** An index that answers. */
export class SearchIndex {
  private readonly reader: IndexReader;
  private readonly expander: Expander;
  private readonly ranker: Ranker;

  /** @throws DamagedIndex when it is none, or not as it was written */
  constructor(source: ByteSource | Uint8Array) {
    this.reader = new IndexReader(source instanceof Uint8Array ? memorySource(source) : source);
    this.expander = new Expander(this.reader);
    this.ranker = new Ranker(this.reader);
  }

  get version(): string {
    return this.reader.version;
  }

  /**
   * @returns the best matches; none for a query without words
   * @throws StaleCursor for a cursor of another index; DamagedIndex where a large index turns out to be damaged
   */
  search({ q, lang, filters = {}, limit = 20, cursor }: IndexQuery): IndexAnswer {
    const { reader } = this;
    const offset = cursor === undefined ? 0 : this.offsetOf(cursor);
    const count = Math.max(1, Math.min(MAX_LIMIT, limit));
    const parts = parseQuery(q, reader.fold);
    const { plan, documents, scores } = this.match(parts);
    const { kept, facets } = narrow(documents, filters, reader);
    const top = topOf(kept, scores, Math.max(WINDOW, offset + count));
    const corrected = plan && plan.corrections.length > 0 ? correct(q, plan) : null;
    const ordered = orderByTitle(top, WINDOW, scores, corrected ?? q, reader);
    const page = ordered.slice(offset, offset + count);
    const terms = plan?.corrections.map(({ term }) => term) ?? [];
    const { mark } = highlighter(parts, reader.fold, terms);
    return {
      hits: page.map(({ doc, score }): IndexHit => {
        const record = reader.stored(doc);
        const title = record.title(lang);
        const summary = record.summary(lang);
        return {
          id: record.id,
          kind: reader.kindOf(doc),
          score: Math.round(score * 10) / 10,
          title,
          summary,
          highlights: { title: mark(title), summary: mark(summary) },
        };
      }),
      total: kept.length,
      facets,
      ...(corrected !== null && page.length > 0 && { suggestion: corrected }),
      relaxed: documents.length > 0 && (plan?.isRelaxed ?? false),
      ...(offset + count < kept.length && { cursor: `${this.version}.${offset + count}` }),
      indexVersion: this.version,
    };
  }

  /**
   * Titles that a query may become, in the query's own script, the best first.
   * @param limit 1 to 50; 5 unless told
   */
  suggest({ q, limit = 5 }: { q: string; limit?: number }): string[] {
    const { fold } = this.reader;
    const parts = parseQuery(q, fold);
    const { plan, documents, scores } = this.match(parts);
    if (!plan || plan.isRelaxed) return [];
    const lang = parts.some(({ type }) => type === 'hanzi') ? 'zh' : 'en';
    const { mark } = highlighter(
      parts,
      fold,
      plan.corrections.map(({ term }) => term),
    );
    const top = orderByTitle(topOf(documents, scores, WINDOW), WINDOW, scores, q, this.reader);
    const titlesIn = (language: 'en' | 'zh') =>
      top.map(({ doc }) => this.reader.stored(doc).title(language));
    // Found by pinyin, a title has nothing of what was typed: then the Chinese one is meant.
    const named = titlesIn(lang).filter((title) => mark(title).length > 0);
    const texts = named.length > 0 ? named : titlesIn('zh');
    return [...new Set(texts)].slice(0, Math.max(1, Math.min(MAX_LIMIT, limit)));
  }

  /** The first reading of a query that anything fits. */
  private match(parts: QueryPart[]): {
    plan: Plan | null;
    documents: Int32Array;
    scores: Float32Array;
  } {
    if (parts.length > 0 && this.reader.documentCount > 0) {
      for (const plan of plansFor(parts, this.expander)) {
        const matches = this.ranker.rank(plan);
        if (matches.documents.length > 0) return { plan, ...matches };
      }
    }
    return { plan: null, documents: new Int32Array(), scores: new Float32Array() };
  }

  private offsetOf(cursor: string): number {
    const [, version, offset] = /^(.*)\.(\d{1,9})$/.exec(cursor) ?? [];
    if (version !== this.version) {
      throw new StaleCursor('These results have been renewed: search again.');
    }
    return Number(offset);
  }
}

/** The query with what was taken for its misspelt words. */
function correct(q: string, { corrections }: Plan): string {
  let text = q.slice(0, MAX_QUERY_UNITS);
  for (const { start, end, term } of [...corrections].reverse()) {
    text = text.slice(0, start) + term + text.slice(end);
  }
  return text;
}
