import { pagesOf, subPackagesOf } from '../app-json';
import type { AppConfig, AppPackage, ComponentConfig } from '../app-package';
import type { Diagnostics, FaultOptions } from './diagnostics';
import { readJson } from './read-json';
import { outsideMessage, type SourceFiles } from './source-files';
import { checkSubPackages } from './subpackages';

/** What the JSON files say: the app, its pages and every component that they reach. */
export interface AppStructure {
  appConfig: AppConfig;
  themes: AppPackage['themes'];
  components: Record<string, ComponentConfig>;
}

/** Reads `app.json` and, from its pages on, the configuration of each component in use. */
export async function readStructure(
  files: SourceFiles,
  diagnostics: Diagnostics,
): Promise<AppStructure> {
  const { uses } = files;
  const reportAt = (file: string, text: string, message: string, options?: FaultOptions) =>
    diagnostics.addAt(files.absolute(file), files.read(file) ?? '', text, message, options);
  const raw = (await readJson('app.json', files, diagnostics)) as Partial<AppConfig> & {
    themeLocation?: string;
  };
  if (!files.has('app.json')) diagnostics.error(files.absolute('app.json'), 'is missing');
  else if (!raw.pages?.length) reportAt('app.json', 'pages', 'names no page');
  const pagesLaidOver = files.overlay?.pages ?? [];
  const appConfig: AppConfig = { ...raw, pages: [...(raw.pages ?? []), ...pagesLaidOver] };
  files.subPackageRoots = subPackagesOf(appConfig).map(({ root }) => root);
  checkSubPackages(appConfig, (text, message, options) =>
    reportAt('app.json', text, message, options),
  );
  const themePath = raw.themeLocation ?? 'theme.json';
  if (raw.themeLocation && !files.has(themePath)) {
    reportAt('app.json', themePath, `"${themePath}" is not found`);
  }
  const themes = { light: {}, dark: {}, ...(await readJson(themePath, files, diagnostics)) };

  const resolveAll = (
    from: string,
    names: Record<string, unknown> = {},
    { waiting = [] as string[], subjectOf = (_tag: string) => from } = {},
  ) => {
    const resolved: Record<string, string> = {};
    for (const [tag, given] of Object.entries(names)) {
      const name = String(given);
      const subject = subjectOf(tag);
      const found =
        typeof given === 'string' ? files.resolve(from, name, ['.json', '/index.json']) : null;
      if (found) {
        resolved[tag] = found.replace(/\.json$/, '');
        uses.add(subject, found);
        const root = waiting.includes(tag) ? '' : files.foreignRoot(from, found);
        if (root) reportAt(from, name, outsideMessage(`component "${name}"`, root), { subject });
      } else if (/^(plugin|plugin-private|dynamicLib|ext):/.test(name)) {
        const message = `"${name}" (<${tag}>) is not implemented by the browser host`;
        reportAt(from, name, message, { severity: 'warning' });
      } else {
        reportAt(from, name, `component "${name}" (<${tag}>) is not found`, { subject });
      }
    }
    return resolved;
  };
  // A page needs those whose tags it uses.
  const global = resolveAll('app.json', raw.usingComponents, { subjectOf: globalTag });

  const components: Record<string, ComponentConfig> = {};
  const pages = pagesOf(appConfig);
  for (const page of pages) {
    if (!files.has(`${page}.wxml`)) {
      const subject = `${page}.json`;
      reportAt('app.json', page, `page "${page}" has no ${page}.wxml`, { subject });
    }
  }
  const queue = [...pages];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (components[path]) continue;
    const jsonPath = `${path}.json`;
    const config = (await readJson(jsonPath, files, diagnostics)) as Partial<ComponentConfig>;
    if (config.componentPlaceholder) {
      const message =
        'componentPlaceholder is not implemented by the browser host: components of other subpackages are there at once';
      reportAt(jsonPath, 'componentPlaceholder', message, { severity: 'warning' });
    }
    for (const ending of ['.wxml', '.wxss', '.ts', '.js']) uses.add(jsonPath, path + ending);
    const waiting = Object.keys(config.componentPlaceholder ?? {});
    const usingComponents = {
      ...global,
      ...resolveAll(jsonPath, config.usingComponents, { waiting }),
    };
    const generics = Object.entries(config.componentGenerics ?? {}).flatMap(([name, generic]) => {
      if (generic === true || generic.default === undefined) return [[name, generic] as const];
      const resolved = resolveAll(jsonPath, { [name]: generic.default })[name];
      return resolved === undefined ? [] : [[name, { default: resolved }] as const];
    });
    components[path] = {
      ...config,
      usingComponents,
      ...(generics.length > 0 && { componentGenerics: Object.fromEntries(generics) }),
    };
    if (!pages.includes(path)) reportIncomplete(path, files, diagnostics);
    queue.push(...Object.values(usingComponents));
    for (const [, generic] of generics) {
      if (generic !== true && generic.default !== undefined) queue.push(generic.default);
    }
  }
  return { appConfig, themes, components };
}

/** A tag that `app.json` names, as a page uses it. */
export function globalTag(tag: string): string {
  return `app.json <${tag}>`;
}

/** A component without one of these would be an empty element, and nobody would know why. */
function reportIncomplete(path: string, files: SourceFiles, diagnostics: Diagnostics): void {
  for (const endings of [['.wxml'], ['.ts', '.js']]) {
    if (endings.some((ending) => files.has(path + ending))) continue;
    const missing = endings.map((ending) => path + ending).join(' or ');
    diagnostics.error(files.absolute(`${path}.json`), `the component has no ${missing}`);
  }
}
