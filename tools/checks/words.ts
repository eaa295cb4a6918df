import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** Where sentences are written; what a visitor reads stands nowhere else. */
const TABLES = 'domain/words/';
/** The table that has the keys; the type checker holds the other languages against it. */
const KEYS = `${TABLES}en.ts`;
/** Code that could show something by itself. Figures are put together by `domain/`, in both languages. */
const SHOWING = /^(pages|components|stores|services|domain\/views)\//;

const HANZI = /\p{Script=Han}/u;
const SENTENCE = /[A-Za-z]{2,} [A-Za-z]{2,}/;
const LETTER = /\p{L}/u;
/** Attributes that are read or heard. */
const SPOKEN = /\s(?:aria-label|label|title|placeholder|empty|hint)="([^"]*)"/g;

const asPath = (path: string) => path.split(sep).join('/');
const withoutBindings = (text: string) => text.replace(/\{\{[^]*?\}\}/g, '');

/**
 * What is wrong with the words of a Mini Program: keys that no page, component, store or view uses, keys that a page uses
 * and no table has, and words that a visitor would read outside the tables.
 * @param root the folder of `app.json`
 * @param types the packages of ambient types that its scripts need
 */
export function faultsOfWords(root: string, types: string[] = []): string[] {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(asPath)
    .filter((path) => !path.startsWith('miniprogram_npm/'));
  const program = ts.createProgram({
    rootNames: paths.filter((path) => path.endsWith('.ts')).map((path) => join(root, path)),
    options: { strict: true, noEmit: true, skipLibCheck: true, types },
  });
  // Asked for first: it tells the nodes of their parents.
  const checker = program.getTypeChecker();
  const sources = program
    .getSourceFiles()
    .map((source) => ({ source, path: asPath(relative(root, source.fileName)) }));
  const table = sources.find(({ path }) => path === KEYS)?.source;
  if (!table) throw new Error(`${KEYS} is missing`);
  const keys = new Keys(table);
  const faults: string[] = [];
  for (const { source, path } of sources) {
    if (!paths.includes(path) || path.startsWith(TABLES)) continue;
    keys.markUsed(source, checker);
    if (SHOWING.test(path)) faults.push(...sentencesIn(source, path));
  }
  for (const path of paths.filter((each) => each.endsWith('.wxml'))) {
    const text = readFileSync(join(root, path), 'utf8').replace(/<!--[^]*?-->/g, '');
    for (const [, key = ''] of text.matchAll(/\bwords\.([\w.]+)/g)) {
      if (!keys.markPath(key)) faults.push(`${path}: no table has words.${key}`);
      else if (!namesGroup(root, path, key))
        faults.push(`${path}: its page names no ${key.split('.')[0] ?? ''} in words`);
    }
    faults.push(...wordsInMarkup(text).map((word) => `${path}: “${word}” belongs into the tables`));
  }
  return [...faults, ...keys.unused().map((key) => `${KEYS}: nothing uses ${key}`)];
}

/** Whether a page names the group of a key that its WXML reads. What a component shows, a page gives to it. */
function namesGroup(root: string, path: string, key: string): boolean {
  const [, page] = /^pages\/(.+)\.wxml$/.exec(path) ?? [];
  const file = join(root, `pages/${page ?? ''}.ts`);
  const script = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [, groups] = /\bdefinePage\(\{[^]*?\n  words: \[([^]*?)\]/.exec(script) ?? [];
  return groups === undefined || groups.includes(`'${key.split('.')[0] ?? ''}'`);
}

/** The keys of a table, and which of them are used. */
class Keys {
  private readonly pathOf = new Map<ts.Node, string>();
  private readonly leaves = new Set<string>();
  private readonly used = new Set<string>();

  constructor(table: ts.SourceFile) {
    const collect = (node: ts.Node, path: string) => {
      if (ts.isPropertyAssignment(node)) {
        const name = [path, node.name.getText().replace(/['"]/g, '')].filter(Boolean).join('.');
        this.pathOf.set(node, name);
        if (!ts.isObjectLiteralExpression(node.initializer)) this.leaves.add(name);
        path = name;
      }
      ts.forEachChild(node, (child) => collect(child, path));
    };
    collect(table, '');
  }

  /** Marks the key of a path, or all below it. @returns whether there is one */
  markPath(path: string): boolean {
    const found = [...this.leaves].filter((leaf) => `${leaf}.`.startsWith(`${path}.`));
    for (const leaf of found) this.used.add(leaf);
    return found.length > 0;
  }

  markUsed(source: ts.SourceFile, checker: ts.TypeChecker): void {
    const visit = (node: ts.Node) => {
      const path = this.pathRead(node, checker);
      if (path !== undefined && !this.isGroupInHand(node, path)) this.markPath(path);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }

  /** The key or group that a node reads: `words.app.name`, `{ app }` on the left of an assignment, `kinds[kind]`. */
  private pathRead(node: ts.Node, checker: ts.TypeChecker): string | undefined {
    if (ts.isElementAccessExpression(node)) {
      const [group] = checker.getTypeAtLocation(node.expression).getSymbol()?.declarations ?? [];
      return group && this.pathOf.get(group.parent);
    }
    const [declaration] = propertyOf(node, checker)?.declarations ?? [];
    return declaration && this.pathOf.get(declaration);
  }

  /** Whether a group is only taken in hand, on the way to its keys: these are marked where they are read. */
  private isGroupInHand(node: ts.Node, path: string): boolean {
    if (this.leaves.has(path)) return false;
    if (ts.isBindingElement(node)) return true;
    const { parent } = node;
    return (
      (ts.isPropertyAccessExpression(parent) && parent.expression === node) ||
      (ts.isVariableDeclaration(parent) && parent.initializer === node)
    );
  }

  unused(): string[] {
    return [...this.leaves].filter((leaf) => !this.used.has(leaf));
  }
}

/** The property that a node reads: `words.app`, or `{ app }` on the left of an assignment. */
function propertyOf(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  if (ts.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name);
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return undefined;
  const name = (node.propertyName ?? node.name).getText();
  return checker.getTypeAtLocation(node.parent).getProperty(name);
}

/** Literals that a visitor could read. What an error says to developers is none. */
function sentencesIn(source: ts.SourceFile, path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isNewExpression(node) || ts.isImportDeclaration(node)) return;
    const text = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) ? node.text : '';
    if (HANZI.test(text) || SENTENCE.test(text)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1}: “${text}” belongs into the tables`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Words between tags, and in attributes that are read or heard. */
function wordsInMarkup(text: string): string[] {
  const plain = withoutBindings(text);
  const spoken = [...plain.matchAll(SPOKEN)].map(([, value = '']) => value);
  const between = plain.replace(/<wxs\b[^]*?<\/wxs>/g, '').split(/<[^>]*>/);
  return [...spoken, ...between].map((word) => word.trim()).filter((word) => LETTER.test(word));
}
