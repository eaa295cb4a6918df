import { buildOnce } from '../../tools/build/index';

/** Builds the function bundles that all files of the suite run. */
export default async function setUp(): Promise<void> {
  await buildOnce();
}
