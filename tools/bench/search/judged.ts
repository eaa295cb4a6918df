import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which of the judged queries: those for tuning, the two sets that are held out, and the first ones that were written. */
export const judgedSets = ['development', 'held-out', 'held-out-2', 'earlier'] as const;
export type JudgedSet = (typeof judgedSets)[number];

/** A query and what a visitor should get for it. */
export interface JudgedQuery {
  persona: string;
  group: string;
  lang: 'en' | 'zh';
  q: string;
  /** `kind:id`, any of which may come first; none where the content has no answer. */
  wanted: string[];
  /** What isn't wrong there either. */
  acceptable: string[];
}

/** What an engine answers: `kind:id` of the hits, the best first, and whether it says that they are not quite what was asked. */
export interface JudgedAnswer {
  keys: string[];
  isMarked: boolean;
}

/** How good answers are, as shares of the queries that have an answer. */
export interface Relevance {
  queries: number;
  /** The first hit is wanted. */
  first: number;
  /** The first hit is wanted or acceptable. */
  lenient: number;
  /** One of the first three hits is wanted. */
  three: number;
  /** The mean of 1 / the rank of the first wanted hit. */
  reciprocalRank: number;
  /** Queries without an answer, and how many of them show nothing, or nothing unmarked. */
  unanswered: number;
  admitted: number;
  /** Queries whose first hit is not wanted, with what came first. */
  misses: { q: string; wanted: string[]; got: string }[];
}

/** The judged queries of `tests/fixtures/search/`. */
export function readJudgedQueries(projectRoot: string, set: JudgedSet): JudgedQuery[] {
  return readRows(projectRoot, `${set}.tsv`).map(
    ([persona = '', group = '', lang, q = '', wanted = '', acceptable = '']) => ({
      persona,
      group,
      lang: lang === 'zh' ? 'zh' : 'en',
      q,
      wanted: wanted === 'none' ? [] : wanted.split(' '),
      acceptable: acceptable.split(' ').filter(Boolean),
    }),
  );
}

/** The rows of a fixture with tabs between its columns; lines that begin with # are remarks. */
export function readRows(projectRoot: string, file: string): string[][] {
  return readFileSync(join(projectRoot, 'tests', 'fixtures', 'search', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** Judges the answers to queries. */
export function judge(
  queries: JudgedQuery[],
  answer: (query: JudgedQuery) => JudgedAnswer,
): Relevance {
  const sums = { first: 0, lenient: 0, three: 0, reciprocalRank: 0 };
  const misses: Relevance['misses'] = [];
  let [answered, unanswered, admitted] = [0, 0, 0];
  for (const query of queries) {
    const { q, wanted, acceptable } = query;
    const { keys, isMarked } = answer(query);
    if (wanted.length === 0) {
      unanswered += 1;
      if (keys.length === 0 || isMarked) admitted += 1;
      else misses.push({ q, wanted, got: keys[0] ?? '' });
      continue;
    }
    answered += 1;
    const rank = keys.findIndex((key) => wanted.includes(key)) + 1;
    if (rank > 0) sums.reciprocalRank += 1 / rank;
    if (rank > 0 && rank <= 3) sums.three += 1;
    if ([...wanted, ...acceptable].includes(keys[0] ?? '')) sums.lenient += 1;
    if (rank === 1) sums.first += 1;
    else misses.push({ q, wanted, got: `${keys[0] ?? '–'} (rank ${rank})` });
  }
  return {
    queries: answered,
    first: sums.first / answered,
    lenient: sums.lenient / answered,
    three: sums.three / answered,
    reciprocalRank: sums.reciprocalRank / answered,
    unanswered,
    admitted,
    misses,
  };
}
