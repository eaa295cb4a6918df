import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { functionsRule, readFunctionsConfig } from 'miniprogram-cloud/config';
import { compileContent } from '../content/index';
import { bundleFunctions } from './bundle-functions';
import { packNpm } from 'miniprogram-host/compile';

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Set where a test run has built the project for all of its processes. */
const BUILT_VARIABLE = 'PROJECT_BUILT';

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`;

/**
 * Makes everything that is built and not in the repository: the content release, `miniprogram_npm/` and the function
 * bundles with the rule of who may call them. Afterwards the folder opens in WeChat DevTools.
 * @param options.log gets one line for each part
 */
export async function buildAll(options: { log?: (line: string) => void } = {}): Promise<void> {
  const { log = () => undefined } = options;
  const release = await compileContent();
  log(`content release ${release.version}: ${release.metrics.length} figures`);
  const { sizes } = await bundleFunctions(projectRoot);
  for (const [name, bytes] of Object.entries(sizes)) {
    log(`cloud function ${name}: ${kilobytes(bytes)}`);
  }
  const rule = JSON.stringify(functionsRule(readFunctionsConfig(projectRoot)), null, 2);
  await writeFile(join(projectRoot, 'dist', 'functions-rule.json'), `${rule}\n`);
  // Last, since a page's half-typed JSON stops it, and the functions are whole without it.
  const npm = await packNpm({ projectRoot, miniprogramRoot: join(projectRoot, 'miniprogram') });
  log(`miniprogram_npm: ${npm.files} files, ${kilobytes(npm.bytes)}`);
}

/** Builds everything, unless this run has done so already: this process, or the one that started it. */
export async function buildOnce(options?: { log: (line: string) => void }): Promise<void> {
  if (process.env[BUILT_VARIABLE]) return;
  await buildAll(options);
  process.env[BUILT_VARIABLE] = '1';
}
