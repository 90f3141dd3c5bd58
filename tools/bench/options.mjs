/** What can be asked of `npm run bench`. */
import { parseArgs } from 'node:util';

export const RACES = ['worklist', 'case-page', 'worklist-most-cases', 'supervision'];
export const NAMES = [...RACES, 'growth', 'memory', 'start', 'pdf'];

const FLAGS = {
  quick: { type: 'boolean', default: false },
  large: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  only: { type: 'string' },
};

/** Throws one readable line for what it does not know. */
export function readOptions(args) {
  const { values } = parseArgs({ args, options: FLAGS });
  if (values.only && !NAMES.includes(values.only)) {
    throw new Error(`--only ${values.only}: there is no such measure. There are ${NAMES.join(', ')}.`);
  }
  return {
    ...values,
    wants: (name) => !values.only || values.only === name,
    rounds: values.quick ? 5 : 7,
    seconds: values.quick ? 1 : 5,
    // A look takes a quarter of the larger size: filling it would take longer than the look.
    sizes: [10_000, values.quick ? 50_000 : 200_000, ...(values.large ? [1_000_000] : [])],
  };
}
