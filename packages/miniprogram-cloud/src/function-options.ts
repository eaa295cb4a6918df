import type { BuildOptions } from 'esbuild';

/** How a cloud function is bundled: one CommonJS file that needs nothing beside it. */
export const functionOptions = {
  bundle: true,
  platform: 'node',
  // The oldest runtime that WeChat Cloud offers.
  target: 'node16',
  format: 'cjs',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
} as const satisfies BuildOptions;
