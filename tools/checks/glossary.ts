import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A term of the glossary, and the wordings to avoid. */
interface Term {
  en: string;
  zh: string;
  avoid: RegExp[];
}

/** A text that a visitor reads. */
interface ReadText {
  where: string;
  text: string;
}

/** Fields of the content that are searched or name a source. They may use other wordings. */
const EXEMPT = new Set(['keywords', 'publisher']);
/** A placeholder in a sentence. */
const PLACE = /\{\w+\}/g;
/** Word tables, below `miniprogram/`. */
const TABLE = /^(?:domain\/words\/(?:en|zh)|pages\/[^/]+\/(?:[a-z]+-)?words(?:-\w+)?)\.ts$/;

/** The terms of a glossary: the table rows with wordings to avoid. */
export function termsIn(glossary: string): Term[] {
  const rows = glossary.split('\n').filter((line) => /^\|.*`.*\|$/.test(line));
  return rows.map((row) => {
    // A pattern can contain a bar.
    const [, en = '', zh = '', , avoid = ''] = /^\|(.*?)\|(.*?)\|(.*?)\|(.*)\|$/.exec(row) ?? [];
    const patterns = [...avoid.matchAll(/`([^`]+)`/g)].map(
      ([, pattern = '']) => new RegExp(pattern),
    );
    return { en: en.trim(), zh: zh.trim(), avoid: patterns };
  });
}

/** One line for each wording to avoid. */
export function faultsOfTerms(terms: Term[], texts: ReadText[]): string[] {
  return texts.flatMap(({ where, text }) =>
    terms.flatMap(({ en, zh, avoid }) =>
      avoid.flatMap((pattern) => {
        const found = pattern.exec(text.replace(PLACE, ''))?.[0];
        if (found === undefined) return [];
        return [`${where}: “${text}” has “${found}”; docs/glossary.md: ${en} · ${zh}`];
      }),
    ),
  );
}

/** Every text of the word tables and of the content. */
export function readTexts(projectRoot: string): ReadText[] {
  const app = join(projectRoot, 'miniprogram');
  const tables = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter(
    (path) => TABLE.test(path.replaceAll('\\', '/')) && !path.startsWith('miniprogram_npm'),
  );
  const content = join(projectRoot, 'cloudfunctions', 'content');
  const files = readdirSync(content).filter(
    (file) => file.endsWith('.json') && file !== 'synonyms.json',
  );
  return [
    ...tables.flatMap((path) => literalsIn(path, readFileSync(join(app, path), 'utf8'))),
    ...files.flatMap((file) =>
      localizedIn(file, JSON.parse(readFileSync(join(content, file), 'utf8')) as unknown),
    ),
  ];
}

function literalsIn(where: string, source: string): ReadText[] {
  const texts: ReadText[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isPropertyAssignment(node)) visit(node.initializer);
    else if (ts.isStringLiteralLike(node)) texts.push({ where, text: node.text });
    else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(where, source, ts.ScriptTarget.Latest));
  return texts;
}

/** The texts of both languages in a content file, without ids, quotations and notes. */
function localizedIn(where: string, value: unknown): ReadText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'zh' in value) {
    return [value.en, value.zh]
      .flat()
      .flatMap((text) => (typeof text === 'string' ? [{ where, text }] : []));
  }
  const id = 'id' in value && typeof value.id === 'string' ? `: ${value.id}` : '';
  return Object.entries(value).flatMap(([key, child]) =>
    EXEMPT.has(key) ? [] : localizedIn(where + id, child),
  );
}
