import { build } from 'esbuild';
import { join } from 'node:path';
import { functionOptions } from '../../src/function-options';

/** Bundles a function of these tests like the app's functions. @param name its folder in `root` */
export async function bundleFunction(source: string, root: string, name: string): Promise<void> {
  await build({
    ...functionOptions,
    entryPoints: [join(__dirname, source)],
    outfile: join(root, name, 'index.js'),
  });
}
