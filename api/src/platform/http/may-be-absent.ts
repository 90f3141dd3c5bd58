import { ValidateIf } from 'class-validator';

/**
 * A field that may be left out. The library's own `IsOptional` also lets null through, unchecked, to code whose types
 * say that there is none.
 */
export const MayBeAbsent = () => ValidateIf((_body: unknown, value: unknown) => value !== undefined);
