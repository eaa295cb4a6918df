import type { KnownItem } from './corpus';
import type { BenchHit } from './engines/engine';

/** Shares of queries whose first hit, or one of whose first five, is the document that was meant. */
export interface GroupScore {
  first: number;
  five: number;
}

/** How an engine did on the queries of a corpus, by group. */
export function scoreGroups(
  queries: KnownItem[],
  answers: Pick<BenchHit, 'id' | 'title'>[][],
): Record<string, GroupScore> {
  const sums = new Map<string, { count: number; first: number; five: number }>();
  queries.forEach((query, index) => {
    const isRight = ({ id, title }: Pick<BenchHit, 'id' | 'title'>) =>
      query.id === null ? title.includes(query.contains) : id.endsWith(`:${query.id}`);
    const ranks = (answers[index] ?? []).map(isRight);
    const sum = sums.get(query.group) ?? { count: 0, first: 0, five: 0 };
    sum.count += 1;
    if (ranks[0]) sum.first += 1;
    if (ranks.slice(0, 5).some(Boolean)) sum.five += 1;
    sums.set(query.group, sum);
  });
  return Object.fromEntries(
    [...sums].map(([group, { count, first, five }]) => [
      group,
      { first: first / count, five: five / count },
    ]),
  );
}
