import { compileContent } from '../content/index';
import { commandCheck, type Check } from './check';
import { officialCompilersCheck } from './official-compilers';

/** The client has WeChat's types only, everything else Node's and the browser's. */
export const typeChecks: Check[] = [
  commandCheck('types of the Mini Program', 'typescript', ['-p', 'tsconfig.json'], 'tsc'),
  commandCheck(
    'types of functions, tools and tests',
    'typescript',
    ['-p', 'tsconfig.node.json'],
    'tsc',
  ),
];

/** Style, boundaries and syntax. */
const lintChecks: Check[] = [
  commandCheck('ESLint (TypeScript, WXML, import boundaries)', 'eslint', [
    '.',
    '--max-warnings',
    '0',
  ]),
  commandCheck('Stylelint (WXSS, CSS)', 'stylelint', ['{miniprogram,tools}/**/*.{wxss,css}']),
  commandCheck('Prettier', 'prettier', [
    '--check',
    '--log-level',
    'warn',
    '**/*.{ts,mjs,json,css,md,yml}',
    'miniprogram/**/*.wxss',
  ]),
  officialCompilersCheck,
];

/** The three copies of the content come from one release: the committed one must be current. */
const contentCheck: Check = {
  name: 'content release is current',
  async run() {
    try {
      await compileContent({ check: true });
      return { passed: 1, failed: 0 };
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      return { passed: 0, failed: 1 };
    }
  },
};

/** All that needs no test to run. */
export const staticChecks: Check[] = [contentCheck, ...typeChecks, ...lintChecks];
