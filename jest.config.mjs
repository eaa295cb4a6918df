import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const packages = readdirSync(join(import.meta.dirname, 'packages')).map(
  (name) => `packages/${name}`,
);

/** What tests import, so that jest knows which of them a change concerns. */
const sources = [
  ...['miniprogram', 'cloudfunctions', 'tools'],
  ...packages.map((folder) => `${folder}/src`),
];

/** Folders of tests by project: the app's, and those of the packages. */
const folders = {
  unit: [
    'tests/unit',
    'packages/miniprogram-cloud/tests/unit',
    'packages/miniprogram-host/tests/unit',
  ],
  cloud: ['tests/cloud', 'packages/miniprogram-cloud/tests/processes'],
  host: ['tests/host', 'packages/miniprogram-host/tests/browser'],
  e2e: ['tests/e2e'],
  soak: ['packages/miniprogram-host/tests/soak'],
};

/** @param {keyof typeof folders} name @returns {import('jest').Config} */
const project = (name) => ({
  displayName: name,
  // Folders, not patterns with <rootDir>: the project may lie in a folder whose name has brackets.
  roots: [...sources, ...folders[name]].map((folder) => join(import.meta.dirname, folder)),
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
});

/** What runs before and after all files of a project. */
const globals = (name) => ({
  globalSetup: `<rootDir>/tests/${name}/global-setup.ts`,
  globalTeardown: `<rootDir>/tests/${name}/global-teardown.ts`,
});

/** Torture tests that `npm test` leaves out: they start and kill processes, or launch the app once per scene. */
const longTorture = process.env.TORTURE_SECONDS
  ? []
  : ['/tests/cloud/torture/kills', '/tests/e2e/torture/'];

/** @type {import('jest').Config} */
const config = {
  projects: [
    project('unit'),
    {
      ...project('cloud'),
      globalSetup: '<rootDir>/tests/cloud/global-setup.ts',
      testPathIgnorePatterns: longTorture,
    },
    { ...project('host'), ...globals('host') },
    { ...project('e2e'), ...globals('e2e'), testPathIgnorePatterns: longTorture },
    { ...project('soak'), ...globals('host') },
  ],
};

export default config;
