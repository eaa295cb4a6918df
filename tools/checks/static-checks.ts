import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileContent } from '../content/index';
import { writeGallery } from '../gallery/write';
import { writeSupportTable } from 'miniprogram-host/support-table';
import { checkCovers } from '../pictures/index';
import { describePackages, overBudget } from '../size/budget';
import { measurePackages } from '../size/measure';
import { commandCheck, projectRoot, type Check } from './check';
import { faultsOfComponents } from './components';
import { faultsForGlassEasel } from './glass-easel';
import { faultsOfTerms, readTexts, termsIn } from './glossary';
import { faultsOfWords } from './words';
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
  commandCheck('Stylelint (WXSS, CSS)', 'stylelint', [
    '{miniprogram,packages,tools}/**/*.{wxss,css}',
  ]),
  commandCheck('Prettier', 'prettier', [
    '--check',
    '--log-level',
    'warn',
    '**/*.{ts,mjs,json,css,md,yml}',
    'miniprogram/**/*.wxss',
  ]),
  officialCompilersCheck,
];

/** A check that throws where something is not as it should be. */
function throwingCheck(name: string, look: () => unknown): Check {
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
  throwingCheck('content release is current', () => compileContent({ check: true })),
  throwingCheck("the browser host's support table is current", () =>
    writeSupportTable({ check: true }),
  ),
  throwingCheck('the gallery of components is current', () => writeGallery({ check: true })),
  throwingCheck('the covers of share cards are current', checkCovers),
];

const sizeCheck = throwingCheck('size of the upload', async () => {
  const packages = await measurePackages(join(projectRoot, 'miniprogram'));
  const over = overBudget(packages);
  if (over.length > 0) throw new Error(`${describePackages(packages)}\n\n${over.join('\n')}`);
});

const wordsCheck = throwingCheck(
  'words: none missing or unused, and the terms of the glossary',
  () => {
    const glossary = readFileSync(join(projectRoot, 'docs', 'glossary.md'), 'utf8');
    const faults = [
      ...faultsOfWords(join(projectRoot, 'miniprogram'), ['miniprogram-api-typings']),
      ...faultsOfTerms(termsIn(glossary), readTexts(projectRoot)),
    ];
    if (faults.length > 0) throw new Error(faults.join('\n'));
  },
);

const componentsCheck = throwingCheck('components: a dozen at most, each of them shared', () => {
  const faults = faultsOfComponents(join(projectRoot, 'miniprogram'));
  if (faults.length > 0) throw new Error(faults.join('\n'));
});

const glassEaselCheck = throwingCheck('WXML and components are ready for glass-easel', () => {
  const faults = faultsForGlassEasel(join(projectRoot, 'miniprogram'));
  if (faults.length > 0) throw new Error(faults.join('\n'));
});

/** All that needs no test to run. */
export const staticChecks: Check[] = [
  ...currentChecks,
  ...typeChecks,
  ...lintChecks,
  wordsCheck,
  componentsCheck,
  glassEaselCheck,
  sizeCheck,
];
