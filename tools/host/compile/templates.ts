import { posix } from 'node:path';
import templateCompiler from 'glass-easel-template-compiler';
import type { Diagnostics } from './diagnostics';
import type { SourceFiles } from './source-files';
import { compileWxs } from './wxs';

const { TmplGroup } = templateCompiler;

/** A fault as glass-easel's compiler reports it. Lines and columns count from 0. */
interface TemplateFault {
  isError: boolean;
  message: string;
  startLine: number;
  startColumn: number;
}

/**
 * Compiles WXML and WXS, and what they import, to one JavaScript expression: an object of templates by path.
 * @param paths of the pages and components, without extension
 */
export function compileTemplates(
  paths: string[],
  files: SourceFiles,
  diagnostics: Diagnostics,
): string {
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
    const faults = group.addTmpl(path, source) as TemplateFault[];
    for (const { isError, message, startLine, startColumn } of faults) {
      // The developer's tools refuse what this compiler only warns of. What npm brings along isn't ours to mend.
      const isForeign = path.includes('miniprogram_npm/');
      diagnostics[isError || !isForeign ? 'error' : 'warning'](
        files.absolute(file),
        message,
        startLine + 1,
        startColumn + 1,
      );
    }
    for (const name of group.getInlineScriptModuleNames(path) as string[]) {
      const line = group.getInlineScriptStartLine(path, name);
      const compiled = compileScript(
        group.getInlineScript(path, name),
        file,
        line,
        files,
        diagnostics,
      );
      // A script that can't be parsed would take the whole package with it.
      group.setInlineScript(path, name, compiled?.code ?? '');
      if (!compiled) continue;
      compiled.requires.forEach((required) => addScript(resolveScript(file, required)));
    }
    (group.getScriptDependencies(path) as string[]).forEach((script) => addScript(script));
    for (const dependency of group.getDirectDependencies(path) as string[]) {
      if (files.has(`${dependency}.wxml`)) queue.push(dependency);
      else {
        const message = `"${dependency}.wxml" is not found`;
        diagnostics.errorAt(files.absolute(file), source, posix.basename(dependency), message);
      }
    }
  }
  const compiled = group.getTmplGenObjectGroups();
  group.free();
  return compiled;

  function addScript(path: string): void {
    if (scripts.has(path)) return;
    scripts.add(path);
    const file = `${path}.wxs`;
    const source = files.read(file);
    if (source === null) {
      diagnostics.error(files.absolute(file), 'is not found');
      return;
    }
    const result = compileScript(source, file, 0, files, diagnostics);
    if (!result) return;
    group.addScript(path, result.code);
    result.requires.forEach((required) => addScript(resolveScript(file, required)));
  }
}

function resolveScript(from: string, name: string): string {
  const path = name.startsWith('/') ? name.slice(1) : posix.join(posix.dirname(from), name);
  return path.replace(/\.wxs$/, '');
}

function compileScript(
  source: string,
  file: string,
  firstLine: number,
  files: SourceFiles,
  diagnostics: Diagnostics,
): ReturnType<typeof compileWxs> | null {
  try {
    return compileWxs(source);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { line = 1, column = 0 } =
      (error as { loc?: { line: number; column: number } }).loc ?? {};
    diagnostics.error(files.absolute(file), error.message, firstLine + line, column + 1);
    return null;
  }
}
