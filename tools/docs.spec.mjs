import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './settings.mjs';

const read = (file) => fs.readFileSync(path.join(ROOT, file), 'utf8');

function checkDictionary() {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const program = path.join(import.meta.dirname, 'data-dictionary.mjs');
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, '--check'], { env }, (_error, _stdout, stderr) =>
      resolve({ code: child.exitCode, stderr }),
    );
  });
}

/** Every page that people read, with the folder its links start from. */
function pages() {
  const top = fs.readdirSync(ROOT).filter((name) => name.endsWith('.md'));
  const below = fs.readdirSync(path.join(ROOT, 'docs'), { recursive: true }).map((name) => path.join('docs', name));
  return [...top, ...below.filter((name) => name.endsWith('.md'))];
}

/** Links and pictures of a page that lead to nothing in this repository. */
function deadLinks(page) {
  const targets = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => target);
  const inside = targets.filter((target) => !/^[a-z]+:/.test(target));
  return inside.filter((target) => !fs.existsSync(path.join(ROOT, path.dirname(page), target)));
}

/** Files of this repository that a page names as text and that are not there. */
function unknownFiles(page) {
  const named =
    read(page).match(/(?<![\w/])(?:api|web|libs|tools|e2e|docs)\/[\w./-]+\.(?:ts|mjs|cjs|html|css|scss|json|md)\b/g) ??
    [];
  return [...new Set(named)].filter((file) => !fs.existsSync(path.join(ROOT, file)));
}

describe('the documents', () => {
  it('tell of every table as the migrations make it', async () => {
    expect(await checkDictionary()).toEqual({ code: 0, stderr: '' });
  });

  it('say of every dependency why it is there, and of no other', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'));
    const used = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).sort();

    const told = [...read('docs/dependencies.md').matchAll(/^- ((?:`[^`]+`(?:, )?)+): \S/gm)].flatMap(([, names]) =>
      [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    );

    expect(told.sort()).toEqual(used);
  });

  it('have no link that leads to nothing', () => {
    const dead = pages().flatMap((page) => deadLinks(page).map((target) => `${page}: ${target}`));

    expect(dead).toEqual([]);
  });

  it('name no file that is not there', () => {
    const unknown = pages().flatMap((page) => unknownFiles(page).map((file) => `${page}: ${file}`));

    expect(unknown).toEqual([]);
  });
});
