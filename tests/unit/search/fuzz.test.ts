import { checkAnswer, fuzz } from '../../../tools/bench/search/fuzz';
import { makeCorpus } from '../../../tools/bench/search/corpus';
import { indexOf } from './fixture';

test('no query whatever breaks it: the whole run is `npm run fuzz:search`', () => {
  const index = indexOf(makeCorpus(200).documents);
  expect(fuzz(index, 1500, 1, checkAnswer).queries).toBe(1500);
});
