import { join } from 'node:path';
import { bundleFunctions } from '../../tools/build/bundle-functions';

/** Builds the function bundles that all files of the suite run. */
export default async function setUp(): Promise<void> {
  await bundleFunctions(join(__dirname, '..', '..'));
}
