import { runInNewContext } from 'node:vm';
import type { AppPackage } from '../../../src/app-package';
import { createCompiler } from '../../../src/compile/index';
import { temporaryFolder, writeFiles } from 'test-support/temporary-folder';

/** A Mini Program of one page in a temporary folder, new for each test. */
export const miniProgram = { root: '' };

beforeEach(() => {
  miniProgram.root = temporaryFolder('compile');
  write({
    'app.json': '{"pages":["p/index"]}',
    'p/index.wxml': '<view/>',
    'p/index.js': 'Page({})',
  });
});

/** Writes files of the Mini Program. */
export function write(files: Record<string, string>): void {
  writeFiles(miniProgram.root, files);
}

/** Compiles the Mini Program and runs the script, which must run whatever faults there are. */
export async function compile(compiler = createCompiler({ root: miniProgram.root })) {
  const { script, map, diagnostics } = await compiler.compile();
  const context: { __appPackage?: AppPackage } = {};
  runInNewContext(`globalThis = this;${script}`, context);
  if (!context.__appPackage) throw new Error('no package');
  return { appPackage: context.__appPackage, diagnostics, script, map };
}

/** Runs a compiled module in a scope. @returns its exports */
export function run(
  { modules }: AppPackage,
  path: string,
  scope: Record<string, unknown> = {},
): unknown {
  const module = { exports: {} as unknown };
  const require = Object.assign(() => undefined, { async: () => Promise.resolve() });
  modules[path]?.(() => require, module, module.exports, scope);
  return module.exports;
}
