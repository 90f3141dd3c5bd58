const { nodeProject } = require('../tools/jest.swc.cjs');

module.exports = nodeProject('api', '..', {
  testMatch: ['<rootDir>/**/*.spec.ts', '<rootDir>/**/*.db-spec.ts'],
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
  setupFiles: ['reflect-metadata'],
  testTimeout: 60_000,
});
