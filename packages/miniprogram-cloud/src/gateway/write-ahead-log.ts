const HEADER = 32;
const FRAME_HEADER = 24;
const MAGIC = 0x377f0682;

/**
 * The number of changes that SQLite would silently drop from a write-ahead log, because an earlier record is damaged.
 * SQLite reads a log up to the first wrong checksum, and can't distinguish damage from an interrupted write. An interrupted
 * write is the last record of a log, so records after it indicate damage.
 *
 * The log is a header, then frames of one page each (https://sqlite.org/fileformat.html, chapter 4). A frame carries the
 * log's two salts, and a checksum over all frames up to it. The last frame of a change carries the database's size.
 *
 * ```
 * header  magic version page-size sequence salt-1 salt-2 sum-1 sum-2
 * frame   page-number size-after-commit salt-1 salt-2 sum-1 sum-2 page…
 * ```
 * @returns 0 for a log that is intact or ends in an interrupted write; Infinity for an unreadable log
 */
export function droppedChanges(log: Buffer): number {
  if (log.length <= HEADER) return 0;
  const isBigEndian = log.readUInt32BE(0) === MAGIC + 1;
  const add = checksumReader(log, isBigEndian);
  const pageSize = log.readUInt32BE(8);
  const isHeaderWhole =
    (isBigEndian || log.readUInt32BE(0) === MAGIC) &&
    isSame(add([0, 0], 0, 24), log, 24) &&
    pageSize >= 512;
  // Without a valid header, the frames can't be located.
  if (!isHeaderWhole) return Infinity;
  const length = FRAME_HEADER + pageSize;
  let sums: Sums = [log.readUInt32BE(24), log.readUInt32BE(28)];
  let isWhole = true;
  let dropped = 0;
  for (let at = HEADER; at + length <= log.length; at += length) {
    const salts = [log.readUInt32BE(at + 8), log.readUInt32BE(at + 12)] as const;
    const matches = [salts[0] === log.readUInt32BE(16), salts[1] === log.readUInt32BE(20)];
    if (isWhole) {
      sums = add(add(sums, at, at + 8), at + FRAME_HEADER, at + length);
      isWhole = matches.every(Boolean) && isSame(sums, log, at + 16);
    }
    // A frame from an earlier use of the file has other salts.
    const isCommit = log.readUInt32BE(at + 4) !== 0;
    if (!isWhole && matches.some(Boolean)) dropped += isCommit ? 1 : 0;
  }
  return dropped;
}

type Sums = readonly [number, number];

const isSame = ([one, two]: Sums, log: Buffer, at: number) =>
  log.readUInt32BE(at) === one && log.readUInt32BE(at + 4) === two;

/** Adds a range of the log to a checksum. */
function checksumReader(log: Buffer, isBigEndian: boolean) {
  const word = (at: number) => (isBigEndian ? log.readUInt32BE(at) : log.readUInt32LE(at));
  return ([first, second]: Sums, start: number, end: number): Sums => {
    let [one, two] = [first, second];
    for (let at = start; at < end; at += 8) {
      one = (one + word(at) + two) >>> 0;
      two = (two + word(at + 4) + one) >>> 0;
    }
    return [one, two];
  };
}
