import { pagesOf } from '../app-json';
import {
  type AppPackage,
  type CompiledStyle,
  type ComponentConfig,
  componentsUsedBy,
  type Diagnostic,
  formatDiagnostic,
} from '../app-package';
import { globalTag, readStructure } from './app-config';
import { Diagnostics } from './diagnostics';
import { type Module, moduleGlobals, ScriptCompiler } from './scripts';
import { type Overlay, SourceFiles } from './source-files';
import { compileStyle } from './styles';
import { compileTemplates } from './templates';
import { Uses } from './uses';

export { type AppJson, packageRootOf, pagesOf, subPackagesOf } from '../app-json';
export { packNpm } from '../pack-npm';
export type { Overlay } from './source-files';

/** What the whole Mini Program needs. */
const appFiles = ['app.json', 'app.ts', 'app.js', 'app.wxss', 'theme.json'];

/** What a compile leaves. */
export interface CompileResult {
  /** JavaScript that sets `globalThis.__appPackage` to an `AppPackage`; it names its map as `package.js.map`. */
  script: string;
  /** The source map's JSON, which only a debugger and an error's stack need. */
  map: string;
  diagnostics: Diagnostic[];
  /** Paths of the files that this compiler has read: all that the pages reach, pictures aside. */
  files: string[];
}

/** Compiles one Mini Program, again and again; what hasn't changed is kept. */
export interface Compiler {
  compile(): Promise<CompileResult>;
}

/**
 * A compiler of a Mini Program's folder as DevTools sees it: TypeScript or JavaScript, WXML, WXSS, WXS, JSON and
 * `miniprogram_npm/`.
 * @param options.root the absolute path of the folder that holds `app.json`
 * @param options.projectRoot diagnostics name files relative to it; `root` unless given
 * @param options.overlay what counts as the Mini Program's without being in its folder
 */
export function createCompiler(options: {
  root: string;
  projectRoot?: string;
  overlay?: Overlay | undefined;
}): Compiler {
  const { root, projectRoot = root, overlay } = options;
  const files = new SourceFiles(root, overlay);
  let diagnostics = new Diagnostics(projectRoot);
  const scripts = new ScriptCompiler(files, () => diagnostics);

  return {
    async compile() {
      diagnostics = new Diagnostics(projectRoot);
      files.uses = new Uses();
      const { appConfig, themes, components } = await readStructure(files, diagnostics);
      const paths = Object.keys(components).sort();
      const entries = ['app', ...paths].flatMap(
        (path) => [`${path}.ts`, `${path}.js`].find((file) => files.has(file)) ?? [],
      );
      const modules = await scripts.compile(entries);
      const globalTags = Object.keys(appConfig.usingComponents ?? {});
      const templates = compileTemplates(paths, globalTags, files, diagnostics);
      const styles: Record<string, CompiledStyle> = {};
      const pages = pagesOf(appConfig);
      const readsScripts = appConfig.componentFramework !== 'glass-easel';
      for (const [path, config] of Object.entries(components)) {
        const script = modules.find((module) => module.path.replace(/\.[jt]s$/, '') === path);
        const isolation =
          config.styleIsolation ?? (readsScripts ? script?.styleIsolation : undefined);
        // As on a phone, a page shares its classes even when it is written as a component.
        if (isolation) config.styleIsolation = isolation;
        else if (pages.includes(path) || !config.component) config.styleIsolation = 'shared';
      }
      for (const path of ['app', ...outermostFirst(components, pages)]) {
        const config = components[path];
        // The path is the prefix of the classes: it tells their component, and no two have the same.
        const scope = config && isIsolated(config) ? path : null;
        const style = compileStyle(`${path}.wxss`, scope, files, diagnostics);
        if (style) styles[path] = style;
        else if (scope) styles[path] = { css: '', scope };
      }
      const list = diagnostics.list((subject) => pagesThatNeed(subject, pages, files));
      const faults = faultsByPage(list);
      dropUnusedTags(components, globalTags, files);
      // What such a page would show is its faults.
      for (const page of Object.keys(faults)) components[page] = { usingComponents: {} };
      const rendered = renderPackage(
        { appConfig, themes, components, styles, faults },
        templates.render(Object.keys(faults)),
        modules,
      );
      return { ...rendered, diagnostics: list, files: files.readPaths };
    },
  };
}

/** @returns the pages that need a file or another subject of a fault; undefined where the app itself does */
function pagesThatNeed(subject: string, pages: string[], files: SourceFiles): string[] | undefined {
  const users = files.uses.usersOf(files.relative(subject));
  if (appFiles.some((file) => users.has(file))) return undefined;
  return pages.filter((page) => users.has(`${page}.json`));
}

/** Takes the components that `app.json` names from those that don't use their tags: a fault in one concerns its users alone. */
function dropUnusedTags(
  components: Record<string, ComponentConfig>,
  globalTags: readonly string[],
  files: SourceFiles,
): void {
  for (const tag of globalTags) {
    const users = files.uses.usersOf(globalTag(tag));
    for (const [path, { usingComponents }] of Object.entries(components)) {
      if (!users.has(`${path}.json`)) Reflect.deleteProperty(usingComponents, tag);
    }
  }
}

/** The faults of each page that has any. */
function faultsByPage(diagnostics: readonly Diagnostic[]): AppPackage['faults'] {
  const faults: AppPackage['faults'] = {};
  for (const diagnostic of diagnostics) {
    for (const page of diagnostic.pages ?? []) {
      (faults[page] ??= []).push(formatDiagnostic(diagnostic));
    }
  }
  return faults;
}

/**
 * The components in the order in which their sheets apply, whichever is shown first: each before those that it uses, so
 * that a component's own classes count for more than equally specific external ones; pages come last.
 */
function outermostFirst(components: Record<string, ComponentConfig>, pages: string[]): string[] {
  const inner: string[] = [];
  const seen = new Set(pages);
  const visit = (path: string) => {
    const config = components[path];
    if (!config || seen.has(path)) return;
    seen.add(path);
    componentsUsedBy(config).forEach(visit);
    inner.push(path);
  };
  Object.values(components).flatMap(componentsUsedBy).sort().forEach(visit);
  return [...inner.reverse(), ...pages];
}

/** Whether a component's classes are its own: they are unless its JSON or its script's options say `shared`. */
function isIsolated({ styleIsolation = 'isolated' }: ComponentConfig): boolean {
  return styleIsolation !== 'shared' && styleIsolation !== 'page-shared';
}

/** The package as JavaScript, and a source map that leads each line of a module back to its file. */
function renderPackage(
  data: Omit<AppPackage, 'templates' | 'modules'>,
  templates: string,
  modules: Module[],
): Pick<CompileResult, 'script' | 'map'> {
  const sections: { offset: { line: number; column: number }; map: unknown }[] = [];
  const parts: string[] = [];
  let line = 0;
  const add = (text: string) => {
    parts.push(text);
    line += text.split('\n').length - 1;
  };
  add(`globalThis.__appPackage = ${JSON.stringify(data)};\n`);
  add(`globalThis.__appPackage.templates = ${templates};\nglobalThis.__appPackage.modules = {\n`);
  for (const { path, code, map, requires, replacesGlobals } of modules) {
    // A function of its own lets a module be strict, and have names that the scope has: `const location = …`.
    add(
      `${JSON.stringify(path)}: function ($require, module, exports, $scope) { ` +
        `const require = $require(${JSON.stringify(requires)}); ` +
        `${replacesGlobals ? 'with ($scope)' : `const { ${moduleGlobals.join(', ')} } = $scope;`} (function () {\n`,
    );
    if (map) sections.push({ offset: { line, column: 0 }, map: JSON.parse(map) as unknown });
    add(`${code}\n}).call(exports); },\n`);
  }
  add('};\n');
  parts.push('//# sourceMappingURL=package.js.map\n');
  return { script: parts.join(''), map: JSON.stringify({ version: 3, sections }) };
}
