import { InvalidInput } from '../errors/errors';

const DEPTH_MAX = 20;
const ARRAY_MAX = 1_000;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a JSON body and refuses what a reader might take in two ways: bytes that are not UTF-8, keys that come twice or reach a
 * prototype, text the database cannot hold (NUL, half a character), numbers that are none, and structure without end.
 */
export function parseJsonBody(bytes: Buffer): unknown {
  const text = decode(bytes);
  const value = parse(text);
  refuseValue(value, 0);
  if (hasDuplicateKey(text)) throw new InvalidInput([], 'body.duplicate-key');
  return value;
}

function decode(bytes: Buffer): string {
  if (bytes.length === 0) throw new InvalidInput([], 'body.empty');
  try {
    return utf8.decode(bytes);
  } catch {
    throw new InvalidInput([], 'body.malformed');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidInput([], 'body.malformed');
  }
}

function refuseValue(value: unknown, depth: number): void {
  if (typeof value === 'string') refuseText(value);
  else if (typeof value === 'number' && !Number.isFinite(value)) throw new InvalidInput([], 'body.malformed');
  else if (value !== null && typeof value === 'object') refuseStructure(value, depth + 1);
}

function refuseStructure(value: object, depth: number): void {
  if (depth > DEPTH_MAX) throw new InvalidInput([], 'body.too-deep');
  if (Array.isArray(value)) {
    if (value.length > ARRAY_MAX) throw new InvalidInput([], 'body.too-many-items');
    for (const item of value) refuseItem(item, depth);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    if (FORBIDDEN_KEYS.has(key)) throw new InvalidInput([], 'body.forbidden-key');
    refuseText(key);
    refuseValue(item, depth);
  }
}

/** No operation takes a list of lists, and what checks the items of a list takes an inner one for a list of its own. */
function refuseItem(item: unknown, depth: number): void {
  if (Array.isArray(item)) throw new InvalidInput([], 'body.list-in-list');
  refuseValue(item, depth);
}

function refuseText(text: string): void {
  if (text.includes('\0') || !text.isWellFormed()) throw new InvalidInput([], 'body.unreadable-text');
}

/**
 * `JSON.parse` keeps the last of two equal keys, another reader the first. The text is known to be JSON here,
 * so a string is a key exactly when it stands directly in an object and a colon follows.
 */
function hasDuplicateKey(text: string): boolean {
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{') open.push(new Set());
    else if (character === '[') open.push(null);
    else if (character === '}' || character === ']') open.pop();
    else if (character === '"') {
      const end = endOfString(text, at);
      if (isRepeatedKey(text, at, end, open.at(-1) ?? null)) return true;
      at = end - 1;
    }
  }
  return false;
}

function isRepeatedKey(text: string, start: number, end: number, keys: Set<string> | null): boolean {
  if (!keys || !isFollowedByColon(text, end)) return false;
  const key = JSON.parse(text.slice(start, end)) as string;
  if (keys.has(key)) return true;
  keys.add(key);
  return false;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function isFollowedByColon(text: string, end: number): boolean {
  let at = end;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return text[at] === ':';
}
