import { ApiProperty } from '@nestjs/swagger';

/** Fields that nearly every answer has; a day and a text may be unknown, and are null then. */
export const Id = () => ApiProperty({ format: 'uuid' });
export const Text = () => ApiProperty({ type: String, nullable: true });
export const Day = () => ApiProperty({ type: String, format: 'date', nullable: true });
