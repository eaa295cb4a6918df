import type { BuildOptions } from 'esbuild';

/** How a cloud function is bundled: one CommonJS file that needs nothing beside it. */
export const functionOptions = {
  bundle: true,
  platform: 'node',
  // The runtime that cloudfunctions/functions.json names.
  target: 'node20',
  format: 'cjs',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
} as const satisfies BuildOptions;
