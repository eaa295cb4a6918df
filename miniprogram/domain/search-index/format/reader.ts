import { ByteReader } from './bytes';
import { Dictionary } from './dictionary';
import { DamagedIndex, type Header, type SectionName, type StoredDocument } from './layout';
import { Pages, readHeader, type ByteSource } from './pages';
import { Postings } from './postings';

/** An index that small is checked as a whole when it is opened, a larger one page by page as it is read. */
const CHECKED_WHOLE = 512 * 1024;
/** So many documents are kept as they were read. */
const KEPT_DOCUMENTS = 512;

/** An index file, opened: nothing of it is read before it is needed. */
export class IndexReader {
  readonly version: string;
  readonly documentCount: number;
  readonly dictionary: Dictionary;
  readonly postings: Postings;
  private readonly header: Header;
  private readonly pages: Pages;
  private readonly documents = new Map<number, StoredDocument>();
  private names: { kinds: string[]; categories: string[]; folds: Map<string, string> } | null =
    null;
  private facets: Uint8Array | null = null;

  /** @throws DamagedIndex with its reason; a damaged large index may also throw it later, where the damage is */
  constructor(source: ByteSource) {
    this.header = readHeader(source);
    this.pages = new Pages(source, this.header);
    const { version, documentCount, pageCount } = this.header;
    this.version = version;
    this.documentCount = documentCount;
    if (source.size <= CHECKED_WHOLE) {
      for (let page = 1; page < pageCount; page += 1) this.pages.page(page);
    }
    this.dictionary = new Dictionary(this.pages, this.header);
    this.postings = new Postings(this.pages, this.header);
  }

  get kinds(): string[] {
    return this.readNames().kinds;
  }

  get categories(): string[] {
    return this.readNames().categories;
  }

  /** Simplified characters by the traditional ones that stand for them. */
  get folds(): Map<string, string> {
    return this.readNames().folds;
  }

  /** The number of a document's kind, in `kinds`. */
  kindOf(doc: number): number {
    return this.readFacets()[doc] ?? 0;
  }

  /** The number of a document's category, in `categories`. */
  categoryOf(doc: number): number {
    const facets = this.readFacets();
    const at = this.documentCount + doc * 2;
    return (facets[at] ?? 0) | ((facets[at + 1] ?? 0) << 8);
  }

  /** A document by its number. */
  stored(number: number): StoredDocument {
    const known = this.documents.get(number);
    if (known) return known;
    if (number >= this.documentCount) throw new DamagedIndex(`there is no document ${number}`);
    const { offsets, documents } = this.header.sections;
    const isLast = number === this.documentCount - 1;
    const pair = new ByteReader(this.pages.read(offsets.offset + number * 4, isLast ? 4 : 8));
    const start = pair.uint32();
    const end = isLast ? documents.length : pair.uint32();
    if (end <= start || end > documents.length) throw new DamagedIndex('a document ends early');
    const reader = new ByteReader(this.pages.read(documents.offset + start, end - start));
    const doc = {
      id: reader.text(),
      kind: this.kinds[this.kindOf(number)] ?? '',
      category: this.categories[this.categoryOf(number)] ?? '',
      title: { en: reader.text(), zh: reader.text() },
      summary: { en: reader.text(), zh: reader.text() },
    };
    if (this.documents.size >= KEPT_DOCUMENTS) this.documents.clear();
    this.documents.set(number, doc);
    return doc;
  }

  private section(name: SectionName): Uint8Array {
    const { offset, length } = this.header.sections[name];
    return this.pages.read(offset, length);
  }

  private readFacets(): Uint8Array {
    return (this.facets ??= this.section('facets'));
  }

  private readNames() {
    if (this.names) return this.names;
    const reader = new ByteReader(this.section('names'));
    const list = () => Array.from({ length: reader.varint() }, () => reader.text());
    const [kinds, categories] = [list(), list()];
    const pairs = Array.from(reader.text());
    const folds = new Map<string, string>();
    for (let index = 0; index + 1 < pairs.length; index += 2) {
      folds.set(pairs[index] ?? '', pairs[index + 1] ?? '');
    }
    this.names = { kinds, categories, folds };
    return this.names;
  }
}
