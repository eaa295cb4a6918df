import { simple as walk } from 'acorn-walk';
import { type AnyNode, parse } from 'acorn';
import { transform, type TransformFailure } from 'esbuild';
import type { Diagnostics, FaultOptions } from './diagnostics';
import { outsideMessage, type SourceFiles } from './source-files';

/** One JavaScript file as the runtime gets it. */
export interface Module {
  path: string;
  code: string;
  /** The source map's JSON, for files that people wrote. */
  map: string | null;
  /** Module paths by the names used in `require`. */
  requires: Record<string, string>;
  /** What the component's `options` say of it, where they say it literally. */
  styleIsolation: string | null;
  /** The script puts something else in the place of a constructor, such as `Page`, for all scripts. */
  replacesGlobals: boolean;
}

/** What is kept of a file until it changes. */
interface Transformed extends Omit<Module, 'path' | 'requires'> {
  source: string;
  names: string[];
  /** What the script requires by `require.async` or with a callback: '' where it doesn't say so literally. */
  later: string[];
}

/** What WeChat gives a module. */
const given = ['wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages'];

/** Where a script puts something else in the place of one of these. */
const replacement = /\b(?:wx|App|Page|Component|Behavior)\s*=(?![=>])/;

/** What only a browser has: code that leans on it would fail on a phone. */
const shadowed = [
  ...['window', 'self', 'top', 'parent', 'frames', 'document', 'location', 'history', 'navigator'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'alert', 'requestAnimationFrame'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'URL', 'URLSearchParams'],
  ...['structuredClone', 'atob', 'btoa', 'TextEncoder', 'TextDecoder', 'AbortController'],
  ...['performance', 'crypto', 'queueMicrotask', 'cancelAnimationFrame', 'requestIdleCallback'],
  ...['Image', 'Blob', 'File', 'FileReader', 'FormData', 'Headers', 'Request', 'Response'],
  ...['Element', 'HTMLElement', 'Node', 'Event', 'EventTarget', 'CustomEvent', 'MessageChannel'],
  ...[
    'IntersectionObserver',
    'MutationObserver',
    'ResizeObserver',
    'matchMedia',
    'getComputedStyle',
  ],
];

/** The names that a module takes from the runtime's scope; what the scope hasn't is undefined. */
export const moduleGlobals = [...given, 'global', 'globalThis', 'console', ...shadowed];

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

  /** The file that a module's name stands for. DevTools compiles `far.ts` to `far.js`, so that name finds it, too. */
  private resolve(path: string, name: string): string | null {
    const found = this.files.resolve(path, name, endingsOf(name));
    const isCompiled = found === null && /^[./].*\.js$/.test(name);
    return isCompiled ? this.files.resolve(path, name.slice(0, -'.js'.length), ['.ts']) : found;
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
    const report = (name: string, message: string, options?: FaultOptions) =>
      this.diagnosticsOf().addAt(this.files.absolute(path), source, name, message, options);
    for (const name of transformed.later) {
      const found = this.resolve(path, name);
      if (found) requires[name] = found;
      else report(name, `module "${name}" is not found`, { severity: 'warning' });
    }
    for (const name of transformed.names) {
      const found = this.resolve(path, name);
      if (!found) {
        report(name, `module "${name}" is not found`);
        continue;
      }
      requires[name] = found;
      this.files.uses.add(path, found);
      const root = this.files.foreignRoot(path, found);
      if (root) report(name, outsideMessage(`module "${name}"`, root));
    }
    const { code, map, styleIsolation, replacesGlobals } = transformed;
    return { path, code, map, requires, styleIsolation, replacesGlobals };
  }

  private async transform(path: string, source: string): Promise<Transformed | null> {
    const isOwn = !path.includes('miniprogram_npm/');
    const result = await transform(source, {
      loader: path.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'es2020',
      sourcefile: path,
      sourcemap: isOwn ? 'external' : false,
      // DevTools makes strict what it compiles, which is all but npm's files.
      tsconfigRaw: { compilerOptions: { alwaysStrict: isOwn } },
    }).catch((failure: unknown) => {
      for (const { text, location } of (failure as TransformFailure).errors) {
        const { line = 1, column = 0 } = location ?? {};
        this.diagnosticsOf().error(this.files.absolute(path), text, line, column + 1);
      }
      return null;
    });
    if (!result) return null;
    return { source, code: result.code, map: isOwn ? result.map : null, ...inspect(result.code) };
  }
}

/** Reads what the compiler must know of a script before it runs. */
function inspect(
  code: string,
): Pick<Transformed, 'names' | 'later' | 'styleIsolation' | 'replacesGlobals'> {
  const names = new Set<string>();
  const later: string[] = [];
  let styleIsolation: string | null = null;
  let replacesGlobals = false;
  // To parse takes longer than all else here, and tables of words and figures, the largest files, say neither.
  if (!/require|styleIsolation/.test(code) && !replacement.test(code)) {
    return { names: [], later, styleIsolation, replacesGlobals };
  }
  walk(parse(code, { ecmaVersion: 'latest', allowReturnOutsideFunction: true }), {
    CallExpression({ callee, arguments: [argument, callback] }) {
      const isAsync =
        callee.type === 'MemberExpression' &&
        callee.object.type === 'Identifier' &&
        callee.object.name === 'require' &&
        nameOf(callee.property) === 'async';
      const isRequire = callee.type === 'Identifier' && callee.name === 'require';
      if (isAsync || (isRequire && callback)) {
        later.push(stringOf(argument) ?? '');
        return;
      }
      if (!isRequire) return;
      const name = stringOf(argument);
      if (name !== null) names.add(name);
    },
    AssignmentExpression({ left }) {
      replacesGlobals ||= left.type === 'Identifier' && given.includes(left.name);
    },
    Property({ key, value }) {
      if (nameOf(key) !== 'options' || value.type !== 'ObjectExpression') return;
      for (const option of value.properties) {
        if (option.type === 'Property' && nameOf(option.key) === 'styleIsolation') {
          styleIsolation = stringOf(option.value) ?? styleIsolation;
        }
      }
    },
  });
  return { names: [...names], later, styleIsolation, replacesGlobals };
}

/** What a required name may leave out. Only that of a package stands for the `index` in its folder. */
function endingsOf(name: string): string[] {
  return /^[./]/.test(name) ? ['', '.ts', '.js'] : ['', '.js', '/index.js'];
}

function nameOf(key: AnyNode): string | null {
  return key.type === 'Identifier' ? key.name : stringOf(key);
}

function stringOf(node: AnyNode | undefined): string | null {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}
