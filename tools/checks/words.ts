import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';

/** The word tables of the app and of its pages. Visitors read no other texts. */
const TABLES = /^(?:domain\/words\/|(pages\/[^/]+\/)(?:step-)?words(?:-\w+)?\.ts$)/;
/** The table with the keys. The type checker compares the other languages with it. */
const KEYS = /^(?:domain\/words\/en|pages\/[^/]+\/words-en)\.ts$/;
/** Code that could show text. Figures are formatted in `domain/content/`, in both languages. */
const SHOWING = /^(pages|components|stores|services|domain\/pages)\//;

const HANZI = /\p{Script=Han}/u;
const SENTENCE = /[A-Za-z]{2,} [A-Za-z]{2,}/;
const LETTER = /\p{L}/u;
/** Attributes that visitors read or hear. */
const SPOKEN = /\s(?:aria-label|label|title|placeholder|empty|hint)="([^"]*)"/g;

const asPath = (path: string) => path.split(sep).join('/');
const withoutBindings = (text: string) => text.replace(/\{\{[^]*?\}\}/g, '');

/**
 * Finds faults of a Mini Program's words: unused keys, keys that neither the app's table nor the page's has, keys in both,
 * and texts for visitors outside of the tables.
 * @param root the folder of `app.json`
 * @param types the packages of ambient types that its scripts need
 */
export function faultsOfWords(root: string, types: string[] = []): string[] {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(asPath)
    .filter((path) => !path.startsWith('miniprogram_npm/'));
  const program = ts.createProgram({
    rootNames: paths.filter((path) => path.endsWith('.ts')).map((path) => join(root, path)),
    options: {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types,
      target: ts.ScriptTarget.ES2020,
      lib: ['lib.es2020.d.ts'],
    },
  });
  // First, because this sets the nodes' parents.
  const checker = program.getTypeChecker();
  const sources = program
    .getSourceFiles()
    .map((source) => ({ source, path: asPath(relative(root, source.fileName)) }));
  const tables = sources
    .filter(({ path }) => paths.includes(path) && KEYS.test(path))
    .map(({ source, path }) => new Keys(source, path));
  const app = tables.find(({ root: of }) => of === '');
  if (!app) throw new Error('the table of the app is missing');
  const faults = tables
    .filter((table) => table !== app)
    .flatMap((table) =>
      table.sharedWith(app).map((key) => `${table.path}: ${app.path} has ${key}`),
    );
  for (const { source, path } of sources) {
    if (!paths.includes(path) || TABLES.test(path)) continue;
    for (const table of tables) table.markUsed(source, checker);
    if (SHOWING.test(path)) faults.push(...sentencesIn(source, path));
  }
  for (const path of paths.filter((each) => each.endsWith('.wxml'))) {
    const text = readFileSync(join(root, path), 'utf8').replace(/<!--[^]*?-->/g, '');
    for (const [, key = ''] of text.matchAll(/\bwords\.([\w.]+)/g)) {
      const found = tables
        .filter(({ root: of }) => path.startsWith(of))
        .filter((table) => table.markPath(key));
      const [group = ''] = key.split('.');
      if (found.length === 0) faults.push(`${path}: no table has words.${key}`);
      else if (!isGiven(root, path, group))
        faults.push(`${path}: its page names no ${group} in reads`);
    }
    faults.push(...wordsInMarkup(text).map((word) => `${path}: “${word}” belongs into the tables`));
  }
  const unused = tables.flatMap((table) =>
    table.unused().map((key) => `${table.path}: nothing uses ${key}`),
  );
  return [...faults, ...unused];
}

/** Whether a page's `reads` has the word group that its WXML uses. Components get their texts from the page. */
function isGiven(root: string, path: string, group: string): boolean {
  const [, page] = /^pages\/(.+)\.wxml$/.exec(path) ?? [];
  const file = join(root, `pages/${page ?? ''}.ts`);
  const script = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [, groups] =
    /\bdefinePage(?:WithState)?\((?:\w+, )?\{[^]*?\n  reads: \[([^]*?)\]/.exec(script) ?? [];
  return groups === undefined || groups.includes(`'${group}'`);
}

/** The keys of a table, and the used ones. */
class Keys {
  /** The folder of the table's page, with a final slash; '' for the app's table. */
  readonly root: string;
  private readonly pathOf = new Map<ts.Node, string>();
  private readonly leaves = new Set<string>();
  private readonly used = new Set<string>();

  constructor(
    table: ts.SourceFile,
    readonly path: string,
  ) {
    this.root = TABLES.exec(path)?.[1] ?? '';
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

  /** Marks the key of a path, or all keys below it. @returns whether the path exists */
  markPath(path: string): boolean {
    const found = [...this.leaves].filter((leaf) => `${leaf}.`.startsWith(`${path}.`));
    for (const leaf of found) this.used.add(leaf);
    return found.length > 0;
  }

  markUsed(source: ts.SourceFile, checker: ts.TypeChecker): void {
    const visit = (node: ts.Node) => {
      for (const path of this.pathsRead(node, checker)) {
        if (!this.isGroupInHand(node, path)) this.markPath(path);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }

  /** The keys or groups that a node reads: `words.app.name`, `{ app }` in a destructuring, any of `kinds[kind]`. */
  private pathsRead(node: ts.Node, checker: ts.TypeChecker): string[] {
    const read = ts.isElementAccessExpression(node)
      ? checker.getTypeAtLocation(node.expression).getProperties()
      : [propertyOf(node, checker)];
    return read.flatMap((property) => {
      const [declaration] = property?.declarations ?? [];
      return (declaration && this.pathOf.get(declaration)) ?? [];
    });
  }

  /** Whether a group is only an intermediate value. Its keys are marked where they are read. */
  private isGroupInHand(node: ts.Node, path: string): boolean {
    if (this.leaves.has(path)) return false;
    if (ts.isBindingElement(node)) return true;
    const { parent } = node;
    return (
      (ts.isPropertyAccessExpression(parent) && parent.expression === node) ||
      (ts.isVariableDeclaration(parent) && parent.initializer === node)
    );
  }

  /** The keys that are also in another table, where one would hide the other. */
  sharedWith({ leaves }: Keys): string[] {
    return [...this.leaves].filter((leaf) => leaves.has(leaf));
  }

  unused(): string[] {
    return [...this.leaves].filter((leaf) => !this.used.has(leaf));
  }
}

/** The property that a node reads: `words.app`, or `{ app }` in a destructuring. */
function propertyOf(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  if (ts.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name);
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return undefined;
  const name = (node.propertyName ?? node.name).getText();
  return checker.getTypeAtLocation(node.parent).getProperty(name);
}

/** Literals that a visitor could read. Texts of errors and of the console are only for developers. */
function sentencesIn(source: ts.SourceFile, path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isNewExpression(node) || ts.isImportDeclaration(node) || isConsoleCall(node)) return;
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

/** Whether a node is a call such as `console.warn(…)`. */
function isConsoleCall(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.expression.getText() === 'console'
  );
}

/** Texts between tags, and in attributes that visitors read or hear. */
function wordsInMarkup(text: string): string[] {
  const plain = withoutBindings(text);
  const spoken = [...plain.matchAll(SPOKEN)].map(([, value = '']) => value);
  const between = plain.replace(/<wxs\b[^]*?<\/wxs>/g, '').split(/<[^>]*>/);
  return [...spoken, ...between].map((word) => word.trim()).filter((word) => LETTER.test(word));
}
