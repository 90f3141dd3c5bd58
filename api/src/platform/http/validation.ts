import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { InvalidInput, type InputFault } from '../errors/errors';

const FAULTS_MAX = 50;

/** Only what a class declares gets in, as the type it declares; text is never quietly made into something else. */
export const strictInput = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false, exposeDefaultValues: true },
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new InvalidInput(faultsOf(errors).slice(0, FAULTS_MAX)),
  });

/** Where and of what kind, never what was sent. */
export function faultsOf(errors: readonly ValidationError[], above = ''): InputFault[] {
  return errors.flatMap((error) => {
    const pointer = `${above}/${nameOf(error.property)}`;
    const own = Object.keys(error.constraints ?? {}).map((constraint) => ({ pointer, code: codeOf(constraint) }));
    return [...own, ...faultsOf(error.children ?? [], pointer)];
  });
}

/** `isUuid` → `is-uuid`; a field that nobody declared is `unknown`. */
function codeOf(constraint: string): string {
  if (constraint === 'whitelistValidation') return 'unknown';
  return constraint.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The name of an undeclared field is the sender's own text; one that could be more than a name is not repeated. */
function nameOf(property: unknown): string {
  const name = String(property);
  return /^[A-Za-z0-9_-]{1,64}$/.test(name) ? name : '?';
}
