import type { BuildOptions } from 'esbuild';

/** How a cloud function is bundled: one CommonJS file without other dependencies. */
export const functionOptions = {
  bundle: true,
  platform: 'node',
  // The runtime in cloudfunctions/functions.json.
  target: 'node20',
  format: 'cjs',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
} as const satisfies BuildOptions;
