import { compileContent } from '../content/index';
import { writeSupportTable } from '../host/support-table';
import { checkCovers } from '../pictures/index';
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

/** A check that what is generated into the repository is what would be generated now. */
function currentCheck(name: string, look: () => Promise<unknown>): Check {
  return {
    name,
    async run() {
      try {
        await look();
        return { passed: 1, failed: 0 };
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        return { passed: 0, failed: 1 };
      }
    },
  };
}

const currentChecks: Check[] = [
  // The three copies of the content come from one release.
  currentCheck('content release is current', () => compileContent({ check: true })),
  currentCheck("the browser host's support table is current", () =>
    writeSupportTable({ check: true }),
  ),
  currentCheck('the covers of share cards are current', checkCovers),
];

/** All that needs no test to run. */
export const staticChecks: Check[] = [...currentChecks, ...typeChecks, ...lintChecks];
