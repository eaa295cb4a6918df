import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path: string) => readFileSync(join(__dirname, '..', '..', path), 'utf8');

/** A table's rows by its first column names, each cell without the marks around it. */
function tableOf(text: string, ...columns: string[]): string[][] {
  const lines = text.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/`/g, '')),
  );
  const head = lines.findIndex((cells) => columns.every((column, at) => cells[at] === column));
  if (head < 0) throw new Error(`There is no table of ${columns.join(', ')}.`);
  const rest = lines.slice(head + 2);
  return rest.slice(
    0,
    rest.findIndex((cells) => cells.length === 0),
  );
}

const numberIn = (cell: string | undefined) => Number((cell ?? '').replace(/,/g, ''));

/** Whether a number is another, rounded to as many places as it is written with. */
function isRounded(written: string | undefined, exact: number): boolean {
  const [, decimals = ''] = (written ?? '').split('.');
  // A hair more than the half, since fractions of ten are none of two.
  return Math.abs(numberIn(written) - exact) <= 0.5001 / 10 ** decimals.length;
}

const document = read('docs/scale.md');
const scale = read('bench/results/scale.md');

test('what comes out in a day is what was played', () => {
  let visits = '';
  const rows = tableOf(document, 'Visits', 'Function');
  expect(rows).toHaveLength(9);
  for (const [first = '', name, ...told] of rows) {
    visits = first || visits;
    const played = tableOf(scale.slice(scale.indexOf(`### ${visits} visits a day`)), 'function');
    const [, calls, peak, instances, , , gbs, reads, writes, megabytes] =
      played.find(([played]) => played === name) ?? [];
    const counts = [calls, peak, instances, gbs, reads, writes].map(numberIn);
    expect([visits, name, ...told.slice(0, -1).map(numberIn)]).toEqual([visits, name, ...counts]);
    expect([visits, name, isRounded(told.at(-1), numberIn(megabytes) / 1000)]).toEqual([
      visits,
      name,
      true,
    ]);
  }
});

test('what depends on the database is what was played', () => {
  const played = tableOf(scale, 'a request to the database, ms more')
    .filter(([, platform, idle]) => platform === '0' && idle === '300')
    .map(([more, , , instances, , , gbs]) => [more, instances, gbs].map(numberIn));
  const told = tableOf(document, 'A request to the database takes, ms more');
  expect(told.map((row) => row.map(numberIn))).toEqual(played);
});

test('what a crowded page takes is what was played', () => {
  const played = tableOf(scale, 'events a second').map(([rate, one, , largest, busiest]) =>
    [rate, one, largest, busiest].map(numberIn),
  );
  const told = tableOf(document, 'Opens of one page a second').map((row) => row.map(numberIn));
  expect(played.filter(([rate]) => told.some(([opens]) => opens === rate))).toEqual(told);
});

test('where one index file ends is what was measured', () => {
  const measured = tableOf(read('bench/results/search.md'), 'documents', 'engine')
    .filter(([, engine]) => engine === 'ours')
    .map(([documents, , cold, , , p99, perSecond, rss, , size]) => [
      documents,
      ...[cold, p99, perSecond, rss, size].map((cell) => cell?.replace(/ \(.*/, '')),
    ]);
  const told = tableOf(document, 'Documents', 'Cold, ms');
  expect(told.map(([documents, ...cells]) => [documents, ...cells.map(numberIn)])).toEqual(
    measured.map(([documents, ...cells]) => [documents, ...cells.map(numberIn)]),
  );
});
