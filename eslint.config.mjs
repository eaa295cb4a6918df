import { readdirSync, readFileSync } from 'node:fs';
import wxmlParser from '@wxml/parser';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import wxml from 'eslint-plugin-wxml';
import tseslint from 'typescript-eslint';

/** The folders of `miniprogram/` that are subpackages: WeChat loads each after the main package, when a page needs it. */
const subpackages = JSON.parse(
  readFileSync(new URL('miniprogram/app.json', import.meta.url), 'utf8'),
).subPackages.map(({ root }) => root);

/** The pages' folders. In each lie its `index.*`, its stores, its own components in folders, and pure code. */
const pageFolders = readdirSync(new URL('miniprogram/pages', import.meta.url), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `pages/${name}`);

/** Which folder must not import which: the arrows of ARCHITECTURE.md. */
const layers = [
  ['miniprogram/domain', 'miniprogram', ['domain']],
  ['miniprogram/domain/search/engine', 'miniprogram', ['domain/search/engine']],
  ['miniprogram/content', 'miniprogram', ['content', 'domain']],
  ['miniprogram/services', 'miniprogram', ['services', 'domain', 'content']],
  ['miniprogram/stores', 'miniprogram', ['stores', 'domain']],
  ['miniprogram/components', 'miniprogram', ['components', 'domain']],
];

/** Views, words and rules of a page are pure; its stores change them. */
const pageZones = pageFolders.flatMap((page) => [
  {
    target: `./miniprogram/${page}/!(index|*-store).ts`,
    from: './miniprogram',
    except: ['./domain', `./${page}`],
    message: `The pure code of ${page} may import only its own folder and domain.`,
  },
  {
    target: `./miniprogram/${page}/!(index|*-store).ts`,
    from: `./miniprogram/${page}/{index,*-store}.ts`,
    message: `The pure code of ${page} knows neither its page nor its stores.`,
  },
  {
    target: `./miniprogram/${page}/*-store.ts`,
    from: './miniprogram',
    except: ['./domain', './stores', `./${page}`],
    message: `The stores of ${page} may import only its own folder, stores and domain.`,
  },
]);

/** A function knows its own folder and what all of them share. */
const functionFolders = readdirSync(new URL('cloudfunctions', import.meta.url), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory() && !['shared', 'content'].includes(entry.name))
  .map(({ name }) => name);

const functionZones = functionFolders.map((name) => ({
  target: `./cloudfunctions/${name}`,
  from: './cloudfunctions',
  except: [`./${name}`, './shared', './content', './functions.json'],
  message: `The function ${name} may import only its own folder, shared and content.`,
}));

const numberMessage = 'Numbers become text in domain/content/format-figure.ts.';
const pureMessage = 'The domain is pure: pass the time or the random value as an argument.';
/** What only `format-figure.ts` may call. */
const numberFormats = [
  ...['toFixed', 'toLocaleString', 'toPrecision'].map((property) => ({
    property,
    message: numberMessage,
  })),
  { object: 'Intl', property: 'NumberFormat', message: numberMessage },
];
/** What makes a function give another answer each time. */
const impureProperties = [
  { object: 'Date', property: 'now', message: pureMessage },
  { object: 'Math', property: 'random', message: pureMessage },
];
const browserNames = {
  selector: 'Identifier[name=/^(window|document|localStorage|fetch)$/]',
  message: 'There is no browser behind a Mini Program.',
};

const importZones = [
  ...pageZones,
  ...functionZones,
  ...layers.map(([target, from, except]) => ({
    target: `./${target}`,
    from: `./${from}`,
    except: except.map((folder) => `./${folder}`),
    message: `${target} may import only ${except.join(', ')} (see ARCHITECTURE.md).`,
  })),
  ...['cloudfunctions', 'tools', 'tests'].map((from) => ({
    target: './miniprogram',
    from: `./${from}`,
    message: 'A Mini Program cannot import from outside its own folder.',
  })),
  ...['cloudfunctions', 'tools'].map((target) => ({
    target: `./${target}`,
    from: './miniprogram',
    except: ['./domain', './content'],
    message: 'Only miniprogram/domain and miniprogram/content are shared with functions and tools.',
  })),
  { target: './cloudfunctions', from: './tools', message: 'Functions know nothing of the tools.' },
  {
    target: './cloudfunctions',
    from: './packages',
    message: 'Functions know nothing of the packages.',
  },
  ...['miniprogram-host', 'miniprogram-cloud', 'test-support'].flatMap((name) =>
    ['miniprogram', 'cloudfunctions', 'tools', 'tests'].map((from) => ({
      target: `./packages/${name}`,
      from: `./${from}`,
      message: 'A package knows nothing of the app that uses it: what it needs is an option.',
    })),
  ),
  {
    target: './packages/miniprogram-cloud',
    from: './packages/miniprogram-host',
    message: 'The local cloud runs without the browser host.',
  },
  {
    target: './packages/miniprogram-cloud/src/gateway',
    from: './packages/miniprogram-cloud/src',
    except: ['./gateway'],
    message: 'The gateway stands for the cloud: it knows nothing of what calls it.',
  },
  {
    target: './packages/miniprogram-host/src/audits',
    from: './packages',
    except: ['./miniprogram-host/src/audits'],
    message: 'An audit is a pure function of its artifacts.',
  },
  ...['runtime', 'components', 'wx', 'shell'].map((folder) => ({
    target: `./packages/miniprogram-host/src/${folder}`,
    from: './packages',
    except: [
      ...['runtime', 'components', 'wx', 'shell', 'audits'],
      ...[
        'app-json.ts',
        'app-package.ts',
        'function-run.ts',
        'network-messages.ts',
        'visitor-header.ts',
      ],
    ].map((path) => `./miniprogram-host/src/${path}`),
    message: 'This code runs in the browser: it cannot import what runs in Node.js.',
  })),
];

/** What is in a subpackage is for its own files alone. @param own the subpackage whose files are judged; none for the rest */
const subpackageZones = (own) =>
  subpackages
    .filter((root) => root !== own)
    .map((root) => ({
      target: './miniprogram',
      from: `./miniprogram/${root}`,
      message: `${root} is a subpackage: only its own files can import what is in it.`,
    }));

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'dist/',
      'coverage/',
      '.data/',
      'miniprogram/miniprogram_npm/',
      'tests/fixtures/mini-programs/**/miniprogram_npm/',
    ],
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: [...importZones, ...subpackageZones()] }],
    },
  },
  ...subpackages.map((root) => ({
    files: [`miniprogram/${root}/**/*.ts`],
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        { zones: [...importZones, ...subpackageZones(root)] },
      ],
    },
  })),
  {
    // A page of the app in all but its place.
    files: ['tools/gallery/overlay/**/*.ts'],
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            {
              target: './tools/gallery/overlay',
              from: './tools',
              except: ['./gallery/overlay'],
              message: 'A page runs in the app: it knows nothing of the tools.',
            },
          ],
        },
      ],
    },
  },
  {
    // Only the services and the composition root speak to WeChat.
    files: ['miniprogram/**/*.ts', 'tools/gallery/overlay/**/*.ts'],
    ignores: ['miniprogram/services/**', 'miniprogram/app.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'wx', message: 'Call WeChat through miniprogram/services.' },
      ],
    },
  },
  {
    // Page code runs without a browser: neither name exists on a phone.
    files: ['miniprogram/**/*.ts', 'tools/gallery/overlay/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', browserNames],
    },
  },
  {
    // What a number looks like is decided in one place.
    files: ['miniprogram/**/*.ts'],
    ignores: ['miniprogram/domain/content/format-figure.ts'],
    rules: {
      'no-restricted-properties': ['error', ...numberFormats],
    },
  },
  {
    // The same input gives the same answer: no clock and no chance.
    files: ['miniprogram/domain/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...numberFormats, ...impureProperties],
      'no-restricted-syntax': [
        'error',
        browserNames,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: pureMessage,
        },
      ],
    },
  },
  {
    files: ['miniprogram/domain/content/format-figure.ts'],
    rules: { 'no-restricted-properties': ['error', ...impureProperties] },
  },
  {
    // A page is a thin view over its stores.
    files: ['miniprogram/pages/*/index.ts'],
    rules: { 'max-lines': ['error', { max: 80 }] },
  },
  {
    // One place knows the cloud's SDK.
    files: ['cloudfunctions/**/*.ts'],
    ignores: ['cloudfunctions/shared/cloud-sdk.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: 'wx-server-sdk',
          message: 'Use the cloud through cloudfunctions/shared/cloud-sdk.ts.',
        },
      ],
    },
  },
  {
    files: ['miniprogram/{stores,domain}/**/*.ts', 'miniprogram/pages/*/*.ts'],
    ignores: ['miniprogram/pages/*/index.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'wx', message: 'Call WeChat through miniprogram/services.' },
        { name: 'setTimeout', message: 'Stores have no timers: inject a service.' },
        { name: 'setInterval', message: 'Stores have no timers: inject a service.' },
      ],
    },
  },
  {
    files: ['**/*.wxml'],
    plugins: { wxml },
    // ESLint's cache needs a name and a version, which the parser doesn't give itself.
    languageOptions: {
      parser: { ...wxmlParser, meta: { name: '@wxml/parser', version: '0.4.0' } },
    },
    rules: {
      'wxml/report-wxml-syntax-error': 'error',
      'wxml/report-interpolation-error': 'error',
      'wxml/no-duplicate-attributes': 'error',
      'wxml/no-inconsistent-tagname': 'error',
      'wxml/wx-key': 'error',
      'wxml/no-dynamic-wx-key': 'error',
      'wxml/no-wx-for-with-wx-if': 'error',
      'wxml/no-wx-for-with-wx-else': 'error',
      'wxml/no-unexpected-string-bool': 'error',
      'wxml/no-vue-directive': 'error',
      'wxml/event-binding-style': 'off',
      'wxml/colon-style-event-binding': 'error',
    },
  },
);
