import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { FIGURE_LISTS, type FigureList, type FigureListItem, type OnePagerQuery } from '@hakika/contracts';
import { Audience, LANGUAGES, MONTH_PATTERN, type Language } from '@hakika/domain';
import { OptionalCalendarDayField } from '../../platform/http/calendar-fields';
import { CursorQuery } from '../../platform/http/cursor';

const STATION_CODE_MAX = 40;
const AUDIENCES = Object.values(Audience);

const Station = (): PropertyDecorator => (target, name) => {
  ApiProperty({ description: 'Code of the station', example: 'SHANZU', maxLength: STATION_CODE_MAX })(target, name);
  IsString()(target, name);
  MaxLength(STATION_CODE_MAX)(target, name);
};

const InMonth = (): PropertyDecorator => (target, name) => {
  ApiProperty({ pattern: MONTH_PATTERN.source, example: '2026-10' })(target, name);
  Matches(MONTH_PATTERN)(target, name);
};

export class OnePagerParams implements OnePagerQuery {
  @Station() readonly station!: string;
  @InMonth() readonly month!: string;
  @OptionalCalendarDayField() readonly asKnownOn?: string;

  @ApiPropertyOptional({ enum: AUDIENCES, default: Audience.Committee })
  @IsOptional()
  @IsIn(AUDIENCES)
  readonly audience?: Audience;

  @ApiPropertyOptional({ enum: LANGUAGES, description: 'That of whoever asks when left out' })
  @IsOptional()
  @IsIn(LANGUAGES)
  readonly language?: Language;
}

export class FigureListParams extends CursorQuery {
  @Station() readonly station!: string;
  @InMonth() readonly month!: string;

  @ApiPropertyOptional({ description: 'Only adjournments for this reason of the pack', maxLength: 60 })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  readonly reason?: string;
}

export class FigureParam {
  @ApiProperty({ enum: FIGURE_LISTS })
  @IsIn(FIGURE_LISTS)
  readonly figure!: FigureList;
}

export class FigureListItemResponse implements FigureListItem {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() caseCode!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) hearingId!: string | null;
  @ApiProperty({ format: 'date' }) on!: string;
  @ApiProperty({ type: String, nullable: true }) detail!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'V1' }) survivor!: string | null;
}

export class FigureListResponse {
  @ApiProperty({ type: [FigureListItemResponse] }) items!: readonly FigureListItemResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
