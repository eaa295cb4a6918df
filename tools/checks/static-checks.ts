import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileContent } from '../content/index';
import { writeGallery } from '../gallery/write';
import { writeSupportTable } from 'miniprogram-host/support-table';
import { checkCovers } from '../pictures/index';
import { describePackages, overBudget } from '../size/budget';
import { measurePackages } from '../size/measure';
import { commandCheck, projectRoot, throwingCheck, type Check } from './check';
import { faultsOfComponents } from './components';
import { faultsOfDocs } from './docs';
import { faultsForGlassEasel } from './glass-easel';
import { faultsOfTerms, readTexts, termsIn } from './glossary';
import { faultsOfWords } from './words';
import { officialCompilersCheck } from './official-compilers';

/** The folder of the tools' caches. */
const cache = join('node_modules', '.cache');

/** Checks the types of one project of TypeScript. */
function typeCheck(name: string, config: string): Check {
  const info = join(cache, 'typescript', `${config}.tsbuildinfo`);
  const args = ['-p', config, '--incremental', '--tsBuildInfoFile', info];
  return commandCheck(name, 'typescript-native', args, 'tsc');
}

/** The client has only WeChat's types, everything else Node.js's and the browser's. */
export const typeChecks: Check[] = [
  typeCheck('types of the Mini Program', 'tsconfig.json'),
  typeCheck('types of functions, tools and tests', 'tsconfig.node.json'),
];

const cached = (folder: string) => [
  ...['--cache', '--cache-strategy', 'content'],
  ...['--cache-location', join(cache, folder)],
];

/** Style, boundaries and syntax. Oxlint reads the types, and ESLint has the rules of this project and those of WXML. */
export const lintChecks: Check[] = [
  commandCheck('Oxlint (TypeScript, with its types)', 'oxlint', [
    '--type-aware',
    '--deny-warnings',
    '--report-unused-disable-directives',
  ]),
  commandCheck('ESLint (import boundaries, layers, WXML)', 'eslint', [
    '.',
    ...['--max-warnings', '0'],
    ...cached('eslint/'),
  ]),
  commandCheck('Stylelint (WXSS, CSS)', 'stylelint', [
    '{miniprogram,packages,tools}/**/*.{wxss,css}',
    ...cached('stylelint/'),
  ]),
  commandCheck('Prettier', 'prettier', [
    ...['--check', '--log-level', 'warn'],
    ...cached('prettier/cache.json'),
    '**/*.{ts,mjs,json,css,md,yml}',
    'miniprogram/**/*.wxss',
  ]),
  officialCompilersCheck,
];

const currentChecks: Check[] = [
  // All copies of the content come from one release.
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

const componentsCheck = throwingCheck('components: few, and each of them shared', () => {
  const faults = faultsOfComponents(join(projectRoot, 'miniprogram'));
  if (faults.length > 0) throw new Error(faults.join('\n'));
});

const glassEaselCheck = throwingCheck('WXML and components are ready for glass-easel', () => {
  const faults = faultsForGlassEasel(join(projectRoot, 'miniprogram'));
  if (faults.length > 0) throw new Error(faults.join('\n'));
});

const docsCheck = throwingCheck('documents: links, paths, commands and plain words', () => {
  const faults = faultsOfDocs(projectRoot);
  if (faults.length > 0) throw new Error(faults.join('\n'));
});

/** Checks that committed files are current, small enough and used. */
export const contentChecks: Check[] = [
  ...currentChecks,
  wordsCheck,
  componentsCheck,
  glassEaselCheck,
  docsCheck,
  sizeCheck,
];
