import { build } from 'esbuild';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, posix, sep } from 'node:path';
import { adaptVant } from './adapt-vant';
import { ICON_SHEET, packIcons } from './pack-icons';

/** A package as its manifest describes it. */
interface Manifest {
  name: string;
  version: string;
  /** The folder of Mini Program components, where the package has any. */
  miniprogram?: string;
  dependencies?: Record<string, string>;
}

/** The package whose files are adapted to glass-easel, and its icons packed. */
const VANT = '@vant/weapp';

const componentExtensions = ['.js', '.json', '.wxml', '.wxss'];

const filesOf = (component: string) =>
  componentExtensions.map((extension) => component + extension);

/** The components that a JSON file names. @throws Error that names the file where it is no JSON */
function usedComponents(path: string, text: string): string[] {
  try {
    const { usingComponents = {} } = JSON.parse(text) as {
      usingComponents?: Record<string, string>;
    };
    return Object.values(usingComponents);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : 'is no JSON'}`);
  }
}

/** Files that one file of a component package needs, as paths relative to it. */
function referencesOf(path: string, text: string): string[] {
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);
  if (path.endsWith('.json')) return usedComponents(path, text).flatMap(filesOf);
  if (path.endsWith('.wxml')) return all(/<(?:import|include|wxs)\b[^>]*\bsrc="([^"]+)"/g);
  if (path.endsWith('.wxss')) return all(/@import\s+['"]([^'"]+)['"]/g);
  if (path.endsWith('.wxs')) return all(/\brequire\(['"]([^'"]+)['"]\)/g);
  return all(/\brequire\(['"](\.[^'"]+)['"]\)/g).map((found) =>
    found.endsWith('.js') ? found : `${found}.js`,
  );
}

/**
 * Files of a component package with all that they need, and the package's script where it has one.
 * @param root the package's component folder
 * @param entries paths in it, such as `button/index.js`
 * @returns texts by path
 */
async function collectFiles(root: string, entries: string[]): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const queue = [...entries];
  if (existsSync(join(root, 'index.js'))) queue.push('index.js');
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (files.has(path)) continue;
    const source = join(root, path);
    if (!existsSync(source)) {
      // Only a style sheet may be missing: some components have none.
      if (path.endsWith('.wxss')) continue;
      throw new Error(`${path} is needed, but the package has no such file in ${root}`);
    }
    const text = await readFile(source, 'utf8');
    files.set(path, text);
    const folder = posix.dirname(path);
    queue.push(...referencesOf(path, text).map((found) => posix.join(folder, found)));
  }
  return files;
}

/**
 * The files in npm packages that a Mini Program names: `@vant/weapp/button/index.js`, …
 * @param packages the names that count in scripts, where what looks like an import may be prose
 */
function filesInUse(miniprogramRoot: string, packages: readonly string[]): string[] {
  const paths = readdirSync(miniprogramRoot, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.(json|ts|js|wxss)$/.test(path) && !path.includes('miniprogram_npm/'));
  const named = paths.flatMap((path) => {
    const text = readFileSync(join(miniprogramRoot, path), 'utf8');
    if (path.endsWith('.json')) {
      const folder = join(miniprogramRoot, dirname(path));
      return usedComponents(path, text)
        .filter((name) => !/^[./]/.test(name) && !existsSync(join(folder, `${name}.json`)))
        .flatMap(filesOf);
    }
    const found = path.endsWith('.wxss')
      ? referencesOf(path, text)
      : [...text.matchAll(/\b(?:from|require\()\s*['"]([^'"]+)['"]/g)].map(([, name = '']) =>
          name.replace(/(\.js)?$/, '.js'),
        );
    return found.filter((name) => isInPackage(name, packages));
  });
  return [...new Set(named)].sort();
}

function isInPackage(path: string, packages: readonly string[]): boolean {
  return packages.some((name) => path.startsWith(`${name}/`));
}

/**
 * A package's licence as a comment. WeChat uploads only files that a page reaches, so a separate licence file would not be
 * shipped. Minifiers keep this kind of comment.
 */
function licenceOf(folder: string, { name, version }: Manifest): string {
  const file = readdirSync(folder).find((found) => /^licen[cs]e/i.test(found));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return `/*!\n${name} ${version}\n\n${text.replace(/\*\//g, '* /')}\n*/\n`;
}

async function bundleLibrary(
  name: string,
  projectRoot: string,
  externals: readonly string[],
): Promise<string> {
  const result = await build({
    stdin: { contents: `module.exports = require('${name}');`, resolveDir: projectRoot },
    bundle: true,
    write: false,
    format: 'cjs',
    target: 'es2018',
    minify: true,
    legalComments: 'none',
    mainFields: ['miniprogram', 'main'],
    external: externals.filter((external) => external !== name),
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return result.outputFiles[0]?.text ?? '';
}

/**
 * Packs the dependencies of package.json into `miniprogram_npm/`, in the layout of DevTools' "Build npm", but of
 * component packages only what the app uses: everything in that folder counts in the upload.
 * @param options.names the packages, instead of the dependencies
 * @returns the number of files and their size in bytes
 * @throws Error that names what is missing
 */
export async function packNpm(options: {
  projectRoot: string;
  miniprogramRoot: string;
  names?: readonly string[];
}): Promise<{ files: number; bytes: number }> {
  const { projectRoot, miniprogramRoot } = options;
  const require = createRequire(join(projectRoot, 'package.json'));
  const { dependencies = {} } = require('./package.json') as Manifest;
  const names = options.names ?? Object.keys(dependencies);
  const inUse = filesInUse(miniprogramRoot, names);
  const outputs = new Map<string, string>();
  for (const name of names) {
    const manifestPath = manifestPathOf(name, require);
    const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest;
    const licence = licenceOf(dirname(manifestPath), manifest);
    if (manifest.miniprogram) {
      const entries = inUse
        .filter((file) => file.startsWith(`${name}/`))
        .map((file) => file.slice(name.length + 1));
      const files = await collectFiles(join(dirname(manifestPath), manifest.miniprogram), entries);
      const adapt = name === VANT ? adaptVant : (_path: string, text: string) => text;
      const first = [...files.keys()].filter((path) => path.endsWith('.js')).sort()[0];
      for (const [path, text] of files) {
        const adapted = adapt(path, text);
        outputs.set(`${name}/${path}`, path === first ? licence + adapted : adapted);
      }
    } else {
      const library = await bundleLibrary(name, projectRoot, names);
      outputs.set(`${name}/index.js`, licence + library);
    }
  }
  const foreign = inUse.filter((file) => !isInPackage(file, names));
  if (foreign.length > 0) {
    throw new Error(`${foreign.join(', ')}: not among the dependencies of package.json`);
  }
  const iconSheet = outputs.get(`${VANT}/${ICON_SHEET}`);
  if (iconSheet !== undefined) {
    const markups = new Map([...markupsOf(miniprogramRoot), ...outputs]);
    const fontPath = createRequire(import.meta.url).resolve('@vant/icons/src/encode-woff2.less');
    outputs.set(`${VANT}/${ICON_SHEET}`, await packIcons(iconSheet, markups, fontPath));
  }
  await writeOutputs(join(miniprogramRoot, 'miniprogram_npm'), outputs);
  const bytes = [...outputs.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { files: outputs.size, bytes };
}

/** The Mini Program's own WXML, by path. */
function markupsOf(miniprogramRoot: string): [path: string, text: string][] {
  return readdirSync(miniprogramRoot, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.wxml') && !path.includes('miniprogram_npm/'))
    .map((path) => [path, readFileSync(join(miniprogramRoot, path), 'utf8')]);
}

/** Where a package is installed: in the project's `node_modules`, or in one further up, as in a workspace. */
function manifestPathOf(name: string, require: NodeJS.Require): string {
  const folders = require.resolve.paths(name) ?? [];
  const paths = folders.map((folder) => join(folder, name, 'package.json'));
  const found = paths.find((path) => existsSync(path));
  if (found === undefined) throw new Error(`${name} is not installed: run npm install`);
  return found;
}

/** Writes what changed and removes what is no longer wanted, so that watchers see only real changes. */
async function writeOutputs(folder: string, outputs: Map<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const wanted = [...outputs.keys()];
  const present = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const unwanted = present
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !wanted.some((file) => file === path || file.startsWith(`${path}/`)));
  // A folder goes with all that is in it.
  for (const path of unwanted) await rm(join(folder, path), { recursive: true, force: true });
  for (const [path, text] of outputs) {
    const target = join(folder, path);
    if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}
