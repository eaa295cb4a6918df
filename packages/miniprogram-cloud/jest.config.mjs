/** Transpiles TypeScript, and changes nothing else. */
const common = {
  rootDir: import.meta.dirname,
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
};

/** @type {import('jest').Config} */
const config = {
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts'] },
    { ...common, displayName: 'processes', testMatch: ['<rootDir>/tests/processes/**/*.test.ts'] },
  ],
};

export default config;
