import { IndexReader } from './format/reader';
import { memorySource, type ByteSource } from './format/source';
import { highlighter, type Range } from './highlight';
import { Expander } from './query/expand';
import { narrow, type FacetCounts, type Filters } from './query/facets';
import { coreOf, isPicture, MAX_QUERY_UNITS, parseQuery, type QueryPart } from './query/parse';
import { countedTerms, wantedKinds } from './query/intent';
import { planFor, type Plan, type TakenFor } from './query/plan';
import { Ranker } from './query/rank';
import { Readings } from './query/readings';
import { Spoken } from './query/spoken';
import { orderByTitle, squeeze } from './query/titles';
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

/** What a query is understood as, and the documents that fit it. */
interface Match {
  plan: Plan;
  documents: Int32Array;
  scores: Float32Array;
  masks: Int32Array;
  hasWhole: boolean;
  /** The query as typed, as corrected, and without the words that serve grammar: each squeezed. */
  wanted: string[];
}

/** An index that answers. */
export class SearchIndex {
  private readonly reader: IndexReader;
  private readonly expander: Expander;
  private readonly ranker: Ranker;
  private knownSpoken: Spoken | null = null;

  /**
   * @param readings how hanzi are read; see `Readings`. Without, nothing is found by its sound alone
   * @throws DamagedIndex when it is none, or not as it was written
   */
  constructor(
    source: ByteSource | Uint8Array,
    private readonly readings = '',
  ) {
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
    const { match, parts, suggestion, isUnsure } = this.understand(q);
    const { documents, scores, wanted } = match;
    const { kept, facets } = narrow(documents, filters, reader);
    const top = topOf(kept, scores, Math.max(WINDOW, offset + count));
    const ordered = orderByTitle(top, WINDOW, scores, wanted, reader);
    const page = ordered.slice(offset, offset + count);
    const { mark } = this.highlighter(parts, match.plan);
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
      ...(suggestion !== undefined && page.length > 0 && { suggestion }),
      relaxed: documents.length > 0 && (!match.hasWhole || isUnsure),
      ...(offset + count < kept.length && { cursor: `${this.version}.${offset + count}` }),
      indexVersion: this.version,
    };
  }

  /**
   * Titles that a query may become, the best first.
   * @param lang the language of the titles
   * @param limit 1 to 50; 5 unless told
   */
  suggest({ q, lang, limit = 5 }: { q: string; lang: 'en' | 'zh'; limit?: number }): string[] {
    const { match } = this.understand(q);
    if (!match.hasWhole) return [];
    const titles = this.bestOf(match).map((doc) => this.reader.stored(doc).title(lang));
    return [...new Set(titles)].slice(0, Math.max(1, Math.min(MAX_LIMIT, limit)));
  }

  /** Matches a query. What is misspelt, or only sounds like hanzi, is matched once more as what it was taken for. */
  private understand(q: string) {
    const parts = parseQuery(q, this.reader.fold);
    const match = this.match(q, parts);
    const [best] = this.bestOf(match);
    const meant = best === undefined ? null : this.meaning(q, match, best);
    const asTyped = { match, parts, suggestion: undefined, isUnsure: meant?.isUnsure ?? false };
    if (meant?.text === undefined) return asTyped;
    const meantParts = parseQuery(meant.text, this.reader.fold);
    const again = this.match(meant.text, meantParts);
    const suggestion = meant.isCorrected ? meant.text : undefined;
    if (again.documents.length === 0) return { ...asTyped, suggestion };
    return { match: again, parts: meantParts, suggestion, isUnsure: meant.isUnsure };
  }

  private bestOf({ documents, scores, wanted }: Match): number[] {
    const top = topOf(documents, scores, WINDOW);
    return orderByTitle(top, WINDOW, scores, wanted, this.reader).map(({ doc }) => doc);
  }

  private match(q: string, parts: QueryPart[]): Match {
    const { reader } = this;
    const typed = q.slice(0, MAX_QUERY_UNITS);
    const whole = squeeze(typed, reader.fold);
    const plan = planFor(parts, whole, countedTerms(typed, reader.fold), {
      expander: this.expander,
      spoken: () => this.openSpoken(),
    });
    const corrected = replaced(
      typed,
      plan.takenFor.filter(({ as }) => as === 'word'),
    );
    const bare = parts
      .filter((part) => part.role === 'content' && !isPicture(part))
      .map((part) => typed.slice(coreOf(part).start, coreOf(part).end))
      .join(' ');
    const wanted = [whole, squeeze(corrected, reader.fold), squeeze(bare, reader.fold)];
    if (reader.documentCount === 0 || plan.groups.length === 0) {
      const none = { documents: new Int32Array(), scores: new Float32Array() };
      return { plan, wanted, hasWhole: false, masks: new Int32Array(), ...none };
    }
    const kinds = wantedKinds(typed, reader.fold, parts);
    const factorOf = (doc: number) => kinds[reader.kindOf(doc)] ?? 1;
    return { plan, wanted, ...this.ranker.rank(plan, factorOf) };
  }

  private openSpoken(): Spoken | null {
    if (this.readings === '') return null;
    return (this.knownSpoken ??= new Spoken(this.expander, new Readings(this.readings)));
  }

  private highlighter(parts: QueryPart[], { words, takenFor }: Plan) {
    const sounds = takenFor.filter(({ as }) => as !== 'word');
    const readings = sounds.length > 0 ? this.openSpoken()?.readings : null;
    return highlighter(parts, this.reader.fold, words, readings ? { readings, sounds } : null);
  }

  /**
   * What a query was taken for, as far as the best document has it: its misspelt words corrected, its pinyin, initials and
   * homophones in hanzi.
   * @returns null where it is taken as it stands; no text where it can't be said for what
   */
  private meaning(
    q: string,
    { plan, masks }: Match,
    best: number,
  ): { text?: string; isCorrected: boolean; isUnsure: boolean } | null {
    let text = q.slice(0, MAX_QUERY_UNITS);
    let [isCorrected, isUnsure, isSpelled] = [false, false, false];
    const wanted = plan.takenFor.filter(
      ({ mask }) => mask === 0 || ((masks[best] ?? 0) & mask) !== 0,
    );
    for (const { start, end, term, as } of wanted.sort((a, b) => b.start - a.start)) {
      const meant =
        as === 'word'
          ? likeTyped(term, text.slice(start, end))
          : this.spelling(best, term, as === 'initials');
      const isSlip = as === 'word' || as === 'sound';
      if (meant === null) {
        isUnsure ||= isSlip;
        continue;
      }
      if (meant === text.slice(start, end)) continue;
      text = text.slice(0, start) + meant + text.slice(end);
      isSpelled = true;
      isCorrected ||= isSlip;
    }
    if (!isSpelled) return isUnsure ? { isCorrected, isUnsure } : null;
    return { text, isCorrected, isUnsure };
  }

  /** How a document spells what sounds like this, or else how the index does. */
  private spelling(doc: number, sound: string, isInitials = false): string | null {
    const spoken = this.openSpoken();
    const record = this.reader.stored(doc);
    for (const text of [record.title('zh'), record.names, record.summary('zh')]) {
      const [range] = spoken?.readings.find(text, sound, isInitials) ?? [];
      if (range) return text.slice(range.start, range.end);
    }
    return isInitials ? null : (spoken?.spelling(sound, false) ?? null);
  }

  private offsetOf(cursor: string): number {
    const [, version, offset] = /^(.*)\.(\d{1,9})$/.exec(cursor) ?? [];
    if (version !== this.version) {
      throw new StaleCursor('These results have been renewed: search again.');
    }
    return Number(offset);
  }
}

/** A text with other words in the places of some. */
function replaced(text: string, corrections: TakenFor[]): string {
  return [...corrections]
    .sort((a, b) => b.start - a.start)
    .reduce((to, { start, end, term }) => to.slice(0, start) + term + to.slice(end), text);
}

/** A term with the plural of the word that it is taken for. */
function likeTyped(term: string, typed: string): string {
  const isPlural = /[^s]s$/i.test(typed) && !term.endsWith('s');
  if (!isPlural) return term;
  return /[^aeiou]y$/.test(term) ? `${term.slice(0, -1)}ies` : `${term}s`;
}
