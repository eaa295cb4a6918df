import { describeMachine } from '../report';
import { growthExponent } from '../statistics';
import type { BenchReport, Row } from './index';

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(bytes < 10485760 ? 1 : 0);
const ms = (value: number) => value.toFixed(value < 1 ? 2 : value < 100 ? 1 : 0);
const share = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(2));

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What grows with the number of documents, a column each. */
const costs: [name: string, of: (row: Row) => number][] = [
  ['cold', ({ cold }) => cold],
  ['p50', ({ p50 }) => p50],
  ['p99', ({ p99 }) => p99],
  ['time a query', ({ perSecond }) => 1 / perSecond],
  ['RSS at first', ({ coldRss }) => coldRss],
  ['index', ({ indexBytes }) => indexBytes],
];

/** How each engine's costs grow from one size to the next: times how much, and as which power of the size. */
export function growthRows(rows: readonly Row[]): string[][] {
  return rows.flatMap((to) => {
    const smaller = rows.filter((row) => row.engine === to.engine && row.documents < to.documents);
    const from = smaller.sort((a, b) => b.documents - a.documents)[0];
    if (!from) return [];
    const sizes = [from, to].map(({ documents }) => documents.toLocaleString('en'));
    return [
      [
        to.engine,
        sizes.join(' → '),
        ...costs.map(([, of]) => {
          const exponent = growthExponent(
            { size: from.documents, cost: of(from) },
            { size: to.documents, cost: of(to) },
          );
          return `${(of(to) / of(from)).toFixed(2)} × (${exponent.toFixed(2)})`;
        }),
      ],
    ];
  });
}

/** The report as Markdown. Times depend on the machine: the ratios to an empty process are what to compare. */
export function renderReport({ machine, rows, judged, verdicts }: BenchReport): string {
  const name = ({ engine, documents }: Row) => [documents.toLocaleString('en'), engine];
  const speed = rows.map((row) => [
    ...name(row),
    `${ms(row.cold)} (${ms(row.coldBest)})`,
    `${ms(row.wall)} (${(row.wall / row.emptyWall).toFixed(2)} ×)`,
    ms(row.p50),
    `${ms(row.p99)} (${ms(row.p99Best)})`,
    Math.round(row.perSecond).toLocaleString('en'),
    `${megabytes(row.coldRss)} (${(row.coldRss / row.emptyRss).toFixed(2)} ×)`,
    `${megabytes(row.rss)} (${(row.rss / row.emptyRss).toFixed(2)} ×)`,
    megabytes(row.indexBytes),
    `${Math.round(row.bundleBytes / 1024)}`,
    (row.buildMs / 1000).toFixed(1),
  ]);
  const found = rows.map((row) => [
    ...name(row),
    ...['exact', 'prefix', 'typo', 'two hanzi', 'pinyin'].map((group) => {
      const score = row.groups[group];
      return `${share(score?.first)} / ${share(score?.five)}`;
    }),
  ]);
  return `# Search engines, measured

Made by \`npm run bench:search\`. ${describeMachine(machine)}. Every engine has the same documents, the same tokenizer and a
bundle of its own, and is loaded from its saved index in a process of its own. Cold: from before the engine is loaded until
it has answered its first query. With ×: times an empty process in the same run.
Best: of the cold starts the quickest, of each query its quickest answer, which is nearest to what an idle machine shows.
RSS at first: of a process that has answered its first query. After load: at the end of some seconds of queries without a
pause, garbage that V8 hasn't collected yet included, and what the measuring keeps.

${table(
  [
    'documents',
    'engine',
    'cold, ms (best)',
    'process, ms',
    'p50, ms',
    'p99, ms (best)',
    'queries / s',
    'RSS at first, MB',
    'RSS after load, MB',
    'index, MB',
    'bundle, KB',
    'build, s',
  ],
  speed,
)}

How cost grows: times so much from one number of documents to the next, and (in brackets) as which power of it: 0 stays the
same, 1 grows as the documents do.

${table(['engine', 'documents', ...costs.map(([name]) => name)], growthRows(rows))}

Share of queries with the document that was meant as the first hit / among the first five:

${table(['documents', 'engine', 'exact', 'prefix', 'typo', 'two hanzi', 'pinyin'], found)}

What is aimed at for ours, and the medians of each set of measurements; a target holds where it holds in every set. Cold
start and RSS are those of the first table, RSS at first:

${table(
  ['documents', 'what', 'target', 'measured', 'holds'],
  verdicts.map(({ documents, what, target, measured, holds }) => [
    documents.toLocaleString('en'),
    what,
    target,
    measured,
    holds ? 'yes' : '**no**',
  ]),
)}

The judged queries over the real content, which are in \`tests/fixtures/search/\`; every engine has the same fields, weights,
aliases, folding and prominence. The development set was there for tuning ours; the held-out one was not. First: the first
hit is wanted. Admitted: of the queries without an answer, those that show nothing, or nothing unmarked.

${table(
  ['set', 'engine', 'queries', 'first', 'lenient', 'first three', 'MRR', 'admitted'],
  judged.map((row) => [
    row.set,
    row.engine,
    String(row.queries),
    row.first.toFixed(3),
    row.lenient.toFixed(3),
    row.three.toFixed(3),
    row.reciprocalRank.toFixed(3),
    row.unanswered > 0 ? `${row.admitted} of ${row.unanswered}` : '–',
  ]),
)}
`;
}
