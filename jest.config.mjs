/** Folders of tests by project: the app's, and those of the packages. */
const folders = {
  unit: ['tests/unit', 'packages/*/tests/unit'],
  cloud: ['tests/cloud', 'packages/miniprogram-cloud/tests/processes'],
  host: ['tests/host', 'packages/miniprogram-host/tests/browser'],
  e2e: ['tests/e2e'],
  soak: ['packages/miniprogram-host/tests/soak'],
};

/** @param {keyof typeof folders} name @returns {import('jest').Config} */
const project = (name) => ({
  displayName: name,
  rootDir: '.',
  testMatch: folders[name].map((folder) => `<rootDir>/${folder}/**/*.test.ts`),
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
});

/** What runs before and after all files of a project. */
const globals = (name) => ({
  globalSetup: `<rootDir>/tests/${name}/global-setup.ts`,
  globalTeardown: `<rootDir>/tests/${name}/global-teardown.ts`,
});

/** @type {import('jest').Config} */
const config = {
  projects: [
    project('unit'),
    { ...project('cloud'), globalSetup: '<rootDir>/tests/cloud/global-setup.ts' },
    { ...project('host'), ...globals('host') },
    { ...project('e2e'), ...globals('e2e') },
    { ...project('soak'), ...globals('host') },
  ],
};

export default config;
