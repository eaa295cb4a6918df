import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import services from '../../cloudfunctions/content/services.json';
import { statements } from '../fixtures/source-statements';

const document = readFileSync(join(__dirname, '..', 'fixtures', 'source-document.txt'), 'utf8');

test('the list has the document’s 48 statements word for word, in its order', () => {
  expect(statements).toHaveLength(48);
  expect(statements.map(({ words }) => words).filter((words) => !document.includes(words))).toEqual(
    [],
  );
});

test('the app tells all of them, except the views of another website', () => {
  const untold = statements.filter(({ page, en, zh }) => page === '' || en === '' || zh === '');
  expect(untold.map(({ words }) => words)).toEqual(['173 views']);
});

test('each step of a service that rests on the document quotes it word for word', () => {
  const passages = services.flatMap(({ steps }) =>
    steps.flatMap((step) => ('passage' in step ? [step.passage] : [])),
  );
  expect(passages.length).toBeGreaterThan(20);
  expect(passages.filter((passage) => !document.includes(passage))).toEqual([]);
});
