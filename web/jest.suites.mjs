import config from './jest.config.mjs';

/** Every spec of the web, in two suites; `jest.config.mjs` runs them one by one, by their names. */
export default { ...config, testMatch: ['<rootDir>/src/testing/suites/*.suite.ts'] };
