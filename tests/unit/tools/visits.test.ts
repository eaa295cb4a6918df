import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AppJson, pagesOf } from 'miniprogram-host/compile';
import { release } from '../../../miniprogram/content/release';
import { parsePageKey } from '../../../miniprogram/domain/pages/routes';
import { everyPage } from '../../../tools/audit/every-page';
import { keyOf, visits } from '../../../tools/audit/visits';

test('the audits visit every page of the app', () => {
  const projectRoot = join(__dirname, '..', '..', '..');
  const config = readFileSync(join(projectRoot, 'miniprogram', 'app.json'), 'utf8');
  const pages = pagesOf(JSON.parse(config) as AppJson);
  expect([...new Set(visits.map(({ path }) => path))].sort()).toEqual(pages.sort());
});

test('the audits visit every kind of page that can be shared', () => {
  const opened = visits.flatMap((visit) => parsePageKey(keyOf(visit), release) ?? []);
  const seen = new Set(opened.map(({ path }) => path));
  expect([...new Set(everyPage.map(({ path }) => path))].filter((path) => !seen.has(path))).toEqual(
    [],
  );
});
