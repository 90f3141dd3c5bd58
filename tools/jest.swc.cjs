/** One way of compiling TypeScript for every Node-side Jest project. */
const TRANSFORM = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      swcrc: false,
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        keepClassNames: true,
      },
    },
  ],
};

/** `up` is the way from the project's folder to the workspace root, as in `../..`. */
exports.nodeProject = (displayName, up, more = {}) => ({
  displayName,
  testEnvironment: 'node',
  reporters: ['default', require.resolve('./jest-counts.cjs')],
  transform: TRANSFORM,
  moduleNameMapper: { '^@hakika/(domain|contracts|jurisdictions)$': `<rootDir>/${up}/libs/$1/src/index.ts` },
  ...more,
});
