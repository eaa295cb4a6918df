import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A query and what a visitor must get first for it. */
export interface JudgedQuery {
  group: string;
  lang: 'en' | 'zh';
  q: string;
  /** `kind:id`, any of them. */
  expected: string[];
}

/** How good answers are: the share whose first hit is right, and the mean of 1 / the first right hit's rank. */
export interface Relevance {
  queries: number;
  successAt1: number;
  reciprocalRank: number;
  /** Queries whose first hit is wrong, with what came first. */
  misses: { q: string; expected: string[]; got: string }[];
}

/** The judged queries of `tests/fixtures/`. */
export function readJudgedQueries(projectRoot: string): JudgedQuery[] {
  const text = readFileSync(join(projectRoot, 'tests', 'fixtures', 'judged-queries.tsv'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [group = '', lang, q = '', expected = ''] = line.split('\t');
      return { group, lang: lang === 'zh' ? 'zh' : 'en', q, expected: expected.split(' ') };
    });
}

/**
 * Asks the judged queries.
 * @param answer gives `kind:id` of the hits for a query, the best first
 */
export function judge(queries: JudgedQuery[], answer: (query: JudgedQuery) => string[]): Relevance {
  let [first, reciprocal] = [0, 0];
  const misses: Relevance['misses'] = [];
  for (const query of queries) {
    const keys = answer(query);
    const rank = keys.findIndex((key) => query.expected.includes(key)) + 1;
    if (rank > 0) reciprocal += 1 / rank;
    if (rank === 1) first += 1;
    else
      misses.push({
        q: query.q,
        expected: query.expected,
        got: `${keys[0] ?? '–'} (rank ${rank})`,
      });
  }
  const { length } = queries;
  return {
    queries: length,
    successAt1: first / length,
    reciprocalRank: reciprocal / length,
    misses,
  };
}
