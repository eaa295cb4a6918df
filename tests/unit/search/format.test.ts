import fc from 'fast-check';
import { ByteReader, ByteWriter } from '../../../miniprogram/domain/search/engine/format/bytes';
import { DamagedIndex } from '../../../miniprogram/domain/search/engine/format/layout';
import { IndexReader } from '../../../miniprogram/domain/search/engine/format/reader';
import { memorySource } from '../../../miniprogram/domain/search/engine/format/source';
import {
  writeIndex,
  type IndexContents,
} from '../../../miniprogram/domain/search/engine/format/writer';
import { SearchIndex } from '../../../miniprogram/domain/search/engine/search-engine';
import { buildIndex } from '../../../tools/search-index/build';
import { document, documents } from './fixture';

/** Reads everything back out of an index. */
function contentsOf(bytes: Uint8Array): IndexContents {
  const reader = new IndexReader(memorySource(bytes));
  const terms = [];
  const { cursor, isAtTerm } = reader.dictionary.seek(new Uint8Array());
  for (let isMore = isAtTerm; isMore; isMore = cursor.next()) {
    const term = { term: cursor.term(), documents: [] as number[], impacts: [] as number[] };
    const { documents, impacts, count } = reader.postings.all(
      cursor,
      everyDocument(reader.documentCount),
    );
    term.documents.push(...documents.subarray(0, count));
    term.impacts.push(...impacts.subarray(0, count));
    terms.push(term);
  }
  return {
    version: reader.version,
    folds: new Map([['後', String.fromCharCode(reader.fold(0x5f8c))]]),
    documents: Array.from({ length: reader.documentCount }, (_none, number) => {
      const record = reader.stored(number);
      return {
        id: record.id,
        kind: reader.kindOf(number),
        category: reader.facets.categories[(reader.facets.column[number] ?? 0) >> 8] ?? '',
        names: record.names,
        title: { en: record.title('en'), zh: record.title('zh') },
        summary: { en: record.summary('en'), zh: record.summary('zh') },
      };
    }),
    terms,
  };
}

/** Nothing is left out of a list. */
const everyDocument = (count: number) => ({ marks: new Uint16Array(count), least: 0 });

/** Half a surrogate pair is no text: it becomes U+FFFD. */
const wellFormed = (text: string) => Buffer.from(text).toString();

test('every number and every text comes back as it was written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.maxSafeNat(), fc.string({ unit: 'binary' }).map(wellFormed))),
      (values) => {
        const writer = new ByteWriter();
        for (const value of values) {
          if (typeof value === 'number') writer.varint(value);
          else writer.text(value);
        }
        const reader = new ByteReader(writer.done());
        expect(
          values.map((value) => (typeof value === 'number' ? reader.varint() : reader.text())),
        ).toEqual(values);
      },
    ),
  );
});

test('an index says exactly what was written into it', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 }).map(wellFormed);
  const localized = fc.record({ en: text, zh: text });
  const stored = fc.record({
    id: text,
    kind: text,
    category: text,
    names: text,
    title: localized,
    summary: localized,
  });
  fc.assert(
    fc.property(fc.array(stored, { minLength: 1, maxLength: 300 }), fc.nat(), (some, seed) => {
      const terms = ['a', 'ab', 'b'.repeat(90), '押', '押金', '𠮷'].map((term, index) => {
        const numbers = some
          .map((_one, number) => number)
          .filter((n) => (n * seed) % (index + 1) < 2);
        return { term, documents: numbers, impacts: numbers.map((n) => 1 + ((n * seed) % 255)) };
      });
      const contents: IndexContents = {
        version: 'v',
        documents: some,
        terms: terms.filter((term) => term.documents.length > 0),
        folds: new Map([['後', '后']]),
      };
      expect(contentsOf(writeIndex(contents))).toEqual(contents);
      expect(writeIndex(contentsOf(writeIndex(contents)))).toEqual(writeIndex(contents));
    }),
    { numRuns: 50 },
  );
});

test('a long list is read among documents as it is read whole', () => {
  const all = Array.from({ length: 5000 }, (_none, index) => index * 3);
  const bytes = writeIndex({
    version: 'v',
    documents: Array.from({ length: 15_000 }, (_none, index) => ({
      ...document(String(index), '', ''),
      names: '',
    })),
    terms: [{ term: 'a', documents: all, impacts: all.map((n) => 1 + (n % 255)) }],
    folds: new Map(),
  });
  const { dictionary, postings } = new IndexReader(memorySource(bytes));
  const entry = dictionary.find(Uint8Array.of(97));
  if (!entry) throw new Error('the term is lost');
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(14_999), { maxLength: 40 }), (numbers) => {
      const among = numbers.sort((a, b) => a - b);
      const marks = new Uint16Array(15_000);
      among.forEach((n) => (marks[n] = 2));
      const lists = [
        postings.near(entry, Int32Array.from(among), { marks, least: 2 }),
        postings.all(entry, { marks, least: 2 }),
      ].map(({ documents, impacts, count }) =>
        Array.from(documents.subarray(0, count), (n, index) => [n, impacts[index]]),
      );
      const expected = among.filter((n) => n % 3 === 0).map((n) => [n, 1 + (n % 255)]);
      expect(lists).toEqual([expected, expected]);
    }),
  );
});

test('the guide leads to the first term that is not less, in a dictionary of any size', () => {
  const letters = fc.constantFrom('a', 'b', '押', '𠮷');
  const texts = fc.array(fc.string({ unit: letters, minLength: 1, maxLength: 12 }), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(texts, fc.constantFrom(1, 30, 400), texts, (beginnings, times, wanted) => {
      const all = beginnings.flatMap((text) =>
        Array.from({ length: times }, (_none, number) => Buffer.from(`${text}${number}`)),
      );
      const terms = [...new Map(all.map((bytes) => [bytes.toString(), bytes])).values()].sort(
        Buffer.compare,
      );
      const bytes = writeIndex({
        version: 'v',
        documents: [{ ...document('d', '', ''), names: '' }],
        terms: terms.map((term) => ({ term: term.toString(), documents: [0], impacts: [1] })),
        folds: new Map(),
      });
      const { dictionary } = new IndexReader(memorySource(bytes));
      for (const q of [...wanted, ...beginnings].map((text) => Buffer.from(text))) {
        const { cursor, isAtTerm } = dictionary.seek(q);
        const expected = terms.findIndex((term) => Buffer.compare(term, q) >= 0);
        expect(isAtTerm ? cursor.term() : undefined).toBe(terms[expected]?.toString());
        expect(cursor.next() ? cursor.term() : undefined).toBe(
          expected < 0 ? undefined : terms[expected + 1]?.toString(),
        );
        expect(dictionary.find(q) !== null).toBe(terms[expected]?.equals(q) ?? false);
      }
    }),
    { numRuns: 60 },
  );
});

const small = buildIndex(documents.slice(1, 3), 'small');
const queries = ['rental', '免押', 'retnal', 'we', 'rental zebra'];
const answersOf = (bytes: Uint8Array) => {
  const index = new SearchIndex(bytes);
  return queries.map((q) => index.search({ q, lang: 'en' }));
};
const right = answersOf(small);

/** What opening and asking comes to: refused by name, or the right answers. Anything else is thrown. */
function outcomeOf(bytes: Uint8Array): 'refused' | 'right' {
  try {
    expect(answersOf(bytes)).toEqual(right);
    return 'right';
  } catch (error) {
    if (error instanceof DamagedIndex) return 'refused';
    throw error;
  }
}

test('each single byte that is damaged is noticed where it is read', () => {
  const outcomes = { refused: 0, right: 0 };
  for (let at = 0; at < small.length; at += 1) {
    const damaged = small.slice();
    damaged[at] = (damaged[at] ?? 0) ^ (1 + (at % 255));
    outcomes[outcomeOf(damaged)] += 1;
  }
  // The rest is what no query of these reads: half of the header's page, and parts of the dictionary.
  expect(outcomes.refused).toBeGreaterThan(outcomes.right);
});

test('each truncation is refused, and so is each addition', () => {
  for (let length = 0; length < small.length; length += 1) {
    expect(outcomeOf(small.slice(0, length))).toBe('refused');
  }
  expect(outcomeOf(new Uint8Array([...small, 0]))).toBe('refused');
});

test('a page of another index is refused', () => {
  const other = buildIndex(documents.slice(1, 3), 'other');
  const mixed = small.slice();
  mixed.set(other.subarray(512, 1024), 512);
  expect(outcomeOf(mixed)).toBe('refused');
});

test('a damaged document of a large index fails the query that reads it, and no other', () => {
  const many = Array.from({ length: 3000 }, (_none, index) =>
    document(`d${index}`, `Shop ${index}`, '店', { summary: { en: 'x'.repeat(400), zh: '' } }),
  );
  const bytes = buildIndex(many, 'large');
  // In the summary of the last, before its checksum.
  const at = bytes.length - 12;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const index = new SearchIndex(bytes);
  expect(index.search({ q: 'Shop 7', lang: 'en' }).hits[0]?.title).toBe('Shop 7');
  const last =
    many
      .map(({ id }) => id)
      .sort()
      .at(-1)
      ?.slice(1) ?? '';
  expect(() => index.search({ q: `shop ${last}`, lang: 'en' })).toThrow(DamagedIndex);
  expect(index.search({ q: 'Shop 7', lang: 'en' }).hits[0]?.title).toBe('Shop 7');
});
