import presets from 'jest-preset-angular/presets/index.js';

export default {
  ...presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  displayName: 'web',
  setupFilesAfterEnv: ['<rootDir>/test-setup.ts'],
  moduleNameMapper: {
    tslib: 'tslib/tslib.es6.js',
    '^@hakika/(domain|contracts|jurisdictions)$': '<rootDir>/../libs/$1/src/index.ts',
  },
};
