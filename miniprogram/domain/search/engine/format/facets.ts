import { ByteReader } from './bytes';
import { DamagedIndex, type Header } from './layout';
import type { Pages } from './pages';

/** Of what kind documents are and where they belong. Read as a whole, and kept. */
export class Facets {
  readonly kinds: string[];
  readonly categories: string[];
  /** By document: the number of its kind, in `kinds`, plus 256 times that of its category, in `categories`. */
  readonly column: Int32Array;

  constructor(pages: Pages, { documentCount, sections }: Header) {
    const { offset, length } = sections.facets;
    const reader = new ByteReader(pages.read(offset, length), 0, pages.decode);
    this.kinds = readTexts(reader);
    this.categories = readTexts(reader);
    this.column = new Int32Array(documentCount);
    for (let start = 0; start < documentCount;) {
      const count = reader.varint();
      if (count === 0) throw new DamagedIndex('a run without documents');
      const packed = reader.varint() + reader.varint() * 256;
      this.column.fill(packed, start, start + count);
      start += count;
    }
  }
}

function readTexts(reader: ByteReader): string[] {
  const texts: string[] = [];
  for (let left = reader.varint(); left > 0; left -= 1) texts.push(reader.text());
  return texts;
}
