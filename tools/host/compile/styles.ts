import { posix } from 'node:path';
import postcss, { type AtRule, CssSyntaxError, type Root } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import valueParser from 'postcss-value-parser';
import type { CompiledStyle } from '../app-package';
import type { Diagnostics } from './diagnostics';
import type { SourceFiles } from './source-files';

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
  root.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name)) return;
    rule.selector = compileSelector(rule.selector, scope);
  });
  root.walkAtRules('font-face', serveVantFont);
  root.walkDecls((declaration) => {
    declaration.value = compileValue(declaration.value, path);
  });
  root.walkAtRules('media', bindThemeQuery);
  return { css: root.toString(), scope };
}

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
    root = postcss.parse(source, { from: path });
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    diagnostics.error(files.absolute(path), error.reason, error.line, error.column);
    return postcss.root();
  }
  root.walkAtRules('import', (rule) => {
    const name = /['"]([^'"]+)['"]/.exec(rule.params)?.[1] ?? '';
    const found = files.resolve(path, name, ['', '.wxss']);
    if (!found || importers.includes(found)) {
      const message = found ? `"${name}" imports itself` : `"${name}" is not found`;
      const { line = 1, column = 1 } = rule.source?.start ?? {};
      diagnostics.error(files.absolute(path), message, line, column);
      rule.remove();
      return;
    }
    const imported = parseWithImports(found, files, diagnostics, [...importers, path]);
    if (imported) rule.replaceWith(imported.nodes);
    else rule.remove();
  });
  return root;
}

/**
 * Tag names become those of the host's elements (`view` → `wx-view`, `page` → `wx-page`), class names get the scope's
 * prefix as glass-easel writes it, and `:host` the attribute that the runtime gives the component's own element.
 */
function compileSelector(selector: string, scope: string | null): string {
  return selectorParser((root) => {
    root.walkTags((tag) => {
      if (!/^\d|^(from|to)$/.test(tag.value)) tag.value = `wx-${tag.value}`;
    });
    root.walkPseudos((pseudo) => {
      if (pseudo.value !== ':host') return;
      const host = selectorParser.attribute({
        attribute: 'wx-host',
        operator: '=',
        value: scope ?? '',
        quoteMark: '"',
        raws: {},
      });
      pseudo.replaceWith(host);
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
      const [, length = '', unit = ''] = /^([+-]?[\d.]+)(rpx|vh)$/i.exec(node.value) ?? [];
      // The window of a page ends at its bars: its height isn't the browser's.
      if (unit) node.value = Number(length) === 0 ? '0' : `calc(${length} * var(--${unit}))`;
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
  if (/^(data:|\/app\/fonts\/|https?:|\/\/)/.test(url)) return url;
  const resolved = url.startsWith('/') ? url.slice(1) : posix.join(posix.dirname(path), url);
  return `/app/files/${resolved}`;
}

/** The device panel sets the theme: a query for it becomes a condition on the document, of no specificity. */
function bindThemeQuery(media: AtRule): void {
  const theme = /^\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)$/.exec(
    media.params.trim(),
  )?.[1];
  if (!theme) return;
  media.walkRules((rule) => {
    rule.selectors = rule.selectors.map(
      (selector) => `:where(html[data-theme="${theme}"]) ${selector}`,
    );
  });
  media.replaceWith(media.nodes ?? []);
}

/** Vant's icon font comes from a CDN; the host serves the same font from its npm package. */
function serveVantFont(fontFace: AtRule): void {
  const family = fontFace.nodes?.find(
    (node) => node.type === 'decl' && node.prop === 'font-family',
  );
  if (family?.type !== 'decl' || family.value.replace(/["']/g, '') !== 'vant-icon') return;
  fontFace.walkDecls('src', (declaration) => {
    declaration.value = 'url(/app/fonts/vant-icon.woff2) format("woff2")';
  });
}
