/** @returns {import('jest').Config} one project: a folder of tests/ */
const project = (name) => ({
  displayName: name,
  // Folders, not patterns with <rootDir>: the project may lie in a folder whose name has brackets.
  roots: ['miniprogram', 'cloudfunctions', 'tools', `tests/${name}`].map(
    (path) => `<rootDir>/${path}`,
  ),
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
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
