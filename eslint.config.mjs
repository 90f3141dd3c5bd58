import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import { builtinModules } from 'node:module';
import ts from 'typescript-eslint';
import { API_ARROWS, PROJECT_ARROWS, WEB_ARROWS } from './tools/lint/arrows.mjs';
import * as bans from './tools/lint/bans.mjs';
import hakika from './tools/lint/plugin.mjs';

const TESTS = [
  '**/*.spec.ts',
  '**/*.db-spec.ts',
  '**/*.e2e.ts',
  '**/*.spec.mjs',
  'api/test/**',
  'web/src/testing/**',
  'libs/*/src/testing/**',
];

const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

const boundaries = (arrows) => [
  'error',
  { allow: [], enforceBuildableLibDependency: false, banTransitiveDependencies: false, depConstraints: arrows },
];

/** Tests may use any package; the arrows between projects bind them as well. */
const ARROWS_OF_TESTS = PROJECT_ARROWS.map(({ sourceTag, onlyDependOnLibsWithTags }) => ({
  sourceTag,
  onlyDependOnLibsWithTags,
}));

export default ts.config(
  {
    ignores: [
      '**/dist',
      '**/node_modules',
      '**/.angular',
      '**/.nx',
      '**/.data',
      '**/test-results',
      'tools/lint/fixtures',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    name: 'every source',
    files: ['**/*.ts', '**/*.mjs', '**/*.cjs'],
    plugins: { hakika },
    rules: {
      complexity: ['error', 10],
      eqeqeq: 'error',
      'max-depth': ['error', 3],
      'max-lines': lines(250),
      'max-lines-per-function': lines(40),
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...bans.EVERYWHERE],
    },
  },
  {
    name: 'every TypeScript source',
    files: ['**/*.ts'],
    extends: [...ts.configs.recommended],
    plugins: { '@nx': nx, 'import-x': importX },
    settings: {
      // Without these two the rule against cycles reads no TypeScript file and reports nothing.
      'import-x/extensions': ['.ts', '.js', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.base.json' })],
    },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(PROJECT_ARROWS),
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
    },
  },

  {
    name: 'libraries: pure',
    files: ['libs/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          // From the start of the name: `@hakika/domain` is not Node's old `domain`.
          patterns: [
            { regex: `^(node:|(${builtinModules.join('|')})(/|$))`, message: 'The libraries touch nothing outside.' },
          ],
        },
      ],
      'no-restricted-syntax': ['error', ...bans.IN_RULES],
    },
  },
  {
    name: 'jurisdictions: data, as long as the law is',
    files: ['libs/jurisdictions/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },

  {
    name: 'api',
    files: ['api/**/*.ts'],
    languageOptions: { parserOptions: { project: 'api/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-restricted-imports': ['error', { paths: bans.DATABASE_PIECES }],
      'hakika/fixed-sql': 'error',
      'hakika/wings': ['error', { base: 'api/src', arrows: API_ARROWS }],
      'no-restricted-syntax': ['error', ...bans.IN_API],
    },
  },
  {
    name: 'api: the door to the database',
    files: ['api/src/platform/database/**/*.ts', 'api/**/*.db-spec.ts', 'api/test/**/*.ts', 'api/bench/**/*.ts'],
    // Logins and roles are made by statements that take no parameters.
    rules: { '@typescript-eslint/no-restricted-imports': 'off', 'hakika/fixed-sql': 'off' },
  },
  {
    name: 'api: small kinds of files',
    files: ['api/src/**/*.entity.ts', 'api/src/**/*.controller.ts', 'api/src/**/*.module.ts'],
    rules: { 'max-lines': lines(150) },
  },
  {
    name: 'api: migrations, written by hand in SQL',
    files: ['api/src/migrations/**/*.ts'],
    rules: { 'hakika/fixed-sql': 'off', 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },

  {
    name: 'web',
    files: ['web/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      'hakika/wings': ['error', { base: 'web/src/app', arrows: WEB_ARROWS }],
      'max-lines': lines(150),
    },
  },
  {
    name: 'web: words',
    files: ['web/src/**/*-wording.ts', 'web/src/**/*.words.ts', 'web/src/**/i18n/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    name: 'web: templates',
    files: ['web/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: {
      'max-lines': lines(150),
      'no-restricted-syntax': ['error', ...bans.IN_TEMPLATES],
    },
  },

  {
    name: 'tests',
    files: TESTS,
    rules: {
      '@nx/enforce-module-boundaries': 'off',
      'max-lines': lines(300),
      'max-lines-per-function': 'off',
      'no-restricted-imports': 'off',
      'no-restricted-syntax': ['error', ...bans.EVERYWHERE],
    },
  },
  {
    name: 'tests in TypeScript',
    files: TESTS.filter((pattern) => !pattern.endsWith('.mjs')),
    ignores: ['**/*.mjs'],
    rules: { '@nx/enforce-module-boundaries': boundaries(ARROWS_OF_TESTS) },
  },
);
