import { databaseFacts } from './database-problem';

/** Messages of these are made by the engine from names in our code; all others may carry what somebody typed. */
const WORDED_BY_THE_ENGINE = [TypeError, ReferenceError, RangeError];

/** What may be logged of an unforeseen error: where it happened and of what kind, never a value. */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const spoken = WORDED_BY_THE_ENGINE.some((kind) => error.constructor === kind);
  return {
    error: error.name,
    ...(spoken && { message: error.message }),
    ...databaseFacts(error),
    at: framesOf(error),
  };
}

/** The message of an error is the head of its stack, so only the lines of places are kept. */
function framesOf(error: Error): readonly string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => /^at .*:\d+:\d+\)?$/.test(line)).slice(0, 12);
}
