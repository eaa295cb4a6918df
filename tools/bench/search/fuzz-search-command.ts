import { SearchIndex } from '../../../miniprogram/domain/search/engine/search-engine';
import { makeCorpus } from './corpus';
import { checkAnswer, fuzz } from './fuzz';
import { projectRoot } from '../../checks/check';
import { buildIndex } from '../../search-index/build';
import { readIndex } from '../../search-index/index';

const count = Number(process.argv[2] ?? 100_000);
/** What no query may cost: a twentieth of the function's time, and with garbage three eighths of its memory. */
const LIMITS = { ms: 250, heap: 96 * 1024 * 1024 };

const indexes: [string, SearchIndex][] = [
  ['the content', new SearchIndex(await readIndex(projectRoot))],
  ['2,000 documents', new SearchIndex(buildIndex(makeCorpus(2000).documents, 'fuzz'))],
];
for (const [name, index] of indexes) {
  const { queries, slowest, heapGrowth } = fuzz(index, count / indexes.length, 7, checkAnswer);
  const megabytes = (heapGrowth / 1024 / 1024).toFixed(0);
  console.log(
    `${name}: ${queries} odd queries, the slowest ${slowest.ms.toFixed(1)} ms of processor ` +
      `(${JSON.stringify(slowest.q)}), heap +${megabytes} MB at most`,
  );
  if (slowest.ms > LIMITS.ms || heapGrowth > LIMITS.heap) process.exitCode = 1;
}
