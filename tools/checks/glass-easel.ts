import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Patterns that WeChat's guide for glass-easel forbids, although the older framework accepts them. */
const forbidden: { files: RegExp; pattern: RegExp; reason: string }[] = [
  {
    files: /\.wxml$/,
    pattern: /=\s*"[^"{]*\\["'][^"]*"?|=\s*'[^'{]*\\["'][^']*'?/g,
    reason: 'is escaped by a backslash: outside of {{ }} WXML has XML’s escapes, such as &quot;',
  },
  {
    files: /\.wxml$/,
    pattern: /\{\{\s*\}\}/g,
    reason: 'is empty: leave the binding out',
  },
  {
    files: /\.wxml$/,
    pattern: /\swx-(?:if|elif|else|for|for-item|for-index|key)\b/g,
    reason: 'is written with a hyphen: write wx:if, wx:for',
  },
  {
    files: /\.wxml$/,
    pattern: /<include\b[^>]*\swx:for\b[^>]*>/g,
    reason: 'repeats an <include>, which does not see the item: use a <template>',
  },
  {
    files: /\.[jt]s$/,
    pattern: /\baddGlobalClass\s*:\s*true|\bstyleIsolation\s*:\s*'[\w-]+'/g,
    reason: 'is an option of a script: glass-easel reads styleIsolation from the JSON alone',
  },
];

/**
 * Finds what glass-easel doesn't accept in a Mini Program, packed components included.
 * @returns a sentence for each place
 */
export function faultsForGlassEasel(miniprogramRoot: string): string[] {
  return readdirSync(miniprogramRoot, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const rules = forbidden.filter(({ files }) => files.test(path));
    if (rules.length === 0) return [];
    const text = readFileSync(join(miniprogramRoot, path), 'utf8');
    return rules.flatMap(({ pattern, reason }) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => {
        const line = text.slice(0, index).split('\n').length;
        return `${path.split(sep).join('/')}:${line}: ${found.trim()} ${reason}`;
      }),
    );
  });
}
