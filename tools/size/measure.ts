import { transform as transpile } from '@swc/core';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { type AppJson, packageRootOf, subPackagesOf } from 'miniprogram-host/compile';
import { createCompiler } from 'miniprogram-host/compile';

/** A file as it goes into an upload. */
export interface UploadedFile {
  /** Below `miniprogram/`. */
  path: string;
  bytes: number;
}

/** A package of the Mini Program. */
export interface PackageSize {
  /** Its root; '' for the main package. */
  root: string;
  bytes: number;
  /** The largest first. */
  files: UploadedFile[];
}

const SCRIPTS = ['.ts', '.js'];
/**
 * SWC would write out the characters of a Unicode pattern, also of one that is made when the app runs (`new RegExp`), which
 * DevTools' own compiler leaves alone. The Mini Program's code has no others.
 */
const PATTERNS = [
  'transform-unicode-property-regex',
  'transform-unicode-regex',
  'transform-sticky-regex',
];
/** What goes up as it is, and whether anything names it or not. */
const ASSETS = ['.png', '.jpg', '.jpeg', '.gif', '.svg', '.webp', '.ttf', '.woff2'];
/** WeChat reads it, and nothing names it. */
const SITEMAP = 'sitemap.json';

const read = (path: string) => readFileSync(path, 'utf8');
const asPath = (path: string) => path.split(sep).join('/');

/**
 * What an upload of a Mini Program weighs, by package, with the settings of our `project.config.json`: pictures, and of all
 * else only what its pages reach; scripts in ES5 and minified, markup and styles without what only people read. What
 * DevTools adds, such as the polyfills of `enhance`, is not in it, nor what the browser host's compiler doesn't follow: a
 * tab bar of an app's own, workers.
 * @param root the folder of `app.json`
 */
export async function measurePackages(root: string): Promise<PackageSize[]> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .map(asPath);
  const app = JSON.parse(read(join(root, 'app.json'))) as AppJson;
  const roots = subPackagesOf(app).map((entry) => entry.root);
  const { files: reached } = await createCompiler({ root }).compile();
  const used = new Set([...reached, SITEMAP]);
  const sizes = await Promise.all(
    files.map(async (path) => ({ path, bytes: await uploadedBytes(root, path, used) })),
  );
  return ['', ...roots].map((name) => {
    const own = sizes
      .filter(({ path, bytes }) => bytes > 0 && packageRootOf(path, roots) === name)
      .sort((a, b) => b.bytes - a.bytes);
    return { root: name, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0), files: own };
  });
}

async function uploadedBytes(root: string, path: string, used: Set<string>): Promise<number> {
  const extension = extname(path);
  if (ASSETS.includes(extension)) return statSync(join(root, path)).size;
  if (!used.has(path)) return 0;
  if (SCRIPTS.includes(extension)) return minifiedBytes(root, path);
  const text = read(join(root, path));
  switch (extension) {
    case '.json':
      return Buffer.byteLength(JSON.stringify(JSON.parse(text)));
    case '.wxml':
      return Buffer.byteLength(text.replace(/<!--[^]*?-->/g, '').replace(/\s+/g, ' '));
    case '.wxss':
      return Buffer.byteLength(text.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' '));
    default:
      return Buffer.byteLength(text);
  }
}

async function minifiedBytes(root: string, path: string): Promise<number> {
  const { code } = await transpile(read(join(root, path)), {
    filename: relative(root, path),
    sourceMaps: false,
    module: { type: 'commonjs' },
    minify: true,
    env: { targets: 'ie 11', exclude: PATTERNS },
    jsc: {
      parser: { syntax: path.endsWith('.ts') ? 'typescript' : 'ecmascript' },
      externalHelpers: true,
      minify: { compress: true, mangle: true },
    },
  });
  return Buffer.byteLength(code);
}
