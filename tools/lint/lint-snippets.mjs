/**
 * Lints pieces of code as if they stood in the workspace: reads `[{ file, code }]` from standard input and answers
 * with the rules that fired for each. A process of its own, because ESLint loads its configuration by itself.
 */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import { ROOT } from '../settings.mjs';

// Snippets stand in files that do not exist, which a rule that asks the type checker could not read.
const WITHOUT_TYPES = [
  {
    files: ['api/**/*.ts'],
    languageOptions: { parserOptions: { project: null } },
    rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-misused-promises': 'off' },
  },
];

const eslint = new ESLint({ cwd: ROOT, ignore: false, overrideConfig: WITHOUT_TYPES });
const snippets = JSON.parse(await text(process.stdin));
const fired = [];
for (const { file, code } of snippets) {
  const [result] = await eslint.lintText(code, { filePath: file });
  fired.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
console.log(JSON.stringify(fired));
