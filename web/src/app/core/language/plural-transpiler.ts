import { Injectable } from '@angular/core';
import { DefaultTranspiler, type TranspileParams } from '@jsverse/transloco';

const PLURAL_HEAD = /\{(\w+), plural, /;

/**
 * Understands `{count, plural, one {# matter} other {# matters}}` inside a translation, and `{{ name }}` as always.
 * `#` is the number, written as the language writes it; `=0 {…}` beats the category. Nothing is compiled at run time.
 */
@Injectable()
export class PluralTranspiler extends DefaultTranspiler {
  override transpile({ value, params, translation, key }: TranspileParams): unknown {
    const language = typeof translation['lang'] === 'string' ? translation['lang'] : 'en';
    const chosen = typeof value === 'string' && params ? choosePlurals(value, params, language) : value;
    return super.transpile({ value: chosen, params, translation, key });
  }
}

/** Replaces every plural block of a message by the branch that fits. */
export function choosePlurals(message: string, params: Readonly<Record<string, unknown>>, language: string): string {
  const head = PLURAL_HEAD.exec(message);
  if (!head) return message;
  const end = closingBrace(message, head.index);
  const branches = branchesOf(message.slice(head.index + head[0].length, end));
  const count = Number(params[head[1]!]);
  const branch = branches.get(`=${count}`) ?? branches.get(category(count, language)) ?? branches.get('other') ?? '';
  const written = branch.replaceAll('#', new Intl.NumberFormat(language).format(count));
  return message.slice(0, head.index) + written + choosePlurals(message.slice(end + 1), params, language);
}

function category(count: number, language: string): string {
  return new Intl.PluralRules(language).select(count);
}

function branchesOf(text: string): Map<string, string> {
  const branches = new Map<string, string>();
  for (let at = 0, open = text.indexOf('{'); open !== -1; open = text.indexOf('{', at)) {
    const close = closingBrace(text, open);
    branches.set(text.slice(at, open).trim(), text.slice(open + 1, close));
    at = close + 1;
  }
  return branches;
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`A brace is never closed in the translation "${text}"`);
}
