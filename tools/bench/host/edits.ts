import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Rebuilds } from './rebuilds';

/** A typical edit of a developer. */
export interface Edit {
  name: string;
  path: string;
  /** The text to append. @param round makes each edit different */
  addition: (round: number) => string;
}

const statement = (round: number) => `export const edit = ${round};\n`;

export const edits: readonly Edit[] = [
  {
    name: "a page's WXML",
    path: 'miniprogram/pages/home/index.wxml',
    addition: (round) => `<text>${round}</text>\n`,
  },
  {
    name: "the app's WXSS",
    path: 'miniprogram/app.wxss',
    addition: (round) => `.edit { order: ${round}; }\n`,
  },
  { name: 'a module of the app', path: 'miniprogram/domain/pages/routes.ts', addition: statement },
  { name: 'a cloud function', path: 'cloudfunctions/search/handle.ts', addition: statement },
];

/** Milliseconds since the file was written. */
export interface EditTimes {
  /** Until the host reports the new build. */
  built: number;
  /** Until the open page shows the app again. */
  reloaded: number;
}

/**
 * Edits a file of a running project, and waits until the open page has been reloaded.
 * @param text the original text of the file
 */
export async function timeEdit(
  { root, page, rebuilds }: { root: string; page: Page; rebuilds: Rebuilds },
  { path, addition }: Edit,
  text: string,
  round: number,
): Promise<EditTimes> {
  await page.evaluate(() => {
    (window as unknown as { isOld: boolean }).isOld = true;
  });
  const rebuilt = rebuilds.next();
  const startedAt = performance.now();
  writeFileSync(join(root, path), text + addition(round));
  const builtAt = await rebuilt;
  await page.waitForFunction(
    () => !('isOld' in window) && 'hostReady' in document.documentElement.dataset,
  );
  return { built: builtAt - startedAt, reloaded: performance.now() - startedAt };
}
