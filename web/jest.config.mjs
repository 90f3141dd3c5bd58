import presets from 'jest-preset-angular/presets/index.js';

export default {
  ...presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  displayName: 'web',
  // Long enough for the slowest machine: a test hangs or it does not, and the first one of a file compiles its templates.
  testTimeout: 60_000,
  setupFilesAfterEnv: ['<rootDir>/test-setup.ts'],
  moduleNameMapper: {
    tslib: 'tslib/tslib.es6.js',
    '^@hakika/(domain|contracts|jurisdictions)$': '<rootDir>/../libs/$1/src/index.ts',
  },
};
