import { ByteReader, type DecodeText } from './bytes';
import { Dictionary } from './dictionary';
import { DamagedIndex, type Header, type SectionName } from './layout';
import { Pages, readHeader, type ByteSource } from './pages';
import { Postings } from './postings';

/** Where fewer than one document in so many is asked for, facets are read one by one. */
const FEW = 32;
/** So many documents are kept as they were read. */
const KEPT_RECORDS = 512;

/** A document as it is kept. Of its texts only those that are asked for are decoded: a page shows one language. */
export class DocumentRecord {
  private readonly texts: string[] = [];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly decode: DecodeText,
  ) {}

  get id(): string {
    return this.text(0);
  }

  title(language: 'en' | 'zh'): string {
    return this.text(language === 'en' ? 1 : 2);
  }

  summary(language: 'en' | 'zh'): string {
    return this.text(language === 'en' ? 3 : 4);
  }

  private text(index: number): string {
    const known = this.texts[index];
    if (known !== undefined) return known;
    const reader = new ByteReader(this.bytes, 0, this.decode);
    for (let left = index; left > 0; left -= 1) reader.skipText();
    return (this.texts[index] = reader.text());
  }
}

/** An index file, opened: nothing of it is read before it is needed. */
export class IndexReader {
  readonly version: string;
  readonly documentCount: number;
  readonly dictionary: Dictionary;
  readonly postings: Postings;
  private readonly header: Header;
  private readonly pages: Pages;
  private readonly records = new Map<number, DocumentRecord>();
  private names: { kinds: string[]; categories: string[] } | null = null;
  private folds: Uint16Array | null = null;
  private facets: Uint8Array | null = null;

  /** @throws DamagedIndex with its reason; a page that is damaged throws it when it is read */
  constructor(source: ByteSource) {
    this.header = readHeader(source);
    this.pages = new Pages(source, this.header);
    const { version, documentCount } = this.header;
    this.version = version;
    this.documentCount = documentCount;
    this.dictionary = new Dictionary(this.pages, this.header);
    this.postings = new Postings(this.pages, this.header);
  }

  get kinds(): string[] {
    return this.readNames().kinds;
  }

  get categories(): string[] {
    return this.readNames().categories;
  }

  /** What stands for a traditional character in this index. */
  readonly fold = (code: number): number => {
    this.folds ??= this.readFolds();
    return this.folds[code] || code;
  };

  /**
   * Documents' kinds and categories.
   * @param count of how many documents they are wanted: for a few it isn't worth it to read all
   * @returns gives the number of a document's kind, in `kinds`, plus 256 times that of its category, in `categories`
   */
  facetsFor(count: number): (number: number) => number {
    const { offset, length } = this.header.sections.facets;
    if (!this.facets && count * FEW < this.documentCount) {
      return (number) => packFacets(this.pages.read(offset + number * 3, 3), 0);
    }
    const bytes = (this.facets ??= this.pages.read(offset, length));
    return (number) => packFacets(bytes, number * 3);
  }

  /** A document by its number; what is asked of it is read then. */
  stored(number: number): DocumentRecord {
    const known = this.records.get(number);
    if (known) return known;
    if (number >= this.documentCount) throw new DamagedIndex(`there is no document ${number}`);
    const { offsets, documents } = this.header.sections;
    const isLast = number === this.documentCount - 1;
    const pair = new ByteReader(this.pages.read(offsets.offset + number * 4, isLast ? 4 : 8));
    const start = pair.uint32();
    const end = isLast ? documents.length : pair.uint32();
    if (end <= start || end > documents.length) throw new DamagedIndex('a document ends early');
    const record = new DocumentRecord(
      this.pages.read(documents.offset + start, end - start),
      this.pages.decode,
    );
    if (this.records.size >= KEPT_RECORDS) this.records.clear();
    this.records.set(number, record);
    return record;
  }

  kindOf(number: number): string {
    return this.kinds[this.facetsFor(1)(number) & 255] ?? '';
  }

  categoryOf(number: number): string {
    return this.categories[this.facetsFor(1)(number) >> 8] ?? '';
  }

  private section(name: SectionName): Uint8Array {
    const { offset, length } = this.header.sections[name];
    return this.pages.read(offset, length);
  }

  private readNames() {
    if (this.names) return this.names;
    const reader = new ByteReader(this.section('names'), 0, this.pages.decode);
    const list = () => Array.from({ length: reader.varint() }, () => reader.text());
    this.names = { kinds: list(), categories: list() };
    return this.names;
  }

  /** By the code of a traditional character; 0 for all others. */
  private readFolds(): Uint16Array {
    const folds = new Uint16Array(0x10000);
    const reader = new ByteReader(this.section('folds'), 0, this.pages.decode);
    const [traditional, simplified] = [reader.text(), reader.text()];
    for (let index = 0; index < traditional.length; index += 1) {
      folds[traditional.charCodeAt(index)] = simplified.charCodeAt(index);
    }
    return folds;
  }
}

const packFacets = (bytes: Uint8Array, at: number) =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
