import { ApiProperty, PickType } from '@nestjs/swagger';
import {
  VIEW_NAME_MAX,
  type CaseFilters,
  type RenameViewRequest,
  type SavedView,
  type SaveViewRequest,
} from '@hakika/contracts';
import { IsNotEmpty, IsObject, IsString, MaxLength } from 'class-validator';

const FILTERS = {
  type: 'object',
  additionalProperties: { type: 'string' },
  description: 'The filters of the list of cases, as in its address',
  example: { stage: 'plea', attention: 'no-next-date' },
} as const;

export class SaveViewBody implements SaveViewRequest {
  @ApiProperty({ maxLength: VIEW_NAME_MAX, example: 'Pleas without a date' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(VIEW_NAME_MAX)
  readonly name!: string;

  @ApiProperty(FILTERS)
  @IsObject()
  readonly filters!: CaseFilters;
}

export class RenameViewBody extends PickType(SaveViewBody, ['name'] as const) implements RenameViewRequest {}

export class SavedViewResponse implements SavedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() name!: string;
  @ApiProperty(FILTERS) filters!: CaseFilters;
}
