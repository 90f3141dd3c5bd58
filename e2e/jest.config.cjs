const { nodeProject } = require('../tools/jest.swc.cjs');

module.exports = nodeProject('e2e', '..', {
  testMatch: ['<rootDir>/src/**/*.e2e.ts'],
  globalSetup: '<rootDir>/global-setup.mjs',
  globalTeardown: '<rootDir>/global-teardown.mjs',
  // One browser at a time: the machine also runs the server, the database and the other suites.
  maxWorkers: 1,
  testTimeout: 120_000,
});
