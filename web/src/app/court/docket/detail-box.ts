import type { FieldShape } from '@hakika/domain';
import type { Choice } from '../../shared/forms/choices';

/** A question about a fact and the box in which it is answered. */
export interface Question {
  readonly name: string;
  readonly label: string;
  readonly needed: boolean;
  readonly box: 'one' | 'many' | 'day' | 'number' | 'text';
  readonly options: readonly Choice<string>[];
}

const BOXES: { readonly [Kind in FieldShape['kind']]?: Question['box'] } = {
  day: 'day',
  number: 'number',
  amount: 'number',
  text: 'text',
  language: 'text',
  case: 'text',
  witnesses: 'text',
  codes: 'many',
  counts: 'many',
  accused: 'many',
};

export function boxOf({ kind }: FieldShape): Question['box'] {
  return BOXES[kind] ?? 'one';
}
