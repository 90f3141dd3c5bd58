import { applyDecorators, Injectable, type PipeTransform } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isCalendarDay, isInstant } from '@hakika/domain';
import { Matches, ValidateBy } from 'class-validator';
import { InvalidInput } from '../errors/errors';
import { MayBeAbsent } from './may-be-absent';

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

const calendarDay = () =>
  ValidateBy({
    name: 'calendarDay',
    validator: { validate: (value) => typeof value === 'string' && isCalendarDay(value) },
  });
const instant = () =>
  ValidateBy({ name: 'instant', validator: { validate: (value) => typeof value === 'string' && isInstant(value) } });

/** A day of the calendar, `YYYY-MM-DD`. */
export const CalendarDayField = () => applyDecorators(ApiProperty({ type: String, format: 'date' }), calendarDay());
export const OptionalCalendarDayField = () =>
  applyDecorators(ApiPropertyOptional({ type: String, format: 'date' }), MayBeAbsent(), calendarDay());

/** A moment, ISO 8601 with an offset. */
export const InstantField = () => applyDecorators(ApiProperty({ type: String, format: 'date-time' }), instant());

export const OptionalInstantField = () =>
  applyDecorators(ApiPropertyOptional({ type: String, format: 'date-time' }), MayBeAbsent(), instant());

/** A time of day in court, `HH:MM`. */
export const OptionalTimeField = () =>
  applyDecorators(
    ApiPropertyOptional({ type: String, pattern: TIME_OF_DAY.source, example: '09:00' }),
    MayBeAbsent(),
    Matches(TIME_OF_DAY),
  );

/** A day in a path or a query. */
@Injectable()
export class CalendarDayPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (typeof value === 'string' && isCalendarDay(value)) return value;
    throw new InvalidInput([{ pointer: '/day', code: 'calendar-day' }]);
  }
}
