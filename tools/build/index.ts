import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { functionsRule, readFunctionsConfig } from 'miniprogram-cloud/config';
import { compileContent } from '../content/index';
import { bundleFunctions } from './bundle-functions';
import { packNpm } from 'miniprogram-host/compile';

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Set if a test run has built the project for all of its processes. */
const BUILT_VARIABLE = 'PROJECT_BUILT';

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`;

/**
 * Builds the content release, `miniprogram_npm/`, the function bundles and their security rule. Afterwards the folder can be
 * opened in WeChat DevTools.
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
  // Last, because an incomplete JSON file of a page stops it, but doesn't affect the functions.
  const npm = await packNpm({ projectRoot, miniprogramRoot: join(projectRoot, 'miniprogram') });
  log(`miniprogram_npm: ${npm.files} files, ${kilobytes(npm.bytes)}`);
}

/** Builds everything, unless this process or its parent has done so already. */
export async function buildOnce(options?: { log: (line: string) => void }): Promise<void> {
  if (process.env[BUILT_VARIABLE]) return;
  await buildAll(options);
  process.env[BUILT_VARIABLE] = '1';
}
