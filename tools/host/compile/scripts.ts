import { simple as walk } from 'acorn-walk';
import { parse } from 'acorn';
import { transform, type TransformFailure } from 'esbuild';
import type { Diagnostics } from './diagnostics';
import type { SourceFiles } from './source-files';

/** One JavaScript file as the runtime gets it. */
export interface Module {
  path: string;
  code: string;
  /** The source map's JSON, for files that people wrote. */
  map: string | null;
  /** Module paths by the names used in `require`. */
  requires: Record<string, string>;
}

interface Transformed {
  source: string;
  code: string;
  map: string | null;
  names: string[];
}

/** What WeChat gives a module, and, shadowed, what only a browser has. */
export const moduleGlobals = [
  'wx',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
  'global',
  'globalThis',
  'window',
  'self',
  'document',
  'location',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
];

/** Compiles TypeScript and JavaScript files one by one, each once until it changes. */
export class ScriptCompiler {
  private readonly cache = new Map<string, Transformed>();

  constructor(
    private readonly files: SourceFiles,
    private readonly diagnosticsOf: () => Diagnostics,
  ) {}

  /** @returns the modules that the entries reach, the entries included */
  async compile(entries: string[]): Promise<Module[]> {
    const modules = new Map<string, Module>();
    let queue = [...new Set(entries)];
    while (queue.length > 0) {
      const batch = await Promise.all(queue.map((path) => this.compileOne(path)));
      const next = new Set<string>();
      batch.forEach((module) => {
        if (!module) return;
        modules.set(module.path, module);
        Object.values(module.requires).forEach((path) => next.add(path));
      });
      queue = [...next].filter((path) => !modules.has(path));
    }
    return [...modules.values()];
  }

  private async compileOne(path: string): Promise<Module | null> {
    const source = this.files.read(path);
    if (source === null) return null;
    let transformed = this.cache.get(path);
    if (transformed?.source !== source) {
      const result = await this.transform(path, source);
      if (!result) return null;
      transformed = result;
      this.cache.set(path, transformed);
    }
    const requires: Record<string, string> = {};
    for (const name of transformed.names) {
      const found = this.files.resolve(path, name, ['', '.ts', '.js', '/index.ts', '/index.js']);
      if (found) requires[name] = found;
      else {
        const message = `module "${name}" is not found`;
        this.diagnosticsOf().errorAt(this.files.absolute(path), source, name, message);
      }
    }
    return { path, code: transformed.code, map: transformed.map, requires };
  }

  private async transform(path: string, source: string): Promise<Transformed | null> {
    const isOwn = !path.includes('miniprogram_npm/');
    try {
      const { code, map } = await transform(source, {
        loader: path.endsWith('.ts') ? 'ts' : 'js',
        format: 'cjs',
        target: 'es2020',
        sourcefile: path,
        sourcemap: isOwn ? 'external' : false,
      });
      return { source, code, map: isOwn ? map : null, names: requiredNames(code) };
    } catch (failure) {
      for (const { text, location } of (failure as TransformFailure).errors) {
        this.diagnosticsOf().error(
          this.files.absolute(path),
          text,
          location?.line,
          location ? location.column + 1 : undefined,
        );
      }
      return null;
    }
  }
}

function requiredNames(code: string): string[] {
  const names = new Set<string>();
  walk(parse(code, { ecmaVersion: 'latest' }), {
    CallExpression({ callee, arguments: [argument] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'require') return;
      if (argument?.type === 'Literal' && typeof argument.value === 'string') {
        names.add(argument.value);
      }
    },
  });
  return [...names];
}
