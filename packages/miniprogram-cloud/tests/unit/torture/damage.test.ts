import fc from 'fast-check';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from 'test-support/temporary-folder';
import { reportTorture, torture, tortureMargin, tortureTime } from 'test-support/torture';
import { DocumentDatabase } from '../../../src/gateway/database';
import { Store } from '../../../src/gateway/store';

jest.setTimeout(tortureTime + tortureMargin);

const files = ['cloud.db', 'cloud.db-wal'] as const;
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

const writes = fc.array(
  fc.record({
    id: fc.constantFrom(...ids),
    text: fc.string({ maxLength: 400 }),
    isFile: fc.boolean(),
    isCheckpoint: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40 },
);
const damages = fc.record({
  file: fc.constantFrom(...files),
  kind: fc.constantFrom('flip', 'zeros', 'rubbish', 'cut', 'gone'),
  /** The position, as a part of the file's length. */
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.integer({ min: 1, max: 5000 }),
});
type Damage = (typeof damages extends fc.Arbitrary<infer T> ? T : never) & object;

/** @returns whether the file has changed */
function apply(folder: string, { file, kind, at, length }: Damage): boolean {
  const path = join(folder, file);
  const before = readFileSync(path);
  if (before.length === 0) return false;
  const start = Math.floor(at * before.length);
  if (kind === 'gone') rmSync(path);
  else if (kind === 'cut') writeFileSync(path, before.subarray(0, start));
  else {
    const bytes = Buffer.from(before);
    const end = kind === 'flip' ? start + 1 : Math.min(bytes.length, start + length);
    for (let index = start; index < end; index += 1) {
      const byte = bytes.readUInt8(index);
      bytes.writeUInt8(
        kind === 'zeros' ? 0 : kind === 'flip' ? byte ^ 1 : (byte * 7 + 31) & 255,
        index,
      );
    }
    writeFileSync(path, bytes);
    return !bytes.equals(before);
  }
  return true;
}

let faults = 0;
/** Runs that lost data: with a notice; by a file that was removed or cut off; without a notice. */
const lost = { told: 0, cut: 0, silent: 0 };

test('damage to any file is reported, and never changes what is read', async () => {
  try {
    await torture([writes, damages], (changes, damage) => {
      const folder = temporaryFolder('torture');
      const store = new Store({ folder });
      const database = new DocumentDatabase(store);
      database.createCollection('c');
      /** Each document's versions, the last of them acknowledged last. */
      const versions = new Map<string, string[]>();
      const fileVersions = new Map<string, string[]>();
      for (const { id, text, isFile, isCheckpoint } of changes) {
        const written = isFile ? fileVersions : versions;
        if (isFile) store.putFile(id, Buffer.from(text));
        else database.commit([{ collection: 'c', id, document: { _id: id, text } }]);
        written.set(id, [...(written.get(id) ?? []), text]);
        if (isCheckpoint) store.checkpoint();
      }
      const left = temporaryFolder('torture');
      // No file of the folder is left out. They are copied as a kill would leave them.
      expect(readdirSync(folder).sort()).toEqual([...files]);
      for (const name of files) copyFileSync(join(folder, name), join(left, name));
      store.close();
      if (!apply(left, damage)) return;
      faults += 1;
      const notices: string[] = [];
      const onNotice = (notice: string) => notices.push(notice);
      const reopened = new Store({ folder: left, setsAside: true, onNotice });
      const read = new DocumentDatabase(reopened, onNotice);
      read.createCollection('c');
      const found = new Map(read.documents('c').map(({ _id, text }) => [String(_id), text]));
      for (const [id, text] of found) {
        expect(versions.get(id) ?? []).toContain(text);
      }
      for (const id of ids) {
        const content = reopened.getFile(id)?.toString();
        if (content !== undefined) expect(fileVersions.get(id) ?? []).toContain(content);
      }
      const isLost = [...versions].some(([id, texts]) => found.get(id) !== texts.at(-1));
      // A file that is gone or cut off can't be told from one that was never written further.
      const isCut = damage.kind === 'gone' || damage.kind === 'cut';
      if (isLost) lost[notices.length > 0 ? 'told' : isCut ? 'cut' : 'silent'] += 1;
      expect(lost.silent).toBe(0);
      read.commit([{ collection: 'c', id: 'after', document: { _id: 'after' } }]);
      reopened.close();
      const fresh = new Store({ folder: left, isFresh: true });
      expect(fresh.documents()).toEqual([]);
      fresh.close();
      for (const path of [folder, left]) rmSync(path, { recursive: true });
    });
  } finally {
    reportTorture({
      generator: `damage (${lost.told} losses with a notice, ${lost.cut} by missing or cut files)`,
      faults,
      lost: lost.silent,
    });
  }
  expect(faults).toBeGreaterThan(0);
});
