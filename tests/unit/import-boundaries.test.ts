import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface Case {
  file: string;
  text: string;
}

const violations: [name: string, file: string, text: string, rule: string][] = [
  [
    'a component that knows a store',
    'miniprogram/components/x.ts',
    "import '../stores/root-store';",
    'import-x/no-restricted-paths',
  ],
  [
    'a store that calls a service',
    'miniprogram/stores/x.ts',
    "import '../services/cloud';",
    'import-x/no-restricted-paths',
  ],
  [
    'a domain that knows the content',
    'miniprogram/domain/x.ts',
    "import '../content/release';",
    'import-x/no-restricted-paths',
  ],
  [
    'a search index that knows what it is used for',
    'miniprogram/domain/search/engine/x.ts',
    "import '../search-types';",
    'import-x/no-restricted-paths',
  ],
  [
    'a Mini Program that reaches outside its folder',
    'miniprogram/pages/x.ts',
    "import '../../cloudfunctions/shared/define-function';",
    'import-x/no-restricted-paths',
  ],
  [
    'a function that uses the tools',
    'cloudfunctions/metrics/x.ts',
    "import '../../tools/content/index';",
    'import-x/no-restricted-paths',
  ],
  [
    'a function that uses pages',
    'cloudfunctions/metrics/x.ts',
    "import '../../miniprogram/pages/define-page';",
    'import-x/no-restricted-paths',
  ],
  [
    "a gallery's page that knows the tools",
    'tools/gallery/overlay/x.ts',
    "import '../index';",
    'import-x/no-restricted-paths',
  ],
  [
    'a runtime that uses the server',
    'packages/miniprogram-host/src/runtime/x.ts',
    "import '../server/index';",
    'import-x/no-restricted-paths',
  ],
  [
    'an audit that reaches for the run',
    'packages/miniprogram-host/src/audits/x.ts',
    "import '../runtime/events';",
    'import-x/no-restricted-paths',
  ],
  [
    'a page of the main package that reaches into a subpackage',
    'miniprogram/pages/home/x.ts',
    "import '../studio/studio-types';",
    'import-x/no-restricted-paths',
  ],
  [
    'a composition root that reaches into a subpackage',
    'miniprogram/app.ts',
    "import type { StudioStore } from './pages/studio/studio-store';",
    'import-x/no-restricted-paths',
  ],
  [
    'a subpackage that reaches into another',
    'miniprogram/pages/studio/x.ts',
    "import '../contact/words';",
    'import-x/no-restricted-paths',
  ],
  [
    'the rules of a page that know its stores',
    'miniprogram/pages/studio/x.ts',
    "import './desk-store';",
    'import-x/no-restricted-paths',
  ],
  [
    'the rules of a page that call a service',
    'miniprogram/pages/metric/x.ts',
    "import '../../services/cloud';",
    'import-x/no-restricted-paths',
  ],
  [
    'a store of a page that calls a service',
    'miniprogram/pages/studio/x-store.ts',
    "import '../../services/cloud';",
    'import-x/no-restricted-paths',
  ],
  [
    'a timer in a store of a page',
    'miniprogram/pages/studio/x-store.ts',
    'setTimeout(f, 1);',
    'no-restricted-globals',
  ],
  ['wx in a page', 'miniprogram/pages/x.ts', 'wx.hideToast();', 'no-restricted-globals'],
  ['a timer in a store', 'miniprogram/stores/x.ts', 'setTimeout(f, 1);', 'no-restricted-globals'],
  ['wx in a store', 'miniprogram/stores/x.ts', 'wx.hideToast();', 'no-restricted-globals'],
  [
    'a second caller of wx-server-sdk',
    'cloudfunctions/metrics/x.ts',
    "import 'wx-server-sdk';",
    'no-restricted-imports',
  ],
  [
    'a function that uses another function',
    'cloudfunctions/metrics/x.ts',
    "import '../search/handle';",
    'import-x/no-restricted-paths',
  ],
  [
    'a package that uses the app',
    'packages/miniprogram-host/src/x.ts',
    "import '../../../miniprogram/domain/pages/routes';",
    'import-x/no-restricted-paths',
  ],
  [
    "a package that uses the app's tools",
    'packages/miniprogram-cloud/src/x.ts',
    "import '../../../tools/build/index';",
    'import-x/no-restricted-paths',
  ],
  [
    'a local cloud that uses the host',
    'packages/miniprogram-cloud/src/x.ts',
    "import 'miniprogram-host';",
    'import-x/no-restricted-paths',
  ],
  [
    'a built-in component that uses the server',
    'packages/miniprogram-host/src/components/x.ts',
    "import '../server/index';",
    'import-x/no-restricted-paths',
  ],
  [
    'a clock in the domain',
    'miniprogram/domain/x.ts',
    'export const a = Date.now();',
    'no-restricted-properties',
  ],
  [
    'a date of today in the domain',
    'miniprogram/domain/x.ts',
    'export const a = new Date();',
    'no-restricted-syntax',
  ],
  [
    'chance in the domain',
    'miniprogram/domain/x.ts',
    'export const a = Math.random();',
    'no-restricted-properties',
  ],
  [
    'a number that a page formats itself',
    'miniprogram/pages/x.ts',
    'export const a = (1.5).toFixed(1);',
    'no-restricted-properties',
  ],
  ['a page of 81 lines', 'miniprogram/pages/home/index.ts', '\n'.repeat(81), 'max-lines'],
  ['the browser', 'miniprogram/services/x.ts', 'export const a = window;', 'no-restricted-syntax'],
];

const allowed: [name: string, file: string, text: string][] = [
  [
    'a service that calls WeChat',
    'miniprogram/services/x.ts',
    "import '../domain/content/content-types';\nwx.hideToast();",
  ],
  [
    'a page of a subpackage that uses its own files and those of the main package',
    'miniprogram/pages/studio/index.ts',
    "import './studio-store';\nimport './words';\nimport '../define-page';",
  ],
  [
    "a store of a page that uses the app's stores",
    'miniprogram/pages/studio/x-store.ts',
    "import '../../stores/part';\nimport './studio-types';\nimport '../../domain/pages/routes';",
  ],
  [
    'a function that reads the content',
    'cloudfunctions/metrics/x.ts',
    "import '../../miniprogram/content/release';",
  ],
];

/** jest can't load ESLint's configuration, which is an ES module, so a separate process lints all cases. */
const script = `
import { ESLint } from 'eslint';
const cases = JSON.parse(process.argv[1]);
const wanted = [
  'import-x/no-restricted-paths', 'max-lines', 'no-restricted-globals', 'no-restricted-imports',
  'no-restricted-properties', 'no-restricted-syntax',
];
const eslint = new ESLint({ ruleFilter: ({ ruleId }) => wanted.includes(ruleId) });
const answers = [];
for (const { file, text } of cases) {
  const [result] = await eslint.lintText(text, { filePath: file });
  answers.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
console.log(JSON.stringify(answers));
`;

let answers: string[][];

beforeAll(() => {
  const cases: Case[] = [...violations, ...allowed].map(([, file, text]) => ({ file, text }));
  const output = execFileSync(
    process.execPath,
    ['--input-type=module', '-e', script, JSON.stringify(cases)],
    { cwd: join(__dirname, '..', '..'), encoding: 'utf8' },
  );
  answers = JSON.parse(output) as string[][];
}, 30_000);

test.each(violations.map(([name, , , rule], index) => [name, rule, index] as const))(
  '%s is refused by %s',
  (_name, rule, index) => {
    expect([...new Set(answers[index])]).toEqual([rule]);
  },
);

test.each(allowed.map(([name], index) => [name, violations.length + index] as const))(
  '%s is not refused',
  (_name, index) => {
    expect(answers[index]).toEqual([]);
  },
);
