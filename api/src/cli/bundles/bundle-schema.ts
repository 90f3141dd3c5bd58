import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type AnySchema, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { isCalendarDay, isInstant } from '@hakika/domain';
import type { CaseBundle } from './bundle';
import { fault, type Fault } from './check/fault';

const SCHEMA = path.join('docs', 'case-bundle.schema.json');

/** The file that outsiders read is the one that we judge by. It stands above the sources and above what is built of them. */
function readSchema(): AnySchema {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!fs.existsSync(path.join(folder, SCHEMA))) {
    if (folder === path.dirname(folder)) throw new Error(`${SCHEMA} is missing`);
    folder = path.dirname(folder);
  }
  return JSON.parse(fs.readFileSync(path.join(folder, SCHEMA), 'utf8')) as AnySchema;
}

let compiled: ValidateFunction<CaseBundle> | null = null;

/** Compiled once, when the first bundle is read. */
function validator(): ValidateFunction<CaseBundle> {
  if (compiled) return compiled;
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
  });
  ajv.addFormat('date', { type: 'string', validate: isCalendarDay });
  ajv.addFormat('date-time', { type: 'string', validate: isInstant });
  compiled = ajv.compile<CaseBundle>(readSchema());
  return compiled;
}

export interface ReadBundle {
  /** Null when it has faults. */
  readonly bundle: CaseBundle | null;
  readonly faults: readonly Fault[];
}

/** Every fault of shape, each once. */
export function readBundle(value: unknown): ReadBundle {
  const validate = validator();
  if (validate(value)) return { bundle: value, faults: [] };
  const faults = (validate.errors ?? []).flatMap((error) => toFault(error) ?? []);
  const texts = new Set<string>();
  const once = faults.filter(({ path, problem }) => {
    const text = `${path} ${problem}`;
    return !texts.has(text) && Boolean(texts.add(text));
  });
  return { bundle: null, faults: once };
}

/** That a condition led to a fault says nothing that the fault itself does not. */
function toFault({ keyword, instancePath, params, message }: ErrorObject): Fault | null {
  if (keyword === 'if') return null;
  if (keyword === 'additionalProperties')
    return fault(`${instancePath}/${String(params['additionalProperty'])}`, 'is not a field');
  if (keyword === 'false schema') return fault(instancePath, 'has no place here');
  if (keyword === 'required' || keyword === 'dependentRequired') {
    return fault(`${instancePath}/${String(params['missingProperty'])}`, 'is missing');
  }
  const allowed = keyword === 'enum' ? `: ${(params['allowedValues'] as unknown[]).join(', ')}` : '';
  return fault(instancePath || '/', `${message ?? keyword}${allowed}`);
}
