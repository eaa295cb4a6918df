import { transform as transpile } from '@swc/core';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { type AppJson, packageRootOf, subPackagesOf } from 'miniprogram-host/compile';
import { createCompiler } from 'miniprogram-host/compile';

/** A file of an upload. */
export interface UploadedFile {
  /** Relative to `miniprogram/`. */
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
 * SWC would expand Unicode patterns, also in `new RegExp`, which DevTools' compiler doesn't touch. The Mini Program's code has
 * no other Unicode patterns.
 */
const PATTERNS = [
  'transform-unicode-property-regex',
  'transform-unicode-regex',
  'transform-sticky-regex',
];
/** Files that are uploaded unchanged, even if nothing references them. */
const ASSETS = ['.png', '.jpg', '.jpeg', '.gif', '.svg', '.webp', '.ttf', '.woff2'];
/** WeChat reads this file, although nothing references it. */
const SITEMAP = 'sitemap.json';

const read = (path: string) => readFileSync(path, 'utf8');
const asPath = (path: string) => path.split(sep).join('/');

/**
 * Measures the upload of a Mini Program by package, with the settings of our `project.config.json`: all pictures, and of the
 * other files those that its pages reach. Scripts are minified ES5; markup and styles have no comments and white space. Not
 * included: what DevTools adds, such as the polyfills of `enhance`, and what the host's compiler doesn't follow (custom tab
 * bars, workers).
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
