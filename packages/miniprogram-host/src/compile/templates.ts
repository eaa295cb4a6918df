import { posix } from 'node:path';
import templateCompiler from 'glass-easel-template-compiler';
import { globalTag } from './app-config';
import { closeAttributeGaps } from './attribute-gaps';
import type { Diagnostics, FaultOptions } from './diagnostics';
import { outsideMessage, type SourceFiles } from './source-files';
import { compileWxs, WxsError } from './wxs';

const { TmplGroup } = templateCompiler;

/** What glass-easel's compiler warns of and WeChat's takes. */
const taken = [
  'duplicated attribute',
  'duplicated name',
  'avoid uppercase letters',
  'invalid attribute',
  'invalid attribute prefix',
];

/** A fault as glass-easel's compiler reports it. Lines and columns count from 0. */
interface TemplateFault {
  isError: boolean;
  message: string;
  startLine: number;
  startColumn: number;
}

/** Compiled templates. */
export interface Templates {
  /**
   * One JavaScript expression: an object of templates by path. It can be written once.
   * @param without the paths of pages whose templates can't be used
   */
  render(without: readonly string[]): string;
}

/**
 * Compiles WXML and WXS, and what they import.
 * @param paths of the pages and components, without extension
 * @param globalTags the components that `app.json` names
 */
export function compileTemplates(
  paths: string[],
  globalTags: readonly string[],
  files: SourceFiles,
  diagnostics: Diagnostics,
): Templates {
  const group = new TmplGroup();
  const scripts = new Set<string>();
  const seen = new Set<string>();
  const queue = [...paths];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const file = `${path}.wxml`;
    const source = files.read(file);
    if (source === null) continue;
    const faults = group.addTmpl(path, closeAttributeGaps(source)) as TemplateFault[];
    for (const tag of globalTags) {
      // A generic takes a tag by its name.
      if (new RegExp(`[<"']${tag}[\\s/>"']`).test(source)) files.uses.add(file, globalTag(tag));
    }
    for (const { isError, message, startLine, startColumn } of faults) {
      // The developer's tools refuse most of what this compiler only warns of; what they take, or what npm brings along,
      // stops nothing.
      const isTaken =
        taken.includes(message) ||
        path.includes('miniprogram_npm/') ||
        isBoundKey(source, startLine, startColumn);
      diagnostics[isError || !isTaken ? 'error' : 'warning'](
        files.absolute(file),
        message,
        startLine + 1,
        startColumn + 1,
      );
    }
    for (const name of group.getInlineScriptModuleNames(path) as string[]) {
      const script = group.getInlineScript(path, name);
      const line = group.getInlineScriptStartLine(path, name);
      const [head = ''] = script.split('\n');
      const column = Math.max(source.split('\n')[line]?.indexOf(head) ?? 0, 0);
      group.setInlineScript(path, name, addWxs(script, file, source, { line, column }));
    }
    for (const script of group.getScriptDependencies(path) as string[]) {
      addScript(script, file, source);
    }
    for (const dependency of group.getDirectDependencies(path) as string[]) {
      const wxml = `${dependency}.wxml`;
      files.uses.add(file, wxml);
      if (files.has(wxml)) queue.push(dependency);
      else {
        // Like WeChat's, the page shows the rest.
        group.addTmpl(dependency, '');
        const message = `"${wxml}" is not found`;
        reportReference(wxml, file, source, message, { severity: 'warning' });
      }
      reportForeign(wxml, file, source);
    }
  }
  return {
    render(without) {
      for (const path of without) group.addTmpl(path, '');
      const compiled = group.getTmplGenObjectGroups();
      group.free();
      return compiled;
    },
  };

  function addScript(path: string, importer: string, importerSource: string): void {
    const file = `${path}.wxs`;
    files.uses.add(importer, file);
    reportForeign(file, importer, importerSource);
    if (scripts.has(path)) return;
    scripts.add(path);
    const source = files.read(file);
    if (source === null) {
      reportReference(file, importer, importerSource, `"${file}" is not found`);
    }
    group.addScript(path, source === null ? '' : addWxs(source, file, source));
  }

  /**
   * Compiles a script and adds those that it requires.
   * @param source of the file that the script is, or stands in
   * @param start where it stands in there, counted from 0
   * @returns nothing of a script with faults: it would take the whole package with it
   */
  function addWxs(
    script: string,
    file: string,
    source: string,
    start = { line: 0, column: 0 },
  ): string {
    try {
      const { code, requires } = compileWxs(script);
      requires.forEach((name) => addScript(resolvePath(file, name, '.wxs'), file, source));
      return code;
    } catch (error) {
      if (!(error instanceof WxsError)) throw error;
      const { message, line, column } = error;
      const indent = line === 1 ? start.column : 0;
      diagnostics.error(files.absolute(file), message, start.line + line, indent + column + 1);
      return '';
    }
  }

  function reportForeign(used: string, importer: string, source: string): void {
    const root = files.foreignRoot(importer, used);
    if (root) reportReference(used, importer, source, outsideMessage(`"${used}"`, root));
  }

  /** Tells of a fault where a file names another. */
  function reportReference(
    used: string,
    importer: string,
    source: string,
    message: string,
    options?: FaultOptions,
  ): void {
    const isMeant = (name: string) =>
      resolvePath(importer, name, posix.extname(used)) + posix.extname(used) === used;
    const references = source.matchAll(/(?:\bsrc\s*=|\brequire\()\s*["']([^"'\n]+)["']/g);
    const names = [...references].flatMap(([, name]) => name ?? []);
    const name = names.find(isMeant) ?? '';
    diagnostics.addAt(files.absolute(importer), source, name, message, options);
  }
}

/** `wx:key="{{item.id}}"`: WeChat's compiler warns of it and goes without a key, as this one does. */
function isBoundKey(source: string, line: number, column: number): boolean {
  return /\bwx:key\s*=\s*["']$/.test(source.split('\n')[line]?.slice(0, column) ?? '');
}

/** @returns the path that a name in a file means, without its ending */
function resolvePath(from: string, name: string, ending: string): string {
  const path = name.startsWith('/') ? name.slice(1) : posix.join(posix.dirname(from), name);
  return path.endsWith(ending) ? path.slice(0, -ending.length) : path;
}
