const transform = {
  '^.+\\.m?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};
// These packages ship ES modules only.
const esmOnly = ['hucre', 'opencc-js', '@noble'].join('|');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // A bound for what hangs, not a measure: machines are slow when they do other things as well.
  testTimeout: 120_000,
  maxWorkers: '100%',
  // office.js leaves globals behind that are looked at while the next test file runs.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  roots: ['<rootDir>/test'],
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`],
};
