/** Every spec of the API, in a few suites; `jest.config.cjs` runs them one by one, by their names. */
module.exports = { ...require('./jest.config.cjs'), testMatch: ['<rootDir>/test/suites/*.suite.ts'] };
