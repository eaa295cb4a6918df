import { posix } from 'node:path';
import postcss, {
  type AtRule,
  type ChildNode,
  CssSyntaxError,
  type Root,
  type Rule,
} from 'postcss';
import selectorParser from 'postcss-selector-parser';
import valueParser from 'postcss-value-parser';
import type { CompiledStyle } from '../app-package';
import type { Diagnostics } from './diagnostics';
import { outsideMessage, type SourceFiles } from './source-files';

/**
 * Compiles a WXSS file and what it imports to CSS for the host's document.
 * @param scope the prefix for class names, for components whose styles are isolated
 * @returns null when there is no such file
 */
export function compileStyle(
  path: string,
  scope: string | null,
  files: SourceFiles,
  diagnostics: Diagnostics,
): CompiledStyle | null {
  const root = parseWithImports(path, files, diagnostics, []);
  if (!root) return null;
  const tell = (severity: 'error' | 'warning', { source }: ChildNode, message: string) => {
    const { line, column } = source?.start ?? {};
    diagnostics[severity](source?.input.file ?? files.absolute(path), message, line, column);
  };
  // The runtime marks the elements of components and pages with their paths.
  const host = path === 'app.wxss' ? null : path.replace(/\.wxss$/, '');
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    try {
      // A rule that the host can't follow has no effect: the page is there without it.
      const warn = (message: string) => tell('warning', rule, message);
      rule.selector = compileSelector(rule.selector, { host, scope }, warn);
    } catch (error) {
      // A selector that nobody can read, such as one that is half typed.
      tell('error', rule, error instanceof Error ? error.message : String(error));
    }
  });
  root.walkAtRules('media', (media) =>
    bindThemeQuery(media, (message) => tell('warning', media, message)),
  );
  return { css: root.toString(), scope };
}

function isKeyframe({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && /keyframes$/.test((parent as AtRule).name);
}

/** Parses a sheet with what it imports in place. Values are compiled here, as paths in them start at their own sheet. */
function parseWithImports(
  path: string,
  files: SourceFiles,
  diagnostics: Diagnostics,
  importers: string[],
): Root | null {
  const source = files.read(path);
  if (source === null) return null;
  let root: Root;
  try {
    root = postcss.parse(source, { from: files.absolute(path) });
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    diagnostics.error(files.absolute(path), error.reason, error.line, error.column);
    return postcss.root();
  }
  root.walkDecls((declaration) => {
    declaration.value = compileValue(declaration.value, path);
  });
  const sheets = [...importers, path];
  root.walkAtRules('import', (rule) => {
    const name = /['"(]\s*([^'"()\s]+)\s*['")]/.exec(rule.params)?.[1] ?? '';
    const found = files.resolve(path, name, ['', '.wxss']);
    const foreignRoot = found && files.foreignRoot(path, found);
    if (!found || foreignRoot || sheets.includes(found)) {
      const message = !found
        ? `"${name}" is not found`
        : foreignRoot
          ? outsideMessage(`"${name}"`, foreignRoot)
          : `"${name}" imports itself`;
      const { line, column } = rule.source?.start ?? {};
      diagnostics.error(files.absolute(path), message, line, column);
      rule.remove();
      return;
    }
    files.uses.add(path, found);
    const imported = parseWithImports(found, files, diagnostics, sheets);
    if (imported) rule.replaceWith(imported.nodes);
    else rule.remove();
  });
  return root;
}

const hostAttribute = { attribute: 'wx-host', operator: '=', value: '', quoteMark: '"' } as const;

/**
 * Tag names become those of the host's elements (`view` → `wx-view`, `page` → `wx-page`), class names get the scope's
 * prefix as glass-easel writes it, and `:host` the attribute that the runtime gives the component's own element.
 */
function compileSelector(
  selector: string,
  { host, scope }: { host: string | null; scope: string | null },
  warn: (message: string) => void,
): string {
  return selectorParser((root) => {
    root.walkTags((tag) => {
      const pseudo = tag.parent?.parent;
      // What `:nth-child(odd)` has in brackets is no tag.
      if (pseudo?.type === 'pseudo' && !/^:(not|is|where|has)$/.test(pseudo.value)) return;
      tag.value = `wx-${tag.value}`;
    });
    root.walkPseudos((pseudo) => {
      if (!/^:host(-context)?$/.test(pseudo.value)) return;
      if (host === null || pseudo.nodes.length > 0 || pseudo.value !== ':host') {
        warn(
          `${pseudo.toString().trim()} is not implemented by the browser host: it knows a plain :host, in the sheet of a component or a page`,
        );
      } else {
        const attribute = selectorParser.attribute({ ...hostAttribute, raws: {} });
        attribute.setValue(host, { quoteMark: '"' });
        // Whoever uses the component has the last word on its own element, as with a browser's `:host`.
        const isSubject = pseudo.parent?.nodes.every(({ type }) => type !== 'combinator') ?? false;
        if (isSubject)
          pseudo.replaceWith(selectorParser.pseudo({ value: `:where(${String(attribute)})` }));
        else pseudo.replaceWith(attribute);
      }
    });
    if (scope === null) return;
    root.walkClasses((name) => {
      name.value = `${scope}--${name.value}`;
    });
  }).processSync(selector);
}

function compileValue(value: string, path: string): string {
  if (!/rpx|vh|url\(|env\(/i.test(value)) return value;
  const parsed = valueParser(value);
  parsed.walk((node) => {
    if (node.type === 'word') {
      // The window of a page ends at its bars: its height isn't the browser's.
      node.value = node.value.replace(
        /(?<![\w.#-])([+-]?(?:\d+\.?\d*|\.\d+))(rpx|vh)\b/gi,
        (_length, count: string, unit: string) => `calc(${count} * var(--${unit.toLowerCase()}))`,
      );
    } else if (node.type === 'function' && node.value === 'url') {
      const [argument] = node.nodes;
      if (argument) argument.value = assetUrl(argument.value, path);
      return false;
    } else if (node.type === 'function' && node.value === 'env') {
      // The device panel decides about the safe area, not the browser.
      node.value = 'var';
      const [name] = node.nodes;
      if (name) name.value = `--${name.value}`;
    }
    return undefined;
  });
  return valueParser.stringify(parsed.nodes);
}

function assetUrl(url: string, path: string): string {
  if (/^(data:|https?:|\/\/|#)/.test(url)) return url;
  const resolved = url.startsWith('/') ? url.slice(1) : posix.join(posix.dirname(path), url);
  return `/app/files/${resolved}`;
}

/** The device panel sets the theme: a query for it becomes a condition on the document, of no specificity. */
function bindThemeQuery(media: AtRule, warn: (message: string) => void): void {
  const feature = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/;
  const theme = feature.exec(media.params)?.[1];
  if (!theme) return;
  const conditions = media.params.split(/\s+and\s+/i);
  const rest = conditions.filter((condition) => !feature.test(condition));
  if (conditions.length - rest.length > 1 || /,|\b(not|or)\b/i.test(media.params)) {
    warn(`"@media ${media.params}" is not implemented by the browser host`);
    return;
  }
  media.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    rule.selectors = rule.selectors.map(
      (selector) => `:where(html[data-theme="${theme}"]) ${selector}`,
    );
  });
  if (rest.length > 0) media.params = rest.join(' and ');
  else media.replaceWith(media.nodes ?? []);
}
