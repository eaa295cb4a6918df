import { ByteReader, decodeText, type DecodeText } from './bytes';
import { checksum, DamagedIndex, seedOf, type Header } from './layout';
import type { ByteSource } from './source';

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

  get names(): string {
    return this.text(1);
  }

  title(language: 'en' | 'zh'): string {
    return this.text(language === 'en' ? 2 : 3);
  }

  summary(language: 'en' | 'zh'): string {
    return this.text(language === 'en' ? 4 : 5);
  }

  private text(index: number): string {
    const known = this.texts[index];
    if (known !== undefined) return known;
    const reader = new ByteReader(this.bytes, 0, this.decode);
    for (let left = index; left > 0; left -= 1) reader.skipText();
    return (this.texts[index] = reader.text());
  }
}

/** The documents of an index: each is read, and checked, without its neighbours. */
export class Documents {
  private readonly records = new Map<number, DocumentRecord>();

  constructor(
    private readonly source: ByteSource,
    private readonly header: Header,
  ) {}

  /** A document by its number. @throws DamagedIndex when it is not as it was written */
  read(number: number): DocumentRecord {
    const known = this.records.get(number);
    if (known) return known;
    const record = new DocumentRecord(this.bytesOf(number), this.source.decode ?? decodeText);
    if (this.records.size >= KEPT_RECORDS) this.records.clear();
    this.records.set(number, record);
    return record;
  }

  private bytesOf(number: number): Uint8Array {
    const { documentCount, pageCount, seal, sections } = this.header;
    if (number >= documentCount) throw new DamagedIndex(`there is no document ${number}`);
    const place = this.source.read(sections.offsets.offset + number * 4, 8);
    const ends = new Uint32Array(place.buffer, place.byteOffset, 2);
    const start = ends[0] ?? 0;
    const length = (ends[1] ?? 0) - start;
    // Whatever else is wrong with them, the record's checksum shows.
    const isPlace = start % 4 === 0 && length > 4 && length % 4 === 0;
    if (!isPlace || start + length > sections.documents.length) {
      throw new DamagedIndex(`document ${number} is nowhere`);
    }
    const bytes = this.source.read(sections.documents.offset + start, length);
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, length / 4);
    const last = words.length - 1;
    if (checksum(words, 0, last, seedOf(seal, pageCount + number)) !== words[last]) {
      throw new DamagedIndex(`document ${number} is damaged`);
    }
    return bytes;
  }
}
