import { statements } from '../fixtures/source-statements';
import { connectSuite, open, squeeze, text, until } from './mini-program';

connectSuite();

const pages = [...new Set(statements.map(({ page }) => page))].filter((page) => page !== '');

test.each(
  pages.flatMap((page) => (['en', 'zh'] as const).map((language) => [page, language] as const)),
)('%s shows what the source document states (%s)', async (page, language) => {
  await open(page, { language });
  const told = statements.filter((statement) => statement.page === page);
  let missing: string[] = [];
  const areAllShown = async () => {
    const shown = squeeze(await text());
    missing = told.map((each) => each[language]).filter((part) => !shown.includes(squeeze(part)));
    return missing.length === 0;
  };
  await until('every statement is shown', areAllShown).catch(() => undefined);
  expect(missing).toEqual([]);
});
