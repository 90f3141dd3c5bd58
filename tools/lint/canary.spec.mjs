import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const HERE = import.meta.dirname;
const CYCLE = 'tools/lint/fixtures/cycle/first.ts';
const lines = (count) =>
  Array.from({ length: count }, (_, index) => `export const line${index} = ${index};`).join('\n');

/** Each of these must be refused by the rule named with it: a wall that lets one through is no wall. */
const FORBIDDEN = {
  'domain imports a module of Node': [
    'libs/domain/src/court/x.ts',
    `import fs from 'node:fs';\nexport const x = fs;`,
    'no-restricted-imports',
  ],
  'domain imports a package': [
    'libs/domain/src/court/x.ts',
    `import pg from 'pg';\nexport const x = pg;`,
    '@nx/enforce-module-boundaries',
  ],
  'domain imports contracts': [
    'libs/domain/src/court/x.ts',
    `export * from '@hakika/contracts';`,
    '@nx/enforce-module-boundaries',
  ],
  'domain looks at the clock': [
    'libs/domain/src/court/x.ts',
    `export const x = () => Date.now();`,
    'no-restricted-syntax',
  ],
  'web imports the api': [
    'web/src/app/court/x.ts',
    `export * from '../../../../api/src/main';`,
    '@nx/enforce-module-boundaries',
  ],
  'web imports the jurisdictions': [
    'web/src/app/court/x.ts',
    `export * from '@hakika/jurisdictions';`,
    '@nx/enforce-module-boundaries',
  ],
  'a service makes up a refusal': [
    'api/src/court/x.ts',
    `import { RuleRefusal } from '../platform/errors/errors';\nexport const x = new RuleRefusal('case.no');`,
    'no-restricted-syntax',
  ],
  'a screen of court imports support': ['web/src/app/court/x.ts', `export * from '../support/y';`, 'hakika/wings'],
  'court imports support': [
    'api/src/court/x.ts',
    `import { y } from '../support/y';\nexport const x = y;`,
    'hakika/wings',
  ],
  'court imports a type of support': ['api/src/court/x.ts', `export type { Y } from '../support/y';`, 'hakika/wings'],
  'court imports support late': [
    'api/src/court/x.ts',
    `export const x = () => import('../support/y');`,
    'hakika/wings',
  ],
  'platform imports court': ['api/src/platform/x.ts', `export * from '../court/y';`, 'hakika/wings'],
  'evidence imports the vault': [
    'api/src/evidence/x.ts',
    `export * from '../identity/identity.service';`,
    'hakika/wings',
  ],
  'support goes round the service of the vault': [
    'api/src/support/x.ts',
    `export * from '../identity/person.entity';`,
    'hakika/wings',
  ],
  'a feature imports work': ['api/src/committee/x.ts', `export * from '../work/tasks.service';`, 'hakika/wings'],
  'an unknown wing': ['api/src/misc/x.ts', `export * from '../court/y';`, 'hakika/wings'],
  'two files import each other': [
    CYCLE,
    fs.readFileSync(path.join(HERE, 'fixtures/cycle/first.ts'), 'utf8'),
    'import-x/no-cycle',
  ],
  distinctOn: ['api/src/court/x.ts', `export const x = (q) => q.distinctOn(['a']);`, 'no-restricted-syntax'],
  'a sort key as it came': ['api/src/court/x.ts', `export const x = (q, sort) => q.orderBy(sort);`, 'hakika/fixed-sql'],
  'a condition put together': [
    'api/src/court/x.ts',
    'export const x = (q, id) => q.where(`id = ${id}`);',
    'hakika/fixed-sql',
  ],
  'a statement put together': [
    'api/src/court/x.ts',
    'export const x = (tx, id) => tx.query(`SELECT ${id}`);',
    'hakika/fixed-sql',
  ],
  'a data source outside its place': [
    'api/src/court/x.ts',
    `import { DataSource } from 'typeorm';\nexport const x = DataSource;`,
    '@typescript-eslint/no-restricted-imports',
  ],
  'statements of one transaction at once': [
    'api/src/court/x.ts',
    'export const x = (tx) => Promise.all([tx.query(`SELECT 1`)]);',
    'no-restricted-syntax',
  ],
  'a schema that makes itself': [
    'api/src/court/x.ts',
    `export const x = { synchronize: true };`,
    'no-restricted-syntax',
  ],
  'an eager relation': ['api/src/court/x.ts', `export const x = { eager: true };`, 'no-restricted-syntax'],
  'a cascade': ['api/src/court/x.ts', `export const x = { cascade: ['insert'] };`, 'no-restricted-syntax'],
  'trust without a check': [
    'web/src/app/court/x.ts',
    `export const x = (s, html) => s.bypassSecurityTrustHtml(html);`,
    'no-restricted-syntax',
  ],
  'markup as text': ['web/src/app/court/x.ts', `export const x = (e, t) => (e.innerHTML = t);`, 'no-restricted-syntax'],
  any: ['libs/contracts/src/x.ts', `export const x = (y: any) => y;`, '@typescript-eslint/no-explicit-any'],
  'an enum': ['libs/contracts/src/x.ts', `export enum X { A }`, 'no-restricted-syntax'],
  eval: ['api/src/court/x.ts', `export const x = (y) => eval(y);`, 'no-eval'],
  'a long entity': ['api/src/court/x.entity.ts', lines(151), 'max-lines'],
  'a long service': ['api/src/court/x.service.ts', lines(251), 'max-lines'],
  'a long function': [
    'api/src/court/x.ts',
    `export function x() {\n${'  x();\n'.repeat(41)}}`,
    'max-lines-per-function',
  ],
  'a static style': ['web/src/app/court/x.html', `<p style="color: red">Hello</p>`, 'no-restricted-syntax'],
  'markup bound in a template': ['web/src/app/court/x.html', `<p [innerHTML]="text"></p>`, 'no-restricted-syntax'],
  'a static style in an inline template': [
    'web/src/app/court/x.ts',
    "import { Component } from '@angular/core';\n@Component({ selector: 'app-x', template: `<p style=\"color: red\">x</p>` })\nexport class X {}",
    'no-restricted-syntax',
  ],
  'a picture without words': ['web/src/app/court/x.html', `<img src="/a.png" />`, '@angular-eslint/template/alt-text'],
};

/** And these stand: a rule that forbids everything proves nothing. */
const ALLOWED = {
  'evidence imports court': ['api/src/evidence/x.ts', `export * from '../court/cases.service';`],
  'support asks the service of the vault': ['api/src/support/x.ts', `export * from '../identity/identity.service';`],
  'a fixed order': [
    'api/src/court/x.ts',
    `export const x = (q: { orderBy(by: string): void }) => q.orderBy('c.code');`,
  ],
  'domain imports the calendar package': [
    'libs/domain/src/court/x.ts',
    `import { Temporal } from 'temporal-polyfill';\nexport const x = Temporal.PlainDate.from('2026-01-01');`,
  ],
  'web imports contracts': ['web/src/app/court/x.ts', `export * from '@hakika/contracts';`],
  'a bound style': ['web/src/app/court/x.html', `<p [style.width.%]="share">Hello</p>`],
};

function lint(cases) {
  const snippets = Object.values(cases).map(([file, code]) => ({ file, code }));
  const options = { input: JSON.stringify(snippets), encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } };
  const answer = execFileSync(process.execPath, [path.join(HERE, 'lint-snippets.mjs')], options);
  const fired = JSON.parse(answer.trim().split('\n').at(-1));
  return Object.fromEntries(Object.keys(cases).map((name, index) => [name, fired[index]]));
}

describe('the walls of the source', () => {
  let fired;
  beforeAll(() => {
    fired = lint({ ...FORBIDDEN, ...ALLOWED });
  }, 120_000);

  it.each(Object.keys(FORBIDDEN))('refuses: %s', (name) => {
    expect(fired[name]).toContain(FORBIDDEN[name][2]);
  });

  it.each(Object.keys(ALLOWED))('lets stand: %s', (name) => {
    expect(fired[name]).toEqual([]);
  });
});
