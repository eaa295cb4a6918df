import { join } from 'node:path';
import { cases } from '../../../tools/bench/cloud/cases';
import { functionNames } from '../../../tools/build/bundle-functions';

test('measures each function once', () => {
  const root = join(__dirname, '..', '..', '..');
  expect(cases.map(({ name }) => name).sort()).toEqual(functionNames(root).sort());
});
