/** @returns {import('jest').Config} one project: a folder of tests/ */
const project = (name) => ({
  displayName: name,
  rootDir: '.',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
});

/** @type {import('jest').Config} */
const config = {
  projects: [
    project('unit'),
    { ...project('cloud'), globalSetup: '<rootDir>/tests/cloud/global-setup.ts' },
    project('host'),
    {
      ...project('e2e'),
      globalSetup: '<rootDir>/tests/e2e/global-setup.ts',
      globalTeardown: '<rootDir>/tests/e2e/global-teardown.ts',
    },
  ],
};

export default config;
