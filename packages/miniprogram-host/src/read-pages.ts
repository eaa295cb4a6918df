import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AppJson, pagesOf } from './app-json';

/** The pages of a Mini Program's `app.json`, home first, with those of subpackages; none while it can't be read. */
export function readPages(miniprogramRoot: string): string[] {
  try {
    return pagesOf(JSON.parse(readFileSync(join(miniprogramRoot, 'app.json'), 'utf8')) as AppJson);
  } catch {
    // The file is probably being edited. The compiler reports what is wrong with it.
    return [];
  }
}
