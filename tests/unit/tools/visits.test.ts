import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AppJson, pagesOf } from 'miniprogram-host/compile';
import { visits } from '../../../tools/audit/visits';

test('the audits visit every page of the app', () => {
  const projectRoot = join(__dirname, '..', '..', '..');
  const config = readFileSync(join(projectRoot, 'miniprogram', 'app.json'), 'utf8');
  const pages = pagesOf(JSON.parse(config) as AppJson);
  expect([...new Set(visits.map(({ path }) => path))].sort()).toEqual(pages.sort());
});
