module.exports = {
  displayName: 'tools',
  testEnvironment: 'node',
  reporters: ['default', require.resolve('./jest-counts.cjs')],
  testMatch: ['<rootDir>/**/*.spec.mjs'],
  transform: {},
  testTimeout: 60_000,
};
