import { ByteReader } from './bytes';
import { Dictionary } from './dictionary';
import { Documents, type DocumentRecord } from './documents';
import { Facets } from './facets';
import { readHeader } from './header';
import type { Header } from './layout';
import { Pages } from './pages';
import { Postings } from './postings';
import type { ByteSource } from './source';

/** An index file, opened: nothing of it is read before it is needed. */
export class IndexReader {
  readonly version: string;
  readonly documentCount: number;
  readonly dictionary: Dictionary;
  readonly postings: Postings;
  private readonly header: Header;
  private readonly pages: Pages;
  private readonly documents: Documents;
  private knownFacets: Facets | null = null;
  private folds: Uint16Array | null = null;

  /** @throws DamagedIndex with its reason; a part that is damaged throws it when it is read */
  constructor(source: ByteSource) {
    this.header = readHeader(source);
    this.pages = new Pages(source, this.header);
    const { version, documentCount } = this.header;
    this.version = version;
    this.documentCount = documentCount;
    this.dictionary = new Dictionary(this.pages, this.header);
    this.postings = new Postings(this.pages, this.header);
    this.documents = new Documents(source, this.header);
  }

  get facets(): Facets {
    return (this.knownFacets ??= new Facets(this.pages, this.header));
  }

  /** What stands for a traditional character in this index. */
  readonly fold = (code: number): number => {
    this.folds ??= this.readFolds();
    return this.folds[code] || code;
  };

  /** A document by its number; what is asked of it is read then. */
  stored(number: number): DocumentRecord {
    return this.documents.read(number);
  }

  kindOf(number: number): string {
    const { column, kinds } = this.facets;
    return kinds[(column[number] ?? 0) & 255] ?? '';
  }

  /** By the code of a traditional character; 0 for all others. */
  private readFolds(): Uint16Array {
    const { offset, length } = this.header.sections.folds;
    const folds = new Uint16Array(0x10000);
    const reader = new ByteReader(this.pages.read(offset, length), 0, this.pages.decode);
    const [traditional, simplified] = [reader.text(), reader.text()];
    for (let index = 0; index < traditional.length; index += 1) {
      folds[traditional.charCodeAt(index)] = simplified.charCodeAt(index);
    }
    return folds;
  }
}
