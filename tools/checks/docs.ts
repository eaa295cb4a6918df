import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The most lines that a document may have. */
const MAX_LINES: Record<string, number> = {
  'README.md': 120,
  'README.zh-CN.md': 120,
  'ARCHITECTURE.md': 150,
};
/** Folders without documents of ours. */
const SKIPPED = new Set(['node_modules', 'dist', 'coverage', 'fixtures', 'miniprogram_npm']);
/** Files that the build and `npm start` make. */
const GENERATED = /^(?:dist|\.data)(?:\/|$)/;
/** Written by benchmarks, whose words are in their code. */
const RESULTS = /^bench\/results\//;
/** Words that have a plainer equivalent. */
const UNPLAIN = /\b(?:upon|anew|whoever|nobody|tells? of|told of|of its own)\b/i;

/** A document with the parts that can be wrong. */
interface Document {
  /** Relative to the project. */
  path: string;
  text: string;
  /** Without code blocks. */
  prose: string;
}

/**
 * Finds what is wrong in the project's Markdown files: dead links and anchors, paths and npm scripts that don't exist,
 * undocumented commands, pages outside the index or without a reader, overlong pages, and words to avoid.
 * @returns one line per fault; each begins with the path of its document
 */
export function faultsOfDocs(projectRoot: string): string[] {
  const documents = documentsIn(projectRoot).map((path): Document => {
    const text = readFileSync(join(projectRoot, path), 'utf8');
    return { path, text, prose: text.replace(/^```[^]*?^```$/gm, '') };
  });
  const find = (path: string) => documents.find((document) => document.path === path);
  return [
    ...documents.flatMap((document) => [
      ...deadLinks(projectRoot, document),
      ...missingPaths(projectRoot, document),
      ...unknownScripts(projectRoot, document),
      ...tooLong(document),
      ...unplainWords(document),
    ]),
    ...faultsOfIndex(documents, find('docs/README.md')),
    ...undocumentedScripts(projectRoot, find('docs/commands.md')),
  ];
}

function documentsIn(projectRoot: string, folder = ''): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      const isSkipped = SKIPPED.has(entry.name) || entry.name.startsWith('.');
      return isSkipped ? [] : documentsIn(projectRoot, path);
    }
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);

function deadLinks(projectRoot: string, { path, prose }: Document): string[] {
  const targets = [
    ...all(prose, /\]\((?!https?:|mailto:)([^)\s]+)\)/g),
    ...all(prose, /<img\s[^>]*?src="(?!https?:)([^"]+)"/g),
  ];
  return targets.flatMap((target) => {
    const [file = '', anchor] = target.split('#');
    const linked = file ? join(projectRoot, dirname(path), file) : join(projectRoot, path);
    if (!existsSync(linked)) return [`${path}: the link to ${target} leads nowhere`];
    const hasAnchor = anchor === undefined || anchorsOf(readFileSync(linked, 'utf8')).has(anchor);
    return hasAnchor ? [] : [`${path}: ${target} names no heading`];
  });
}

/** The anchors that GitHub gives a document's headings. */
function anchorsOf(text: string): Set<string> {
  const headings = all(text.replace(/^```[^]*?^```$/gm, ''), /^#+ (.+)$/gm);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** Paths in code style, from the project's root or, in a package's document, from the package's. */
function missingPaths(projectRoot: string, { path, prose }: Document): string[] {
  const bases = [projectRoot, join(projectRoot, dirname(path))];
  const tops = bases.map((base) => new Set(readdirSync(base)));
  return all(prose, /`([\w.@-]+\/[\w./@-]*)`/g).flatMap((named) => {
    const [top = ''] = named.split('/');
    const isPath = tops.some((names) => names.has(top)) && !GENERATED.test(named);
    const exists = bases.some((base) => existsSync(join(base, named)));
    return isPath && !exists ? [`${path}: there is no ${named}`] : [];
  });
}

function scriptsOf(projectRoot: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return Object.keys(scripts);
}

function unknownScripts(projectRoot: string, { path, text }: Document): string[] {
  const scripts = scriptsOf(projectRoot);
  return all(text, /npm run (?:--silent )?([a-z][\w:-]*)/g)
    .filter((name) => !scripts.includes(name))
    .map((name) => `${path}: package.json has no script "${name}"`);
}

function tooLong({ path, text }: Document): string[] {
  const lines = text.trimEnd().split('\n').length;
  const most = MAX_LINES[path] ?? Infinity;
  return lines > most ? [`${path}: ${lines} lines; at most ${most} are allowed`] : [];
}

function unplainWords({ path, prose }: Document): string[] {
  if (RESULTS.test(path)) return [];
  return prose.split('\n').flatMap((line) => {
    const [word] = UNPLAIN.exec(line.replace(/`[^`]*`/g, '')) ?? [];
    return word === undefined ? [] : [`${path}: write "${word}" in plainer words: ${line.trim()}`];
  });
}

/** Every page of docs/ is in its index, and names its reader first. */
function faultsOfIndex(documents: Document[], index: Document | undefined): string[] {
  const pages = documents.filter(
    ({ path }) => path.startsWith('docs/') && basename(path) !== 'README.md',
  );
  return pages.flatMap(({ path, text }) => {
    const isListed = index?.text.includes(`(${path.slice('docs/'.length)})`) ?? false;
    const [, , reader = ''] = text.split('\n');
    return [
      ...(isListed ? [] : [`${path}: docs/README.md doesn't link to it`]),
      ...(reader.startsWith('For ') ? [] : [`${path}: line 3 names no reader ("For …")`]),
    ];
  });
}

function undocumentedScripts(projectRoot: string, commands: Document | undefined): string[] {
  const text = commands?.text ?? '';
  return scriptsOf(projectRoot)
    .filter((name) => !new RegExp(`npm (?:run )?(?:--silent )?${name}(?![\\w:-])`).test(text))
    .map((name) => `docs/commands.md: the script "${name}" is missing`);
}
