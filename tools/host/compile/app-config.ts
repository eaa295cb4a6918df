import type { AppConfig, AppPackage, ComponentConfig } from '../app-package';
import type { Diagnostics } from './diagnostics';
import type { SourceFiles } from './source-files';

/** What the JSON files say: the app, its pages and every component that they reach. */
export interface AppStructure {
  appConfig: AppConfig;
  themes: AppPackage['themes'];
  components: Record<string, ComponentConfig>;
}

function readJson(path: string, files: SourceFiles, diagnostics: Diagnostics): object {
  const text = files.read(path);
  if (text === null) return {};
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null) return json;
    diagnostics.error(files.absolute(path), 'is no JSON object');
  } catch (error) {
    const message = error instanceof Error ? error.message : 'is no JSON';
    const position = /position (\d+)/.exec(message)?.[1];
    const before = text.slice(0, Number(position ?? 0)).split('\n');
    diagnostics.error(
      files.absolute(path),
      message,
      before.length,
      (before.at(-1)?.length ?? 0) + 1,
    );
  }
  return {};
}

/** All pages of an app, those of subpackages included. */
export function pagesOf(appConfig: AppConfig): string[] {
  const subPackages = appConfig.subPackages ?? [];
  return [
    ...appConfig.pages,
    ...subPackages.flatMap(({ root, pages }) =>
      pages.map((page) => `${root.replace(/\/$/, '')}/${page}`),
    ),
  ];
}

/** Reads `app.json` and, from its pages on, the configuration of each component in use. */
export function readStructure(files: SourceFiles, diagnostics: Diagnostics): AppStructure {
  const raw = readJson('app.json', files, diagnostics) as Partial<AppConfig> & {
    subpackages?: AppConfig['subPackages'];
    themeLocation?: string;
  };
  if (!files.has('app.json')) diagnostics.error(files.absolute('app.json'), 'is missing');
  const subPackages = raw.subPackages ?? raw.subpackages;
  const appConfig: AppConfig = {
    ...raw,
    pages: raw.pages ?? [],
    ...(subPackages && { subPackages }),
  };
  const themes = {
    light: {},
    dark: {},
    ...readJson(raw.themeLocation ?? 'theme.json', files, diagnostics),
  };

  const resolveAll = (from: string, names: Record<string, string> = {}) => {
    const resolved: Record<string, string> = {};
    for (const [tag, name] of Object.entries(names)) {
      const found = files.resolve(from, name, ['.json', '/index.json']);
      if (found) {
        resolved[tag] = found.replace(/\.json$/, '');
      } else {
        diagnostics.errorAt(
          files.absolute(from),
          files.read(from) ?? '',
          `"${name}"`,
          `component "${name}" (<${tag}>) is not found`,
        );
      }
    }
    return resolved;
  };
  const global = resolveAll('app.json', raw.usingComponents);

  const components: Record<string, ComponentConfig> = {};
  const pages = pagesOf(appConfig);
  const queue = [...pages];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (components[path]) continue;
    const jsonPath = `${path}.json`;
    const config = readJson(jsonPath, files, diagnostics) as Partial<ComponentConfig>;
    const usingComponents = { ...global, ...resolveAll(jsonPath, config.usingComponents) };
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
    queue.push(...Object.values(usingComponents));
    for (const [, generic] of generics) {
      if (generic !== true && generic.default !== undefined) queue.push(generic.default);
    }
  }
  for (const page of pages) {
    if (!files.has(`${page}.wxml`)) {
      diagnostics.errorAt(
        files.absolute('app.json'),
        files.read('app.json') ?? '',
        `"${page}"`,
        `page "${page}" has no ${page}.wxml`,
      );
    }
  }
  return { appConfig, themes, components };
}
