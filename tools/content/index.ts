import { transformSync, type TransformFailure } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { findFaults } from '../../cloudfunctions/content/references';
import { contentFiles, type ContentParts } from '../../cloudfunctions/content/schema';
import type {
  ContentRelease,
  Service,
  ServiceStep,
} from '../../miniprogram/domain/content/content-types';
import { indexModule, renderIndex } from '../search-index/index';
import { readingsModule, renderReadings } from '../search-index/readings';
import { renderSitemap } from './sitemap';

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const contentFolder = join(projectRoot, 'cloudfunctions', 'content');
const releaseModule = 'miniprogram/content/release.ts';

/** A fault, and where it is, as esbuild tells its own: lines from 1, columns from 0. */
interface PlacedFault {
  text: string;
  location: { file: string; line: number; column: number };
}

/** The content doesn't fit its schema, or what is compiled from it is out of date. The message lists each fault. */
export class ContentError extends Error {
  override name = 'ContentError';

  constructor(
    message: string,
    readonly errors: readonly PlacedFault[] = [],
  ) {
    super(message);
  }
}

/** Puts a fault where the JSON breaks off, else where its entry begins, else at the file's beginning. */
function placed(fault: string, texts: Partial<Record<string, string>>): PlacedFault {
  const [, name = '', entry = ''] = /^([a-z]+\.json)(?:: ([a-z0-9-]+))?/.exec(fault) ?? [];
  const file = `cloudfunctions/content/${name}`;
  const text = texts[name] ?? '';
  try {
    // JSON.parse seldom says where.
    transformSync(text, { loader: 'json' });
  } catch (failure) {
    const [error] = (failure as TransformFailure).errors;
    const { line = 1, column = 0 } = error?.location ?? {};
    return { text: fault, location: { file, line, column } };
  }
  const before = text.slice(0, Math.max(0, text.indexOf(`"id": "${entry}"`))).split('\n');
  return {
    text: fault,
    location: { file, line: before.length, column: before.at(-1)?.length ?? 0 },
  };
}

/** Parses the texts of the content files. @throws ContentError naming file, entry and field of every fault */
export function parseContent(texts: Record<keyof ContentParts, string>): ContentParts {
  const faults: string[] = [];
  const parse = <T>(file: keyof ContentParts, schema: v.GenericSchema<unknown, T>): T => {
    let json: unknown;
    try {
      json = JSON.parse(texts[file]);
    } catch (error) {
      faults.push(`${file}: ${error instanceof Error ? error.message : 'is no JSON'}`);
      return json as T;
    }
    const result = v.safeParse(schema, json);
    for (const issue of result.issues ?? []) {
      const path = issue.path?.map((item): unknown => item.key) ?? [];
      const entry: unknown =
        Array.isArray(json) && typeof path[0] === 'number' ? json[path[0]] : undefined;
      if (typeof entry === 'object' && entry !== null && 'id' in entry) path[0] = entry.id;
      faults.push([file, path.join('.'), issue.message].filter(Boolean).join(': '));
    }
    return result.output as T;
  };
  const parts: ContentParts = {
    'metrics.json': parse('metrics.json', contentFiles['metrics.json']),
    'services.json': parse('services.json', contentFiles['services.json']),
    'sectors.json': parse('sectors.json', contentFiles['sectors.json']),
    'categories.json': parse('categories.json', contentFiles['categories.json']),
    'events.json': parse('events.json', contentFiles['events.json']),
    'articles.json': parse('articles.json', contentFiles['articles.json']),
    'sources.json': parse('sources.json', contentFiles['sources.json']),
    'pages.json': parse('pages.json', contentFiles['pages.json']),
    'synonyms.json': parse('synonyms.json', contentFiles['synonyms.json']),
    'app-pages.json': parse('app-pages.json', contentFiles['app-pages.json']),
  };
  if (faults.length === 0) faults.push(...findFaults(parts));
  if (faults.length > 0)
    throw new ContentError(
      `The content has faults:\n  ${faults.join('\n  ')}`,
      faults.map((fault) => placed(fault, texts)),
    );
  return parts;
}

/** An entry without the fields that only editors and the checks read. */
function published<Entry extends { editorNote?: string; citedAs?: string[] }>(
  entry: Entry,
): Omit<Entry, 'editorNote' | 'citedAs'> {
  const copy = { ...entry };
  delete copy.editorNote;
  delete copy.citedAs;
  return copy;
}

/** A service with steps that say whether they are derived: how, and from what, is for editors and the checks. */
function publishedService(service: ContentParts['services.json'][number]): Service {
  const steps = service.steps.map(({ by, text, derivation }): ServiceStep =>
    derivation === undefined ? { by, text } : { by, text, isDerived: true },
  );
  return { ...published(service), steps };
}

/**
 * Puts the parsed files together as one release; its version is a hash of the content.
 * @param before the compiled module so far: a release with other content gets the next ordinal. After a merge the module
 *   may have the versions and ordinals of two branches. The release is newer than both.
 */
export function releaseOf(parts: ContentParts, before: string): ContentRelease {
  const content = {
    ...parts['pages.json'],
    metrics: parts['metrics.json'].map(published),
    services: parts['services.json'].map(publishedService),
    sectors: parts['sectors.json'].map(published),
    categories: parts['categories.json'].map(published),
    events: parts['events.json'],
    articles: parts['articles.json'],
    sources: parts['sources.json'],
  };
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
  const versions = Array.from(before.matchAll(/^ "version": "(\w+)"/gm), ([, found]) => found);
  const ordinals = Array.from(before.matchAll(/^ "ordinal": (\d+)/gm), ([, found]) =>
    Number(found),
  );
  const isSame = versions.length === 1 && versions[0] === version && ordinals.length === 1;
  const ordinal = Math.max(0, ...ordinals) + (isSame ? 0 : 1);
  return { version, ordinal, ...content };
}

/** The release as a TypeScript module. */
export function renderRelease(release: ContentRelease): string {
  return [
    '// Compiled from cloudfunctions/content/ by `npm run content`: edit there.',
    "import type { ContentRelease } from '../domain/content/content-types';",
    '',
    '/** The content that this build of the app brings along. */',
    `export const release: ContentRelease = ${JSON.stringify(release, null, 1)};`,
    '',
  ].join('\n');
}

/**
 * Compiles `cloudfunctions/content/` to the one release that app, functions and search share, to the search index over it,
 * and the routes to the sitemap.
 * @param options.check compare with the compiled files instead of writing them
 * @throws ContentError for faulty content, or with `check` for a stale file
 */
export async function compileContent(options: { check?: boolean } = {}): Promise<ContentRelease> {
  const entries = await Promise.all(
    (Object.keys(contentFiles) as (keyof ContentParts)[]).map(
      async (file) => [file, await readFile(join(contentFolder, file), 'utf8')] as const,
    ),
  );
  const parts = parseContent(Object.fromEntries(entries) as Record<keyof ContentParts, string>);
  const compiledRelease = await readFile(join(projectRoot, releaseModule), 'utf8').catch(() => '');
  const release = releaseOf(parts, compiledRelease);
  const vocabulary = {
    synonyms: parts['synonyms.json'],
    appPages: parts['app-pages.json'],
  };
  const compiled = {
    [releaseModule]: renderRelease(release),
    [indexModule]: renderIndex(release, vocabulary),
    [readingsModule]: renderReadings(release, vocabulary),
    'miniprogram/sitemap.json': renderSitemap(),
  };
  for (const [file, rendered] of Object.entries(compiled)) {
    const path = join(projectRoot, file);
    if (rendered === (await readFile(path, 'utf8').catch(() => ''))) continue;
    if (options.check) throw new ContentError(`${file} is stale: run \`npm run content\`.`);
    await writeFile(path, rendered);
  }
  return release;
}
